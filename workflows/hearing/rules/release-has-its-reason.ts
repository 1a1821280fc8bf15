import { rule } from '../../rules/rule.js';

/** A hold is released by a named decision-maker, with a reason. */
export const releaseHasItsReason = rule<'ReleasePanelHold'>(
  'release-has-its-reason',
  ['reg24Reasons', 'reg24DecisionMakers'],
  ({ data }, no) =>
    data === null || data.reason.trim()
      ? null
      : no({ message: 'Nothing says why the hold is released.', unblock: 'Give the reason.', field: 'data.reason' }),
);
