import { holding } from '../../facts/hearing.facts.js';
import { rule } from '../../rules/rule.js';

/** The duties of reg 12(4) begin with a representation received in time that has not been found invalid. */
export const aValidRepresentationWasReceived = rule(
  'a-valid-representation-was-received',
  ['reg12OnRepresentations'],
  ({ facts }, no) =>
    holding(facts.run.hearing).length > 0
      ? null
      : no({
          message: 'No valid representation has been received in time.',
          unblock: 'Nothing is to be decided: without one the standstill ends by itself.',
          instead: [],
        }),
);
