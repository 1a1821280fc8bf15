import { entryOf, nameOf, type Facts } from '../facts.js';
import {
  activeEvaluators,
  agreedFor,
  notLocked,
  offersAt,
  scoredCriteria,
  stagesOf,
  standingScores,
} from './scoring.js';

/** What the scores of a decision lack, in plain English; nothing where each rests on individual scores that were moderated. */
export function scoringGaps(
  facts: Facts,
  stage: string,
  provider: string,
  criteria: readonly string[],
): readonly string[] {
  const name = nameOf(facts, provider);
  const counting = Object.keys(activeEvaluators(facts, stage));
  if (counting.length === 0) {
    return [`Nobody was appointed to evaluate at the stage ${stage}.`];
  }
  const waiting = notLocked(facts, stage);
  if (waiting.length > 0)
    return [`At the stage ${stage} ${waiting.length} of the evaluators have not locked their scores.`];
  return criteria.flatMap((criterion) => {
    const given = standingScores(facts).some(
      (one) =>
        one.stage === stage &&
        one.provider === provider &&
        one.criterion === criterion &&
        counting.includes(one.evaluator),
    );
    if (!given) return [`No evaluator has scored ${name} on ${criterion}.`];
    const found = agreedFor(facts, stage, provider, criterion);
    if (!found) return [`The scores of ${name} on ${criterion} have not been moderated.`];
    if (found.agreed.restsOnSetAside) {
      return [`A score of ${name} on ${criterion} was set aside after moderation.`];
    }
    return found.overtaken ? [`A score of ${name} on ${criterion} was given or changed after moderation.`] : [];
  });
}

/** The same for everybody who was assessed, at every stage they reached. */
export function allScoringGaps(facts: Facts): readonly string[] {
  const everything = scoredCriteria(facts).map(({ id }) => id);
  return stagesOf(facts).flatMap((stage) =>
    offersAt(facts, stage).flatMap((provider) => {
      const evaluated = entryOf(entryOf(facts.run.offers, provider)?.stages, stage)?.criteria;
      return scoringGaps(facts, stage, provider, evaluated ?? everything);
    }),
  );
}
