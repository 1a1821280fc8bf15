import { londonDateOf, type CalendarDate, type Instant } from '../calendar/index.js';
import { entryOf, type Facts } from '../facts/facts.js';
import { failureToCooperate, byDebarmentOnly, nationalSecurity } from '../law/index.js';
import {
  groundKey,
  subjectKey,
  unknownSubject,
  type ExclusionDecisionFacts,
  type StandingGround,
  type SubjectFacts,
} from '../facts/exclusions.facts.js';

/** What a provider or sub-contractor is, on what is known: excluded, excludable or neither; null where it was never checked. */
export type ExclusionStatus = 'excluded' | 'excludable' | 'no-ground';

/** What is known of a provider, or of a sub-contractor that it intends to use. */
export function subjectOf(facts: Facts, provider: string, subcontractor: string | null = null): SubjectFacts {
  return (
    entryOf(facts.exclusions.subjects, subjectKey(provider, subcontractor)) ?? unknownSubject(provider, subcontractor)
  );
}

/** The identifiers of the sub-contractors that a provider intends to use now. */
export function intendedSubcontractors(facts: Facts, provider: string): readonly string[] {
  return Object.keys(entryOf(facts.exclusions.subcontracting, provider)?.subcontractors ?? {});
}

/** The provider and each of its intended sub-contractors. */
export function subjectsOf(facts: Facts, provider: string): readonly SubjectFacts[] {
  return [null, ...intendedSubcontractors(facts, provider)].map((id) => subjectOf(facts, provider, id));
}

/**
 * The grounds that stand: those of the last check, without the ones of which the authority has since been satisfied that the
 * circumstances are neither continuing nor likely to occur again. Evidence does not take anybody off the debarment list.
 */
export function standingGrounds({ check, selfCleaning }: SubjectFacts): readonly StandingGround[] {
  const answered = selfCleaning?.sufficient ? selfCleaning.grounds : [];
  return (check?.grounds ?? []).filter(({ basis, ground }) => basis === 'debarment-list' || !answered.includes(ground));
}

/** The status that the standing grounds give (s 57 of the Procurement Act 2023; reg 20 as made). */
export function statusOf(subject: SubjectFacts): ExclusionStatus | null {
  if (!subject.check) return null;
  const grounds = standingGrounds(subject);
  if (grounds.some(({ exclusion }) => exclusion === 'must')) return 'excluded';
  return grounds.length > 0 ? 'excludable' : 'no-ground';
}

/** The grounds that the authority itself found, of which s 58(2) wants the provider heard. */
export function assessedGrounds(subject: SubjectFacts): readonly string[] {
  return standingGrounds(subject)
    .filter(({ basis }) => basis === 'assessed')
    .map(({ ground }) => ground);
}

/** The last decision about a provider, because of itself or of one sub-contractor. */
export function decisionOn(
  facts: Facts,
  provider: string,
  subcontractor: string | null,
): ExclusionDecisionFacts | null {
  const about = facts.exclusions.decisions.filter(
    (decision) => decision.provider === provider && decision.subcontractor === subcontractor,
  );
  return about.at(-1) ?? null;
}

/** The decisions by which a provider stands excluded from the process, and that no override sets aside. */
export function exclusionsInForce(facts: Facts, provider: string): readonly ExclusionDecisionFacts[] {
  const about = facts.exclusions.decisions.filter((decision) => decision.provider === provider);
  const subjects = new Set(about.map(({ subcontractor }) => subcontractor));
  return [...subjects]
    .map((subcontractor) => decisionOn(facts, provider, subcontractor)!)
    .filter(({ outcome, subcontractor }) => {
      return outcome === 'exclude' && !isOverridden(subjectOf(facts, provider, subcontractor));
    });
}

/** Whether an override covers every ground that stands. One found later is not covered. */
export function isOverridden(subject: SubjectFacts): boolean {
  const { override } = subject;
  return override !== null && standingGrounds(subject).every((ground) => override.grounds.includes(groundKey(ground)));
}

/** Whether every ground that stands was before the authority when it last decided about this subject. */
export function isDecided(facts: Facts, subject: SubjectFacts): boolean {
  const decision = decisionOn(facts, subject.provider, subject.subcontractor);
  return (
    decision !== null && standingGrounds(subject).every((ground) => decision.considered.includes(groundKey(ground)))
  );
}

/** The grounds found by the authority of which the provider has not been offered the opportunity to be heard. */
export function notOffered(subject: SubjectFacts): readonly string[] {
  return assessedGrounds(subject).filter((ground) => !subject.opportunity?.grounds.includes(ground));
}

/** Until when the opportunity still runs; null where it was answered, or its last day has passed. */
export function opportunityRunsUntil({ opportunity, selfCleaning }: SubjectFacts, at: Instant): CalendarDate | null {
  if (!opportunity || londonDateOf(at) > opportunity.until) return null;
  const answered = selfCleaning !== null && selfCleaning.evidence && selfCleaning.at >= opportunity.at;
  return answered ? null : opportunity.until;
}

/** Whether one of the grounds is a threat to national security, of which a Minister decides first (reg 20B). */
export function isOfNationalSecurity(grounds: readonly { readonly ground: string }[]): boolean {
  return grounds.some(({ ground }) => ground === nationalSecurity);
}

/** The grounds that a notice to a Minister is owed of (reg 20C(1)(b) and (6)); none under the law before 24 February 2025. */
export function reportedGrounds(grounds: readonly StandingGround[]): readonly string[] {
  return grounds
    .filter(({ ground, basis }) =>
      basis === 'assessed' ? ground !== failureToCooperate && ground !== asMade : ground === byDebarmentOnly,
    )
    .map(({ ground }) => ground);
}

/** What a ground under reg 20 as made is called: its words are sealed. */
export const asMade = 'as made';
