import type { Facts } from '../facts/facts.js';
import { inDecimals, nought, plus } from './exact-numbers.js';
import { pointsOf } from './weighed-points.js';
import { agreedFor, notLocked, scoredCriteria } from './scoring.js';

/** An offer whose recorded total is not what the scores agreed since make. */
export interface OutdatedEvaluation {
  readonly provider: string;
  readonly stage: string;
  readonly recorded: number;
  readonly agreed: number;
}

/** The evaluations that a later round of moderation has overtaken. */
export function ofAnOutdatedEvaluation(facts: Facts): readonly OutdatedEvaluation[] {
  const known = scoredCriteria(facts);
  return Object.entries(facts.run.offers).flatMap(([provider, offer]) =>
    Object.entries(offer.stages).flatMap(([stage, { criteria, weightedTotal: recorded }]) => {
      if (notLocked(facts, stage).length > 0) return [];
      const worth = criteria.map((id) => {
        const found = agreedFor(facts, stage, provider, id);
        const criterion = known.find((one) => one.id === id);
        return found && criterion ? pointsOf(criterion, found.agreed.score) : null;
      });
      if (worth.some((one) => one === null)) return [];
      const agreed = inDecimals(worth.reduce((sum, one) => (one ? plus(sum!, one) : sum), nought)!);
      return agreed === recorded ? [] : [{ provider, stage, recorded, agreed }];
    }),
  );
}
