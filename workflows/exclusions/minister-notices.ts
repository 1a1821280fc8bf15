import { daysBeginningWith, londonDateOf, type Instant, type PlainDayDeadline } from '../calendar/index.js';
import { entryOf, nameOf, type Facts } from '../facts.js';
import { parameterValue, type ProvisionKey, type Regime } from '../law/index.js';
import type { ContestFacts, ExclusionMatterFacts } from './exclusions.facts.js';
import { subjectOf } from './standing.js';
import { subjectName } from './subject.js';

/** One notice that reg 20C wants given to a Minister of the Crown. */
export interface MinisterNotice {
  /** The id of its deadline. */
  readonly id: string;
  readonly label: string;
  readonly provision: ProvisionKey;
  readonly due: PlainDayDeadline;
  /** The relevant grounds, for the notice of an exclusion or replacement (reg 20C(3)). */
  readonly grounds: readonly string[];
  readonly givenAt: Instant | null;
}

/** Every notice to a Minister that is or was due, in the order of the matters they are about. */
export function ministerNotices(facts: Facts, regime: Regime): readonly MinisterNotice[] {
  const { matters, contests, notices } = facts.exclusions;
  return matters
    .filter(({ reported }) => reported.length > 0)
    .flatMap((matter) => [
      ofMatter(matter, facts, regime),
      ...contests
        .filter(({ exclusion }) => exclusion === matter.reference)
        .flatMap((contest) => ofContest(contest, facts, regime)),
    ])
    .map((notice) => ({ ...notice, givenAt: entryOf(notices, notice.id) ?? null }));
}

type Due = Omit<MinisterNotice, 'givenAt'>;

function ofMatter(
  { reference, kind, provider, subcontractor, at, reported }: ExclusionMatterFacts,
  facts: Facts,
  regime: Regime,
): Due {
  const what =
    kind === 'replacement'
      ? `the replacement of ${subjectName(facts, subjectOf(facts, provider, subcontractor))}`
      : `the exclusion of ${nameOf(facts, provider)}`;
  return {
    id: `minister-notice:${reference}`,
    label: `Last day to give a Minister notice of ${what}`,
    provision: 'reg20CMinisterOfExclusion',
    due: within(at, regime),
    grounds: reported,
  };
}

function ofContest(contest: ContestFacts, facts: Facts, regime: Regime): readonly Due[] {
  const { reference, exclusion, kind, representation, at } = contest;
  const what = kind === 'representations' ? `representations ${representation}` : `${kind} proceedings ${reference}`;
  const about = `about ${exclusion}`;
  const concluded = concludedAt(contest, facts);
  const made: Due = {
    id: `minister-notice:${reference}`,
    label: `Last day to give a Minister notice of ${what} ${about}`,
    provision: 'reg20CMinisterOfRepresentations',
    due: within(at, regime),
    grounds: [],
  };
  if (concluded === null) return [made];
  return [
    made,
    {
      id: `minister-notice:${reference}:outcome`,
      label: `Last day to give a Minister notice of the outcome of ${what} ${about}`,
      provision: 'reg20CMinisterOfOutcome',
      due: within(concluded, regime),
      grounds: [],
    },
  ];
}

/** When the regulation 12 process was concluded, or the proceedings were determined; null while they run. */
function concludedAt({ representation, run, determinedAt }: ContestFacts, facts: Facts): Instant | null {
  if (representation === null) return determinedAt;
  return [...facts.earlierRuns, facts.run].find(({ number }) => number === run)?.standstill?.endedAt ?? null;
}

function within(at: Instant, regime: Regime): PlainDayDeadline {
  return daysBeginningWith(londonDateOf(at), parameterValue('minister-notice-days', regime));
}
