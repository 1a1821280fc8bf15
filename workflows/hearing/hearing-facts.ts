import { entryOf, type Facts } from '../facts/facts.js';
import type { Hearing, RepresentationFacts } from '../facts/hearing.facts.js';
import { inRun } from '../facts/in-run.js';

/** The facts with something more heard in the current run. */
export function heard(facts: Facts, more: Partial<Hearing>): Facts {
  return inRun(facts, { hearing: { ...facts.run.hearing, ...more } });
}

/** The facts with one representation changed. */
export function withRepresentation(facts: Facts, reference: string, change: Partial<RepresentationFacts>): Facts {
  const known = entryOf(facts.run.hearing.representations, reference);
  if (!known) return facts;
  return heard(facts, {
    representations: { ...facts.run.hearing.representations, [reference]: { ...known, ...change } },
  });
}
