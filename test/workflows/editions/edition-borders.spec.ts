import {
  available,
  commandTypes,
  deadlines,
  decide,
  exclusionState,
  regimes,
  standstillStatus,
  type Command,
  type Evidence,
  type Procurement,
} from '../../../workflows/index.js';
import { examples } from '../../support/law/examples/all-examples.js';
import { check, found } from '../../support/law/places/exclusions.js';
import { exclusions } from '../../support/law/whole/exclusions.story.js';
import { firstInEachState, type Met } from '../../support/law/drawn/pool.js';
import { chosen, considered, content, owl } from '../../support/law/places/procurements.js';
import { met, opened } from '../../support/law/story-by-days.js';

const stoat = { id: 'stoat', name: 'Stoat Imaging Limited' };

/** The last millisecond before each edition, and its first. */
const borders = regimes.flatMap((first) => [
  new Date(Date.parse(`${first}T00:00:00.000Z`) - 1).toISOString(),
  `${first}T00:00:00.000Z`,
]);

/** Direct award C in February 2025, not yet commenced, in which a sub-contractor was replaced under reg 20A. */
function replacedUnder20A() {
  return chosen('direct-award-c')
    .at('2026-03-09')
    .does('RecordIntendedSubcontractors', {
      provider: owl,
      answer: 'intends',
      subcontractors: [stoat],
    })
    .at('2026-03-10')
    .does('RecordExclusionCheck', check({ subcontractor: 'stoat', grounds: found('Sch 7 para 12(1)') }))
    .does('ReplaceSubcontractor', { provider: owl, subcontractor: 'stoat' });
}

describe('a procurement that turns out to have commenced under the law of 2024', () => {
  it('owes a Minister nothing for what was done under the next law in the meantime', () => {
    const story = replacedUnder20A();
    expect(deadlines(story.procurement).map(({ kind }) => kind)).toEqual(['minister-notice']);
    // The same, of February 2025: the notice of the 20th is put on record on the 26th.
    const early = { ...story.procurement, regime: '2024-01-01' } as Procurement;
    expect(deadlines(early)).toEqual([]);
  });

  it('commences by a notice of 20 February 2025 that is recorded on the 26th', () => {
    const story = opened('2025-02-17', 'direct-award-c').day(1);
    story
      .does('RecordFindings', {
        provider: owl,
        past: { satisfied: true, keyCriteria: considered },
        future: { likelyToSatisfy: true, keyCriteria: considered },
        basicSelectionCriteria: met,
        reasons: 'Both findings rest on the contract reviews.',
      })
      .day(8)
      .does('RecordIntendedSubcontractors', { provider: owl, answer: 'intends', subcontractors: [stoat] })
      .does('RecordExclusionCheck', {
        ...check({ subcontractor: 'stoat', debarmentList: { lookedAtOn: '2025-02-25', entries: [] } }),
        grounds: found('Sch 7 para 12(1)', { eventOn: '2025-02-24' }),
      })
      .does('ReplaceSubcontractor', { provider: owl, subcontractor: 'stoat' });
    expect(deadlines(story.procurement).map(({ kind }) => kind)).toEqual(['minister-notice']);
    story.day(9).does('SubmitIntentionNotice', { content, submittedAt: '2025-02-20T12:00:00.000Z' });
    expect(story.procurement.regime).toBe('2024-01-01');
    expect(deadlines(story.procurement).map(({ kind }) => kind)).not.toContain('minister-notice');
    expect(exclusionState(story.procurement, story.known().now)).toHaveLength(1);
  });
});

describe('no number is asked for on a day on which the law had not set it', () => {
  const places: readonly Met[] = [
    ...firstInEachState().values(),
    ...exclusions('2026-04-01').path.filter((_, index) => index % 4 === 0),
    { procurement: replacedUnder20A().procurement, known: replacedUnder20A().known() },
  ];

  it.each(regimes)('whatever is asked or done under the law of %s, at the borders of each', (regime) => {
    const thrown = new Set<string>();
    const asked = (what: string, ask: () => unknown) => {
      try {
        ask();
      } catch (error) {
        if ((error as Error).name === 'ParameterNotInForce') thrown.add(`${what}: ${(error as Error).message}`);
      }
    };
    for (const { procurement: before, known } of places) {
      const procurement: Procurement = { ...before, regime };
      const place = `${procurement.machine}/${procurement.state}`;
      asked(`${place} deadlines`, () => deadlines(procurement));
      for (const now of borders) {
        const evidence: Evidence = { ...known, now };
        asked(`${place} available`, () => available(procurement, evidence));
        asked(`${place} exclusions`, () => exclusionState(procurement, now));
        asked(`${place} standstill`, () => standstillStatus(procurement, evidence));
      }
      for (const type of commandTypes) {
        for (const data of examples[type]) {
          const late = { ...known, now: '2026-12-01T09:00:00.000Z' };
          for (const [at, evidence] of [
            [null, late],
            ['2025-02-20T09:00:00.000Z', late],
          ] as const) {
            const dated = at === null ? data : { ...data, ...datesOf(data, at) };
            asked(`${place} ${type}`, () => decide(procurement, { type, data: dated } as unknown as Command, evidence));
          }
        }
      }
    }
    expect([...thrown]).toEqual([]);
  });
});

/** The instants that a command may carry, all of them the same. */
function datesOf(data: object, at: string): object {
  const named = ['submittedAt', 'publishedAt', 'decidedAt', 'contactedAt', 'checkedAt', 'replacedAt', 'notifiedAt'];
  return Object.fromEntries(
    [...named, ...Object.keys(data).filter((one) => one.endsWith('At'))].map((one) => [one, at]),
  );
}
