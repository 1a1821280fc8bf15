import { acts, authorityActs, commandTypes, type CommandType, type Fields } from '../../workflows/index.js';
import { answersOf } from '../../src/web/forms/answers-of.js';
import { Answers } from '../../src/web/forms/answers.js';
import { noChoices } from '../../src/web/forms/choices.js';
import { formErrors } from '../../src/web/forms/form-errors.js';
import { askedAs, fieldsWithin } from '../../src/web/forms/form-fields.js';
import { readForm } from '../../src/web/forms/read-form.js';
import { questionsFor } from '../../src/web/forms/written-form.js';
import { readCommand } from '../../src/commands/procurement.commands.js';
import { knownChoice } from '../../src/web/words/choice-words.js';

const known = { now: '2026-04-07T09:32:00.000Z', providers: {}, people: new Map<string, string>() };

const owlChoice = { value: 'owl', text: 'Owl Health Limited' };
const foxChoice = { value: 'fox', text: 'Fox Care CIC' };

const carriesOf = (type: CommandType): Fields => acts[type].carries;

/** Every field of an act, and of what its fields hold. */
function everyField(carries: Fields): readonly (readonly [name: string, field: Fields[string], among: Fields])[] {
  return Object.entries(carries).flatMap(([name, field]) => [
    [name, field, carries] as const,
    ...everyField(fieldsWithin(field)),
  ]);
}

describe('what forms of acts say', () => {
  it.each([...commandTypes])('says in at most fifteen words what is missing of %s', (type) => {
    const empty = readForm(carriesOf(type), new Answers([]), known);
    const read = readCommand(type, empty.data);
    const errors = formErrors(carriesOf(type), 'errors' in read ? read.errors : [], empty.unread);
    if ('errors' in read) expect(errors.length).toBeGreaterThan(0);
    for (const { text } of errors) {
      expect(text.split(' ').length).toBeLessThanOrEqual(15);
      expect(text).toMatch(/^(?:Enter|Select|Add) /);
    }
  });

  it.each([...commandTypes])('says in at most fifteen words what is wrong with %s', (type) => {
    const wrongs = everyField(carriesOf(type)).flatMap(([name, field, among]) => {
      const message = messages[askedAs(field, among)];
      return message === undefined
        ? []
        : formErrors({ [name]: field }, [{ field: name, message }], []).map(({ text }) => text);
    });
    for (const text of wrongs) expect([text, text.split(' ').length <= 15]).toEqual([text, true]);
  });

  it('names every value of every choice in words', () => {
    const everyAct = [...Object.values(acts), ...Object.values(authorityActs)] as readonly { carries: Fields }[];
    const values = everyAct.flatMap(({ carries }) =>
      everyField(carries).flatMap(([, { kind }]) => {
        const each = kind.is === 'list' ? kind.of : kind;
        return each.is === 'word' ? each.words : [];
      }),
    );
    expect(values.length).toBeGreaterThan(100);
    expect([...new Set(values)].filter((value) => knownChoice(value) === undefined)).toEqual([]);
  });

  it('asks nobody for an identifier', () => {
    const isOne = ({ kind }: Fields[string]): boolean => {
      const each = kind.is === 'list' ? kind.of : kind;
      return each.is === 'identifier' || (each.is === 'formatted' && each.form.includes('SHA-256'));
    };
    const all = { ...acts, ...authorityActs } as unknown as Record<string, { readonly carries: Fields }>;
    const typed = Object.entries(all).flatMap(([type, { carries }]) =>
      everyField(carries)
        // Documents are attached by what they are called.
        .filter(([name, , among]) => !(name === 'digest' && 'name' in among))
        .filter(([, field, among]) => isOne(field) && ['line', 'lines'].includes(askedAs(field, among)))
        .map(([name, { of }]) => `${type} ${name} ${of ?? 'anything'}`),
    );
    // A committee of the same scheme is named by its name, which becomes the identifier that it has there.
    expect(typed).toEqual(['AdoptScheme committee new']);
  });

  it('numbers what nobody has to name, and knows by its name what is named in the same form', () => {
    const { carries } = authorityActs.AdoptScheme;
    const written = new Answers([
      ['data.delegations[0].id', 'D2'],
      ['data.delegations[0].delegatedBy', 'The Board'],
      ['data.delegations[1].delegatedBy', 'The Board'],
      ['data.delegations[1].to.committee', 'commissioning  Committee'],
      ['data.delegations[2].delegatedBy', 'The Board'],
      ['data.committees[0].id', 'cc'],
      ['data.committees[0].name', 'Commissioning Committee'],
    ]);
    const { data } = readForm(carries, written, known);
    const delegations = data['delegations'] as readonly { id: string; to?: { committee: string } }[];
    expect(delegations.map(({ id }) => id)).toEqual(['D2', 'D1', 'D3']);
    expect(delegations[1]?.to).toEqual({ committee: 'cc' });
  });

  it('offers the sub-contractors of the provider that is chosen, and of all while none is', () => {
    const choices = {
      ...noChoices,
      providers: [owlChoice, foxChoice],
      of: (naming: string) =>
        naming === 'subcontractor'
          ? [
              { value: 'wren', text: 'Wren, intended by Owl', ownedBy: 'owl' },
              { value: 'teal', text: 'Teal, intended by Fox', ownedBy: 'fox' },
            ]
          : [],
    };
    const offered = (...answers: [string, string][]): readonly string[] =>
      questionsFor(carriesOf('DecideExclusion'), { choices, errors: [], unread: [], answers: new Answers(answers) })
        .flatMap((one) => (one.name === 'data.subcontractor' && one.is === 'select' ? one.options : []))
        .map(({ value }) => value);
    expect(offered()).toEqual(['wren', 'teal']);
    expect(offered(['data.provider', 'fox'])).toEqual(['teal']);
    expect(offered(['data.provider', 'fox'], ['data.subcontractor', 'wren'])).toEqual(['teal', 'wren']);
  });

  it('opens what is optional only where it is answered', () => {
    const { content } = acts.SubmitIntentionNotice.carries;
    const fields = { content };
    const writing = { choices: noChoices, errors: [], unread: [] };
    const openOf = (answers: Answers) =>
      questionsFor(fields, { ...writing, answers })
        .flatMap((one) => (one.is === 'group' ? one.questions : []))
        .find(({ name }) => name === 'data.content.intendedDates');
    expect(openOf(new Answers([]))).toMatchObject({ is: 'group', open: false });
    const dates = { content: { intendedDates: { startsOn: '2026-09-01', endsOn: '2029-08-31' } } };
    expect(openOf(answersOf(fields, dates))).toMatchObject({ is: 'group', open: true });
  });
});

/** What the reader of commands says of what is wrong with each kind of answer. */
const messages: Partial<Record<ReturnType<typeof askedAs>, string>> = {
  line: 'must be no longer than 300 characters',
  paragraphs: 'must be no longer than 10000 characters',
  number: 'must be a number',
  money: 'must be in pounds with at most two decimals',
  day: 'must be a date that exists',
  moment: 'must be a date and time like 2026-03-24T17:30 (London) or 2026-03-24T17:30:00Z',
  groups: 'must have from 0 to 100 entries',
  choice: 'must be one of a, b',
};
