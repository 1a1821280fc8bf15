import { authorityActs, governanceActs, interestActs, type AuthorityCommand } from '../../../workflows/index.js';
import { ownAct, sealedApart } from '../../../workflows/acts/act.js';
import type { AnyAct } from '../../../workflows/acts/commands.js';
import { line } from '../../../workflows/acts/shape.js';
import { authorityKind } from '../../../workflows/streams/authority.js';
import { asDeclared, movedBy } from '../../../workflows/streams/declared.js';
import { classesOf } from '../../../src/platform/http/fields/class-of.js';
import { readTyped } from '../../../src/platform/http/typed-command.js';

const said = { noun: 'what is said', question: 'What is said?' } as const;
const saySomething = ownAct('SaySomething', {
  event: 'SomethingSaid',
  label: 'Say something',
  governedBy: 'act',
  carries: { text: line(said), secret: line({ ...said, sealed: true, optional: true }) },
  example: { text: 'Something' },
});

describe('an act of an authority', () => {
  const { nothing } = authorityKind;
  const kind = asDeclared<typeof nothing, { readonly type: 'SaySomething'; readonly data: object }>({
    SaySomething: saySomething,
  });
  const command = { type: 'SaySomething', data: { text: 'Something' } } as const;

  // Whoever forgets to say something of an act gets what can do no harm.
  it('is as strict as can be where nothing is said of it', () => {
    expect(kind.acts).toEqual(['SaySomething']);
    expect(kind.restsOn(command, { person: 'ann', facts: nothing.facts })).toBe('*');
    expect(kind.tagOf('SaySomething')).toBe('required');
    expect(kind.touches(command, 'icb-1')).toEqual([]);
    expect(kind.onward(nothing, command, [])).toEqual([]);
    expect(movedBy(saySomething as unknown as AnyAct<unknown>, { text: 'Something' }, nothing.facts)).toEqual([
      'whole',
    ]);
    expect(saySomething).toMatchObject({ struck: 'never', decidesAt: null, onRecord: {} });
    expect(saySomething.carries).not.toHaveProperty('documents');
  });

  it('seals what it declares as sealed, and leaves out what is not there', () => {
    expect(sealedApart(saySomething, { text: 'Something', secret: 'A name', by: 'ann', on: undefined })).toEqual({
      data: { text: 'Something', by: 'ann' },
      sealed: { secret: 'A name' },
    });
  });

  it.each(Object.values(authorityActs))('has an example that is taken as it stands: $type', ({ type, example }) => {
    expect(readTyped(classesOf(authorityActs), type, example)).toEqual({ command: { type, data: example } });
  });

  it('is of the register of interests or of how the authority decides, and of one of them alone', () => {
    const both = Object.keys(interestActs).filter((type) => type in governanceActs);
    expect(both).toEqual([]);
    expect(new Set(Object.values(authorityActs).map(({ event }) => event)).size).toBe(
      Object.keys(authorityActs).length,
    );
  });

  it('rests on other authorities where it names a committee of several, and on none else', () => {
    const { example } = authorityActs.AdoptScheme;
    const [committee] = example.committees!;
    const adopts = (authorities: readonly string[]): AuthorityCommand => ({
      type: 'AdoptScheme',
      data: { ...example, committees: [{ ...committee!, authorities }] },
    });
    expect(authorityKind.touches(adopts(['icb-3', 'icb-1', 'icb-2']), 'icb-1')).toEqual([
      { kind: 'authority', id: 'icb-2', as: 'cited' },
      { kind: 'authority', id: 'icb-3', as: 'cited' },
    ]);
    expect(authorityKind.touches(adopts(['icb-1']), 'icb-1')).toEqual([]);
  });
});
