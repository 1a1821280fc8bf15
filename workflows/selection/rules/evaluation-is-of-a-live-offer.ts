import { stageCalled } from '../../evaluation/scoring.js';
import { ofAnOutdatedEvaluation } from '../../evaluation/outdated-totals.js';
import { entryOf, nameOf } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

/** Each stage assesses the offers that the stage before let go on, each once, and again where a later round agreed otherwise. */
export const evaluationIsOfALiveOffer = rule<'RecordEvaluation'>(
  'evaluation-is-of-a-live-offer',
  ['reg11Step3', 'reg11Stages'],
  ({ data, facts }, no) => {
    if (data === null) return null;
    const stages = facts.run.criteria?.stages ?? [];
    const stage = data.stage ?? stages[0] ?? '';
    const index = stages.indexOf(stage);
    if (index < 0) {
      return no({
        message: `There is no stage “${stage}”.`,
        unblock: stages.length === 1 ? 'There is only one stage; name none.' : `Name one of: ${stages.join(', ')}.`,
        found: { stages },
        field: 'data.stage',
      });
    }
    const name = nameOf(facts, data.provider.id);
    const offer = entryOf(facts.run.offers, data.provider.id);
    if (!offer) {
      return no({
        message: `No offer of ${name} is on record.`,
        unblock: 'Evaluate an offer that was received.',
        by: ['RecordEvaluation', 'RecordOffer'],
        field: 'data.provider',
      });
    }
    const outdated = ofAnOutdatedEvaluation(facts).some(
      (one) => one.provider === data.provider.id && one.stage === stage,
    );
    if (entryOf(offer.stages, stage) && !outdated) {
      return no({
        message: `The offer of ${name} has been evaluated at ${stageCalled(facts, stage)}.`,
        unblock: 'Go back to step 3 to evaluate offers anew.',
        by: ['ReturnToStep'],
        field: 'data.provider',
      });
    }
    const before = stages[index - 1];
    if (before === undefined || entryOf(offer.stages, before)?.goesOn) return null;
    return no({
      message: `The offer of ${name} has not gone on from ${stageCalled(facts, before)}.`,
      unblock: `Only offers that went on from ${stageCalled(facts, before)} are evaluated at ${stageCalled(facts, stage)}.`,
      provision: 'reg11Stages',
      field: 'data.provider',
    });
  },
);
