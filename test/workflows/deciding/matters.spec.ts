import {
  commandOf,
  commandTypes,
  evolve,
  lastMoved,
  marksAfter,
  noMarks,
  nothingYet,
  restsOn,
  strictMarks,
  tagOf,
  type CommandData,
  type CommandType,
  type Facts,
  type InformationFacts,
  type Marks,
  type Procurement,
} from '../../../workflows/index.js';
import { examples } from '../../support/law/examples/all-examples.js';
import { opinions } from '../../support/law/opinions.js';
import { fullStories } from '../../support/law/whole/every-story.js';

/** Each story's events with what stood before, and where the marks stand after. */
function* happened(): Generator<{
  readonly type: CommandType;
  readonly rests: '*' | readonly string[];
  readonly before: Marks;
  readonly marks: Marks;
}> {
  for (const story of Object.values(fullStories)) {
    let procurement: Procurement = nothingYet;
    let marks = noMarks;
    for (const event of story('2026-03-02').recorded) {
      const type = commandOf(event.type)!;
      const data = event.data as unknown as CommandData[CommandType];
      const { person, evaluator } = (event.data.derived ?? {}) as { person?: string; evaluator?: string };
      const rests = restsOn(type, data, { person: person ?? evaluator ?? null, facts: procurement.facts });
      procurement = evolve(procurement, event);
      const before = marks;
      marks = marksAfter(marks, event, procurement.facts);
      yield { type, rests, before, marks };
    }
  }
}

/** What is known once item I1 was asked for, with a representation or without. */
function asked(representation: string | null): Facts {
  const { facts } = nothingYet;
  const { hearing } = facts.run;
  const item: InformationFacts = {
    ...{ id: 'I1', representation, description: 'How value was assessed.', record: 'e' },
    ...{ requestedAt: '2026-03-26T09:00:00.000Z', dueOn: '2026-04-02', provided: null, withheld: null },
  };
  return { ...facts, run: { ...facts.run, hearing: { ...hearing, information: { I1: item } } } };
}

describe('what an act rests on', () => {
  it.each(commandTypes)('is everything, unless there is a reason: %s', (type) => {
    const rests = restsOn(type, examples[type][0], { person: 'pat', facts: asked('R1') });
    const [matter, tag] = opinions[type]?.rests ?? [null, 'required'];
    expect(tagOf(type)).toBe(tag);
    if (matter === null) expect(rests).toBe('*');
    else expect((rests as readonly string[]).join(' ')).toMatch(matter);
  });

  it('is what was asked for by itself, where that was without representations', () => {
    const asking = { person: 'pat', facts: asked(null) };
    for (const type of ['ProvideInformation', 'WithholdInformation'] as const) {
      expect(restsOn(type, examples[type][0], asking)).toEqual(['information']);
    }
    const { representation: _, ...byItself } = examples.RequestInformation[0];
    expect(restsOn('RequestInformation', byItself, asking)).toEqual(['information']);
  });

  it('is moved by the act itself, so that of two on one matter the second has to look again', () => {
    const told = [...happened()].filter(({ rests }) => rests !== '*');
    expect(new Set(told.map(({ type }) => type)).size).toBeGreaterThan(15);
    for (const { type, rests, before, marks } of told) {
      if (rests.length > 0) expect([type, lastMoved(marks, rests)]).toEqual([type, marks.version]);
      else expect(lastMoved(before, rests)).toBe(0);
    }
  });

  it('moves with every act, and not with what time alone brings about', () => {
    const told = [...happened()];
    expect(told.map(({ type }) => type)).toContain('EndStandstill');
    for (const { type, marks, before } of told) {
      expect(marks.version).toBe(before.version + 1);
      const moved = type === 'EndStandstill' ? lastMoved(before, '*') : marks.version;
      expect([type, lastMoved(marks, '*')]).toEqual([type, moved]);
    }
  });

  it('leaves the scores of one where another scores, and where somebody declares', () => {
    const facts = nothingYet.facts;
    const event = (type: string, data: object) => ({
      ...{ type, schema: 1, regime: nothingYet.regime, state: 'evaluating', recordedAt: '2026-03-02T09:00:00.000Z' },
      data: data as Readonly<Record<string, unknown>>,
    });
    const eva = { derived: { evaluator: 'eva', stage: 'single' } };
    const scored = marksAfter(noMarks, event('ScoreRecorded', eva), facts);
    const declared = marksAfter(scored, event('NoConflictDeclared', { derived: { person: 'pat' } }), facts);
    expect(lastMoved(declared, ['sheet:eva:single'])).toBe(1);
    expect(lastMoved(declared, ['person:pat'])).toBe(2);
    expect(lastMoved(declared, ['sheet:eli:single', 'whole'])).toBe(0);
    const chosen = marksAfter(declared, event('ProcessChosen', { process: 'competitive' }), facts);
    expect(lastMoved(chosen, ['whole'])).toBe(3);
    expect(lastMoved(chosen, ['sheet:eva:single'])).toBe(1);
  });

  it('is everything up to where nothing is known of what moved', () => {
    expect(lastMoved(strictMarks(7), ['person:pat'])).toBe(7);
    expect(lastMoved(strictMarks(7), [])).toBe(0);
  });
});
