import { daysBeginningWith, londonDateOf, type Instant, type PlainDayDeadline } from '../calendar/index.js';
import { entryOf, nameOf, type Facts } from '../facts/facts.js';
import { numberInForce, type ProvisionKey, type Regime } from '../law/index.js';
import type { ContestFacts, ExclusionMatterFacts } from '../facts/exclusions.facts.js';
import { subjectOf } from './status.js';
import { subjectName } from './providers-and-subcontractors.js';

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

/**
 * Every notice to a Minister that is or was due, in the order of the matters they are about. None under the law before 24 February
 * 2025, which knows no such notice: a procurement can turn out to have commenced under it when the act that commenced it is
 * put on record later, and then nothing is owed of what was done in the belief that it would not.
 */
export function ministerNotices(facts: Facts, regime: Regime): readonly MinisterNotice[] {
  const days = numberInForce('minister-notice-days', regime);
  if (days === null) return [];
  const { matters, contests, notices } = facts.exclusions;
  return matters
    .filter(({ reported }) => reported.length > 0)
    .flatMap((matter) => [
      ofMatter(matter, facts, days),
      ...contests
        .filter(({ exclusion }) => exclusion === matter.reference)
        .flatMap((contest) => ofContest(contest, facts, days)),
    ])
    .map((notice) => ({ ...notice, givenAt: entryOf(notices, notice.id) ?? null }));
}

type Due = Omit<MinisterNotice, 'givenAt'>;

function ofMatter(
  { reference, kind, provider, subcontractor, at, reported }: ExclusionMatterFacts,
  facts: Facts,
  days: number,
): Due {
  const what =
    kind === 'replacement'
      ? `the replacement of ${subjectName(facts, subjectOf(facts, provider, subcontractor))}`
      : `the exclusion of ${nameOf(facts, provider)}`;
  return {
    id: `minister-notice:${reference}`,
    label: `Last day to give a Minister notice of ${what}`,
    provision: 'reg20CMinisterOfExclusion',
    due: within(at, days),
    grounds: reported,
  };
}

function ofContest(contest: ContestFacts, facts: Facts, days: number): readonly Due[] {
  const { reference, exclusion, kind, representation, at } = contest;
  const what = kind === 'representations' ? `representations ${representation}` : `${kind} proceedings ${reference}`;
  const about = `about ${exclusion}`;
  const concluded = concludedAt(contest, facts);
  const made: Due = {
    id: `minister-notice:${reference}`,
    label: `Last day to give a Minister notice of ${what} ${about}`,
    provision: 'reg20CMinisterOfRepresentations',
    due: within(at, days),
    grounds: [],
  };
  if (concluded === null) return [made];
  return [
    made,
    {
      id: `minister-notice:${reference}:outcome`,
      label: `Last day to give a Minister notice of the outcome of ${what} ${about}`,
      provision: 'reg20CMinisterOfOutcome',
      due: within(concluded, days),
      grounds: [],
    },
  ];
}

/** When the regulation 12 process was concluded, or the proceedings were determined; null while they run. */
function concludedAt({ representation, run, determinedAt }: ContestFacts, facts: Facts): Instant | null {
  if (representation === null) return determinedAt;
  return [...facts.earlierRuns, facts.run].find(({ number }) => number === run)?.standstill?.endedAt ?? null;
}

function within(at: Instant, days: number): PlainDayDeadline {
  return daysBeginningWith(londonDateOf(at), days);
}
