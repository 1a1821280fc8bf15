import type { Scoring } from '../facts/evaluation.facts.js';

/**
 * Those who were appointed and have not left evaluate again when the assessment is repeated; what they scored stays with the run
 * that was left.
 */
export function appointedAnew({ evaluators }: Scoring): Scoring {
  const anew = Object.entries(evaluators).map(([stage, people]) => [
    stage,
    Object.fromEntries(
      Object.entries(people)
        .filter(([, { withdrawn }]) => withdrawn === undefined)
        .map(([id, one]) => [id, { ...one, lockedAt: null }]),
    ),
  ]);
  return { evaluators: Object.fromEntries(anew) as Scoring['evaluators'], sheets: {}, rounds: [], agreed: [] };
}
