import { endsOnConditions } from '../../standstill/standstill-end.js';
import { standingDecision } from '../../facts/hearing.facts.js';
import { rule } from '../../rules/rule.js';

/** A return decided in a standstill goes to the step that was decided, and no other. */
export const returnIsTheOneDecided = rule<'ReturnToStep'>(
  'return-is-the-one-decided',
  ['reg15OnlyAfterStandstill', 'reg12GoBack'],
  ({ data, facts }, no) => {
    const decision = standingDecision(facts.run.hearing);
    if (data === null || decision?.outcome !== 'go-back' || decision.step === data.step || !endsOnConditions(facts))
      return null;
    return no({
      message: `The further decision is to go back to step ${decision.step}.`,
      unblock: `Go back to step ${decision.step}.`,
      field: 'data.step',
    });
  },
);
