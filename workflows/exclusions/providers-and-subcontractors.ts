import { entryOf, nameOf, type Facts } from '../facts/facts.js';
import { subjectKey, type ExclusionFacts, type SubjectFacts } from '../facts/exclusions.facts.js';
import type { Subject } from '../acts/exclusions/exclusions.fields.js';
import { subjectOf } from './status.js';

/** The facts with something more known about exclusion. */
export function withExclusions(facts: Facts, more: Partial<ExclusionFacts>): Facts {
  return { ...facts, exclusions: { ...facts.exclusions, ...more } };
}

/** Whom a command is about: its provider, or the sub-contractor that it names. */
export function subjectIn(facts: Facts, { provider, subcontractor }: Subject): SubjectFacts {
  return subjectOf(facts, provider.id, subcontractor ?? null);
}

/** The facts with something more known about one provider or sub-contractor. */
export function withSubject(facts: Facts, subject: SubjectFacts, change: Partial<SubjectFacts>): Facts {
  const key = subjectKey(subject.provider, subject.subcontractor);
  return withExclusions(facts, { subjects: { ...facts.exclusions.subjects, [key]: { ...subject, ...change } } });
}

/** What a provider, or a sub-contractor that it intends to use, is called in a sentence. */
export function subjectName(facts: Facts, { provider, subcontractor, name }: SubjectFacts): string {
  if (subcontractor === null) return nameOf(facts, provider);
  return `${name ?? subcontractorName(facts, provider, subcontractor)} (intended sub-contractor of ${nameOf(facts, provider)})`;
}

/** What an intended sub-contractor is called. */
export function subcontractorName({ exclusions }: Facts, provider: string, subcontractor: string): string {
  return entryOf(entryOf(exclusions.subcontracting, provider)?.subcontractors, subcontractor) ?? subcontractor;
}
