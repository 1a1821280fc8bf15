import fc from 'fast-check';
import type { CommandData, NoticeContent } from '../../../workflows/index.js';
import type { Story } from '../../support/law/story.js';
import { bothWon } from '../../support/law/places/lots.js';
import { considered, content, owl, readyToIntend, terms } from '../../support/law/places/procurements.js';
import { frameworkContent, frameworkDecided, frameworkTerms } from '../../support/law/places/frameworks.js';

/** What was announced and what is attempted, drawn from around the measures: below, at and above each. */
interface Told {
  readonly value: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly users: readonly string[];
}

const everybody = ['NHS Cumbria Partnership', 'Cumberland Council', 'Borderland Council'] as const;
const told: fc.Arbitrary<Told> = fc.record({
  value: fc.constantFrom(1, 4_000_000, 4_300_000, 4_999_999.99, 5_000_000, 5_374_999.99, 5_375_000, 9_300_000),
  startsOn: fc.constantFrom('2026-08-01', '2026-09-01', '2026-10-01', '2029-09-01'),
  endsOn: fc.constantFrom('2029-08-31', '2029-09-30', '2029-10-01', '2029-10-02', '2030-08-31', '2038-08-31'),
  users: fc.subarray([...everybody], { minLength: 1 }),
});

/** What is announced first: mostly what may be announced, under a framework as well. */
const announcedFirst: fc.Arbitrary<Told> = fc.oneof(
  told,
  fc.record({
    value: fc.constantFrom(4_000_000, 4_300_000, 5_000_000),
    startsOn: fc.constant('2026-09-01'),
    endsOn: fc.constantFrom('2029-08-31', '2029-09-30'),
    users: fc.subarray([...everybody], { minLength: 1, maxLength: 2 }),
  }),
);

/** Asks for a contract or a framework agreement, on terms that may be those announced, with somebody. */
const attempt = fc.record({
  // What is drawn anew; the rest is as it was announced.
  differsIn: fc.constantFrom<readonly (keyof Told)[]>(
    [],
    [],
    ['value'],
    ['startsOn', 'endsOn'],
    ['users'],
    ['value', 'startsOn', 'endsOn', 'users'],
  ),
  told,
  contract: fc.constantFrom(undefined, 'FIRST', 'SECOND'),
  providers: fc.constantFrom<readonly string[] | undefined>(undefined, ['owl'], ['fox'], ['owl', 'fox'], ['elk']),
  goesBack: fc.integer({ min: 0, max: 5 }).map((rolled) => rolled === 0),
  tooSoon: fc.boolean(),
});

const beginnings = {
  'direct-award-c': () => readyToIntend('direct-award-c'),
  'most-suitable-provider': () => readyToIntend('most-suitable-provider'),
  competitive: () => readyToIntend('competitive'),
  'two winners': bothWon,
  framework: frameworkDecided,
} as const;
type Beginning = keyof typeof beginnings;

const DAY = 86_400_000;
const days = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) =>
  (Date.parse(endsOn) - Date.parse(startsOn)) / DAY;

function contentOf(beginning: Beginning, { value, startsOn, endsOn, users }: Told): NoticeContent {
  const dates = { startsOn, endsOn };
  return beginning === 'framework'
    ? {
        ...frameworkContent,
        approximateLifetimeValue: value,
        intendedDates: dates,
        frameworkTerm: dates,
        frameworkUsers: users,
      }
    : { ...content, approximateLifetimeValue: value, intendedDates: dates };
}

/** Announces it, where that is allowed, and lets the standstill run out. */
function announces(story: Story, beginning: Beginning, told: Told, day: string): void {
  story.at(`${day}T09:00:00.000Z`).tries('SubmitIntentionNotice', { content: contentOf(beginning, told) });
  story.tries('RecordIntentionNoticePublished', { publishedAt: `${day}T09:00:00.000Z` });
}

/** Goes back to the last step before the notice, does it again, and is ready for another notice. */
function goesBack(story: Story, beginning: Beginning): void {
  if (beginning !== 'direct-award-c') return;
  story.tries('ReturnToStep', { step: 1, reasons: 'Something else is wanted.' });
  story.tries('InformRelevantProvider', { provider: { id: 'owl' } });
  story.tries('RecordFindings', {
    provider: owl,
    past: { satisfied: true, keyCriteria: considered },
    future: { likelyToSatisfy: true, keyCriteria: considered },
    basicSelectionCriteria: { met: true, assessment: 'Met.' },
    reasons: 'As before.',
  });
}

/** Every contract on record that is not what the last notice before it announced; read from the events alone. */
function otherThanAnnounced(story: Story): readonly string[] {
  let announced: { content: NoticeContent; providers: readonly string[] } | null = null;
  let awarded: string[] = [];
  let stoodStill = '9999';
  return story.recorded.flatMap(({ type, data, recordedAt }) => {
    if (type === 'IntentionNoticeSubmitted') {
      announced = { content: data.content as NoticeContent, providers: [] };
      awarded = [];
    }
    if (type === 'IntentionNoticePublished' && announced) {
      announced = { ...announced, providers: data.derived?.intendedProviders as string[] };
      const published = data['publishedAt'] as string;
      // Published on 24 March 2026 it stands still to the end of 8 April; elsewhere eight working days are eleven days at the least.
      const least = new Date(Date.parse(published) + 11 * DAY).toISOString();
      stoodStill = published.startsWith('2026-03-24') ? '2026-04-08T23:00:00.000Z' : least;
    }
    if (type !== 'ContractEnteredInto' && type !== 'FrameworkConcluded') return [];
    if (!announced) return ['nothing was announced'];
    const made = data as unknown as CommandData['ConcludeFramework'];
    const { approximateLifetimeValue = 0, intendedDates, frameworkUsers = [] } = announced.content;
    const providers = data.derived?.awardedTo as string[];
    const wrong = [
      made.lifetimeValue * 100 >= approximateLifetimeValue * 125
        ? `£${made.lifetimeValue} for £${approximateLifetimeValue}`
        : '',
      days(made) - days(intendedDates!) > 31 ? `${made.startsOn} to ${made.endsOn}` : '',
      recordedAt < stoodStill ? `at ${recordedAt}, before it had stood still` : '',
      providers.some((id) => !announced!.providers.includes(id)) ? `with ${providers.join()}` : '',
      providers.some((id) => awarded.includes(id)) ? `with ${providers.join()} again` : '',
      (made.users ?? []).some((name) => !frameworkUsers.includes(name)) ? `for ${made.users.join()}` : '',
    ].filter((one) => one !== '');
    awarded.push(...providers);
    return wrong;
  });
}

describe('whatever is announced and whatever is then attempted', () => {
  it('nothing is entered into or concluded but what stood still, and what stood still can be', () => {
    const outcomes = { accepted: 0, refused: 0, second: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(beginnings) as Beginning[])),
        announcedFirst,
        fc.array(attempt, { minLength: 1, maxLength: 4 }),
        (beginning, first, attempts) => {
          const story = beginnings[beginning]();
          let standing = first;
          announces(story, beginning, first, '2026-03-24');
          for (const [index, attempted] of attempts.entries()) {
            const { differsIn, told, contract, providers, goesBack: back, tooSoon } = attempted;
            // The first may be made while the standstill runs, which ends with 8 April.
            story.at(index === 0 && tooSoon ? '2026-04-08T22:59:59.999Z' : `2026-0${4 + index}-20T09:00:00.000Z`);
            if (back) {
              goesBack(story, beginning);
              announces(story, beginning, told, `2026-0${4 + index}-20`);
              standing = told;
              continue;
            }
            const anew = Object.fromEntries(differsIn.map((what) => [what, told[what]]));
            const { value, startsOn, endsOn, users }: Told = { ...standing, ...anew };
            const named = providers?.map((id) => ({ id }));
            const on = { lifetimeValue: value, startsOn, endsOn, providers: named };
            if (beginning === 'framework')
              story.tries('ConcludeFramework', { ...frameworkTerms, ...on, users, framework: contract });
            else story.tries('EnterIntoContract', { ...terms, ...on, contract });
            outcomes[story.outcome?.accepted ? 'accepted' : 'refused'] += 1;
          }
          expect(otherThanAnnounced(story)).toEqual([]);
          if (story.procurement.facts.contracts.length > 1) outcomes.second += 1;
        },
      ),
      { numRuns: Number(process.env['SEQUENCES'] ?? 600) },
    );
    // It is not all refused, and not all accepted; two winners have a contract each now and then.
    expect(outcomes.accepted).toBeGreaterThan(15);
    expect(outcomes.refused).toBeGreaterThan(50);
  });

  it('is told apart by the oracle: a contract that was not announced is found', () => {
    const story = readyToIntend('competitive');
    announces(
      story,
      'competitive',
      { value: 4_300_000, startsOn: '2026-09-01', endsOn: '2029-08-31', users: [] },
      '2026-03-24',
    );
    story.at('2026-04-20').does('EnterIntoContract', terms);
    const made = story.recorded.at(-1)!;
    const larger = { ...made, data: { ...made.data, lifetimeValue: 9_300_000, endsOn: '2038-08-31' } };
    story.recorded.splice(-1, 1, larger);
    expect(otherThanAnnounced(story)).toHaveLength(2);
    story.recorded.splice(-1, 1, { ...made, recordedAt: '2026-04-08T22:59:59.999Z' });
    expect(otherThanAnnounced(story)).toEqual([expect.stringContaining('before it had stood still')]);
  });
});
