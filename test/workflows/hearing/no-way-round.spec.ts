import fc from 'fast-check';
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
const lodged: Move = { does: 'lodge', wait: 'hours', ...at };

/** Somebody lodges a representation first, and in some sequences it is found invalid; the rest follows as it may. */
const moves = fc
  .tuple(
    fc.constantFrom<readonly Move[]>([lodged], [lodged], [lodged, { does: 'find invalid', wait: 'days', ...at }]),
    fc.oneof(...[1, 3, 4].map((diligence) => fc.array(move(diligence), { minLength: 12, maxLength: 40 }))),
  )
  .map(([first, rest]) => [...first, ...rest]);

describe('regulation 12(10), read a second time from its text', () => {
  it('has every condition met wherever a sequence of commands reaches a contract', () => {
    let [heard, unheard] = [0, 0];
    fc.assert(
      fc.property(moves, fc.nat(400), (sequence, hoursBefore) => {
        const journal = new Journal();
        for (const each of sequence) {
          journal.make(each);
          const contract = journal.record.at(-1);
          if (contract?.type === 'EnterIntoContract') return expect(journal.unmet(contract.at)).toEqual([]);
          // A contract may also be recorded later than it was entered into: then the conditions are those of that day.
          const before = later(journal.now, -hoursBefore * 3_600_000);
          if (journal.contractIsOpen(before)) expect(journal.unmet(before)).toEqual([]);
          if (!contractIsOpenToBoth(journal)) continue;
          if (journal.facts.run.hearing.decisions.length > 0) heard += 1;
          else unheard += 1;
        }
      }),
      { numRuns: 120 },
    );
    // The sequences are not idle: some reach a contract after a hearing, and some after the representations were found invalid.
    expect(Math.min(heard, unheard)).toBeGreaterThan(0);
  });
});

/** Whether the contract may be entered into now. The engine and the second reading have to agree. */
function contractIsOpenToBoth(journal: Journal): boolean {
  const open = journal.contractIsOpen();
  const missing = journal.unmet();
  if (open) expect(missing).toEqual([]);
  const { run, abandonment } = journal.facts;
  // To a representor that was told to expect an answer, and found invalid afterwards, the engine still owes it.
  const foundInvalid = Object.values(run.hearing.representations).some(({ judged }) => judged?.valid === false);
  if (missing.length === 0 && !foundInvalid && abandonment === null) expect(open).toBe(true);
  return open;
}
