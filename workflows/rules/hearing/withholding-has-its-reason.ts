import { rule } from '../rule.js';

/** An exemption is claimed for one item, with its reason. */
export const withholdingHasItsReason = rule<'WithholdInformation'>(
  'withholding-has-its-reason',
  ['reg12Exemptions'],
  ({ data }, no) =>
    data === null || data.reason.trim()
      ? null
      : no({ message: 'Nothing says why the exemption applies.', unblock: 'Give `reason`.', field: 'data.reason' }),
);
