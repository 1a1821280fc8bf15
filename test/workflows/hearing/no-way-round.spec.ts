import fc from 'fast-check';
import { expectSame } from '../../support/law/expect-same.js';
import { doings, Journal, type Move } from './journal.js';
import { later } from './london.js';

/** Of five moves, so many are what a diligent authority would do next; the others are anything. */
const move = (diligence: number): fc.Arbitrary<Move> =>
  fc.record({
    does: fc.oneof(
      { weight: diligence, arbitrary: fc.constant('what is due' as const) },
      { weight: 5 - diligence, arbitrary: fc.constantFrom(...doings) },
    ),
    which: fc.nat(5),
    wait: fc.oneof(
      { weight: 6, arbitrary: fc.constant('none' as const) },
      { weight: 3, arbitrary: fc.constantFrom('hours' as const, 'days' as const) },
      { weight: 2, arbitrary: fc.constantFrom('last millisecond' as const, 'midnight' as const) },
    ),
    backdatedHours: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(200) }),
  });

const at = { which: 0, backdatedHours: 0 };
const does = (what: Move['does'], wait: Move['wait'] = 'none', which = 0): Move => ({ ...at, does: what, wait, which });
const dues = (many: number) => Array.from({ length: many }, () => does('what is due', 'none', 2));
const lodged = does('lodge', 'hours');

/** One representation heard, decided on and everyone informed, so that only the waiting is left. */
const decided = [lodged, ...dues(6)];
const asked = [...decided, does('ask the Panel', 'hours')];

/** How deep in a hearing a sequence sets out; the rest follows as it may. */
const beginnings: Readonly<Record<string, readonly Move[]>> = {
  'a representation': [lodged],
  'a representation found invalid': [lodged, { ...does('find invalid'), wait: 'days', which: 3 }],
  'a representation withdrawn': [lodged, does('withdraw', 'hours')],
  'two representations': [lodged, lodged, ...dues(9)],
  'information asked for': [lodged, does('ask for information', 'hours'), ...dues(4)],
  'information asked for after the decision': [...decided, does('ask for information', 'hours')],
  'information asked for in the first instant after the standstill': [
    ...decided,
    does('what is due', 'days', 5),
    does('what is due', 'midnight'),
    does('what is due', 'days', 5),
    does('ask for information', 'midnight'),
  ],
  'a decision': decided,
  'a decision replaced': [...decided, does('decide', 'hours')],
  'a decision to stop': [...decided, does('decide', 'hours', 2)],
  'a request to the Panel': asked,
  'a request to the Panel after a letter about a decision that was replaced': [
    ...decided,
    does('decide', 'hours', 2),
    does('decide', 'hours'),
    ...dues(4),
    does('what is due', 'days', 5),
    does('ask the Panel'),
  ],
  'a request that the Panel accepted': [...asked, does('accept', 'hours')],
  'advice of the Panel': [...asked, does('accept', 'hours'), does('advise', 'days')],
};
/** In the end somebody diligent takes over, so that few sequences stop half way. */
const diligently = Array.from({ length: 12 }, () => does('what is due', 'days', 2));
const depths = Object.keys(beginnings);

const rest = fc.oneof(...[1, 3, 4].map((diligence) => fc.array(move(diligence), { minLength: 8, maxLength: 25 })));

describe('regulation 12(10), read a second time from its text', () => {
  it('is held against sequences that set out from where they say', () => {
    const hearing = (depth: string) => {
      const journal = new Journal();
      for (const each of beginnings[depth] ?? []) journal.make(each);
      return journal.facts.run.hearing;
    };
    expect(hearing('a representation found invalid').representations.R1?.judged?.valid).toBe(false);
    expect(hearing('a representation withdrawn').representations.R1?.withdrawnAt).not.toBeNull();
    expect(hearing('two representations').decisions[0]?.representations).toEqual(['R1', 'R2']);
    expect(hearing('information asked for')).toMatchObject({ information: { I1: { provided: {} } } });
    const told = Object.keys(hearing('a decision').decisions[0]?.informed ?? {});
    expect([told.sort(), hearing('a decision').decisions[0]?.noMoreIntendedAt === null]).toEqual([
      ['R1', 'owl'],
      false,
    ]);
    expect(hearing('a decision replaced').decisions).toHaveLength(2);
    expect(hearing('a decision to stop').decisions[1]?.outcome).toBe('go-back');
    expect(hearing('a request to the Panel').panel.P1).toMatchObject({ inTime: true, acceptedAt: null });
    expect(hearing('advice of the Panel').panel.P1?.advised).not.toBeNull();
  });

  it.each(depths)('has every condition met wherever a sequence that begins with %s reaches a contract', (depth) => {
    let [open, shut] = [0, 0];
    fc.assert(
      fc.property(rest, fc.nat(400), (moves, hoursBefore) => {
        const journal = new Journal();
        for (const each of [...(beginnings[depth] ?? []), ...moves, ...diligently]) {
          journal.make(each);
          const contract = journal.record.at(-1);
          if (contract?.type === 'EnterIntoContract') return expectSame(journal.unmet(contract.at), []);
          // A contract may also be recorded later than it was entered into: then the conditions are those of that day.
          const before = later(journal.now, -hoursBefore * 3_600_000);
          if (journal.contractIsOpen(before)) expectSame(journal.unmet(before), []);
          // And what only time is left to do for, time does.
          const after = later(journal.now, 60 * 24 * 3_600_000);
          if (journal.contractWillBeOpen(after)) expectSame(journal.unmet(after), []);
          if (contractIsOpenToBoth(journal)) open += 1;
          else shut += 1;
        }
      }),
      { numRuns: 20 },
    );
    // The sequences are not idle: from each depth some reach a contract, and some do not.
    expect(Math.min(open, shut)).toBeGreaterThan(0);
  });
});

/** Whether the contract may be entered into now. The engine and the second reading have to agree. */
function contractIsOpenToBoth(journal: Journal): boolean {
  const open = journal.contractIsOpen();
  const missing = journal.unmet();
  if (open) expectSame(missing, []);
  const { run, abandonment } = journal.facts;
  // To a representor that was told to expect an answer, and found invalid afterwards, the engine still owes it.
  const foundInvalid = Object.values(run.hearing.representations).some(({ judged }) => judged?.valid === false);
  if (missing.length === 0 && !foundInvalid && abandonment === null) expectSame(open, true);
  return open;
}
