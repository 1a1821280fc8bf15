import { stageCalled } from '../../evaluation/scoring.js';
import { exclusionsInForce } from '../../exclusions/status.js';
import { entryOf, nameOf, type OfferFacts } from '../../facts/facts.js';
import { scoringBefore } from '../../evaluation/gaps.js';
import { rule } from '../../rules/rule.js';

/** The decision follows the evaluation of every offer, through every stage that it reached, on every criterion. */
export const everyOfferWasEvaluated = rule<'SelectProviders'>(
  'every-offer-was-evaluated',
  ['reg11Step3', 'reg24CriteriaCompetitive'],
  ({ facts, evidence }, no) => {
    const { criteria, offers } = facts.run;
    if (!criteria) {
      return no({ message: 'There are no award criteria.', unblock: 'Determine them.', by: ['SetAwardCriteria'] });
    }
    if (Object.keys(offers).length === 0) {
      return no({
        message: 'No offer was received.',
        unblock: 'Abandon the procurement, or go back to an earlier step.',
        by: ['Abandon', 'ReturnToStep'],
      });
    }
    return Object.entries(offers).flatMap(([id, offer]) => {
      // The offer of a provider that was excluded from the process is not evaluated any further (reg 20(1)).
      if (exclusionsInForce(facts, id).length > 0) return [];
      const next = nextStage(offer, criteria.stages);
      if (next) {
        return [
          no({
            message: `The offer of ${nameOf(facts, id)} has not been evaluated at ${stageCalled(facts, next)}.`,
            unblock: 'Record its evaluation.',
            by: [scoringBefore(facts, evidence, id, next) ?? 'RecordEvaluation'],
            about: { RecordEvaluation: [id] },
            found: { provider: id, stage: next },
          }),
        ];
      }
      if (!lastsToTheEnd(offer, criteria.stages)) return [];
      const scored = Object.values(offer.stages).flatMap((stage) => stage.criteria);
      const missing = criteria.criteria
        .filter((criterion) => !scored.includes(criterion.id))
        .map((criterion) => criterion.id);
      if (missing.length === 0) return [];
      return [
        no({
          message: `The offer of ${nameOf(facts, id)} has no score for ${missing.join(', ')}.`,
          unblock: 'Go back to step 3 and score every criterion.',
          by: ['ReturnToStep'],
          found: { provider: id, missing },
        }),
      ];
    });
  },
);

/** The first stage at which an offer still has to be evaluated; null where it is through, or went no further. */
function nextStage(offer: OfferFacts, stages: readonly string[]): string | null {
  for (const stage of stages) {
    const evaluated = entryOf(offer.stages, stage);
    if (!evaluated) return stage;
    if (!evaluated.goesOn) return null;
  }
  return null;
}

/** Whether an offer went on from every stage, the last included. */
export function lastsToTheEnd(offer: OfferFacts | undefined, stages: readonly string[]): boolean {
  return stages.every((stage) => entryOf(offer?.stages, stage)?.goesOn === true);
}
