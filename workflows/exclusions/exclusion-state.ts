import { addDays, londonDateOf, type CalendarDate, type Instant, dateInWords } from '../calendar/index.js';
import { entryOf, nameOf, type Facts } from '../facts/facts.js';
import { groundsSince } from './grounds-since.js';
import { parameterValue } from '../law/index.js';
import type { Procurement } from '../facts/procurement.js';
import type { SubcontractingAnswer } from '../acts/exclusions/exclusions.words.js';
import type { StandingGround, SubjectFacts } from '../facts/exclusions.facts.js';
import {
  decisionOn,
  exclusionsInForce,
  isDecided,
  isOfNationalSecurity,
  isOverridden,
  notOffered,
  opportunityRunsUntil,
  standingGrounds,
  statusOf,
  subjectsOf,
  type ExclusionStatus,
} from './status.js';
import { subcontractorName } from './providers-and-subcontractors.js';

/** Where a provider, or a sub-contractor that it intends to use, stands with regard to exclusion. */
export interface SubjectState {
  /** The identifier of the sub-contractor; null for the provider itself. */
  readonly subcontractor: string | null;
  readonly name: string;
  /** Null where it has not been checked. */
  readonly status: ExclusionStatus | null;
  readonly grounds: readonly StandingGround[];
  readonly checkedOn: CalendarDate | null;
  readonly debarmentListOn: CalendarDate | null;
  /** The last day on which an award can rest on the check; null where there is none. */
  readonly checkCurrentUntil: CalendarDate | null;
  readonly decision: 'exclude' | 'not-exclude' | null;
  readonly overridden: boolean;
  readonly replacedAt: Instant | null;
  /** What is waited for, in plain English; null where nothing is. */
  readonly awaiting: string | null;
}

/** Where a provider stands: whether it is out of the process, what it said about sub-contracting, and each subject. */
export interface ExclusionState {
  readonly provider: string;
  readonly name: string;
  readonly excluded: boolean;
  readonly subcontracting: SubcontractingAnswer | 'asked' | 'not-asked';
  /** The provider, its intended sub-contractors, and those that it replaced. */
  readonly subjects: readonly SubjectState[];
}

/** Each provider of which anything is known with regard to exclusion, as it stands at an instant. */
export function exclusionState(procurement: Procurement, now: Instant): readonly ExclusionState[] {
  const { facts, regime } = procurement;
  const days = parameterValue('exclusion-check-days', regime);
  const known = new Set([
    ...Object.keys(facts.exclusions.subcontracting),
    ...Object.values(facts.exclusions.subjects).map(({ provider }) => provider),
  ]);
  return [...known].map((provider) => {
    const asked = entryOf(facts.exclusions.subcontracting, provider);
    const replaced = Object.values(facts.exclusions.subjects).filter(
      (subject) => subject.provider === provider && subject.replacedAt !== null,
    );
    const intended = subjectsOf(facts, provider);
    const left = replaced.filter(({ subcontractor }) => !intended.some((one) => one.subcontractor === subcontractor));
    return {
      provider,
      name: nameOf(facts, provider),
      excluded: exclusionsInForce(facts, provider).length > 0,
      subcontracting: asked ? (asked.answer ?? 'asked') : 'not-asked',
      subjects: [...intended, ...left].map((subject) => stateOf(subject, procurement, days, now)),
    };
  });
}

function stateOf(subject: SubjectFacts, procurement: Procurement, days: number, now: Instant): SubjectState {
  const { facts } = procurement;
  const { provider, subcontractor, check, replacedAt } = subject;
  const name =
    subcontractor === null
      ? nameOf(facts, provider)
      : (subject.name ?? subcontractorName(facts, provider, subcontractor));
  return {
    subcontractor,
    name,
    status: statusOf(subject),
    grounds: standingGrounds(subject),
    checkedOn: check?.on ?? null,
    debarmentListOn: check?.debarmentListOn ?? null,
    checkCurrentUntil: check && addDays(check.on, days),
    decision: decisionOn(facts, provider, subcontractor)?.outcome ?? null,
    overridden: subject.override !== null && isOverridden(subject),
    replacedAt,
    awaiting: replacedAt === null ? (awaiting(subject, facts, now) ?? furtherCheck(subject, procurement)) : null,
  };
}

/** A check against what the law has since: it was made under the law before, and the procurement has commenced under the one after. */
function furtherCheck({ check, subcontractor }: SubjectFacts, procurement: Procurement): string | null {
  if (check === null || subcontractor !== null || groundsSince(check, procurement).length === 0) return null;
  return `A further check: grounds have come into force since that of ${dateInWords(check.on)}.`;
}

/** What stands between what was found and a decision on it. */
function awaiting(subject: SubjectFacts, facts: Facts, now: Instant): string | null {
  const { subcontractor, minister, notice } = subject;
  if (statusOf(subject) === null) return 'A check against the grounds and the debarment list.';
  const grounds = standingGrounds(subject);
  if (grounds.length === 0 || isOverridden(subject)) return null;
  if (isDecided(facts, subject)) return null;
  if (isOfNationalSecurity(grounds) && !minister?.view) {
    return minister
      ? `The view of a Minister, notified on ${dateInWords(londonDateOf(minister.notifiedAt))} (reg 20B(2)(b)).`
      : 'That a Minister is notified of the intention (reg 20B(2)(a)).';
  }
  if (notOffered(subject).length > 0)
    return 'The opportunity to be heard is to be given (Procurement Act 2023 s.58(2)).';
  const until = opportunityRunsUntil(subject, now);
  if (until !== null)
    return `Representations and evidence, until the end of ${dateInWords(until)} (Procurement Act 2023 s.58(2)).`;
  if (subcontractor !== null && notice && londonDateOf(now) <= notice.until) {
    return `Another sub-contractor, until the end of ${dateInWords(notice.until)} (reg 20A(6)(b)).`;
  }
  return 'A decision.';
}
