import type { ProvisionKey } from '../../law/index.js';
import type { Exemption } from '../../acts/hearing/hearing.words.js';
import { rule } from '../../rules/rule.js';

const exempted: Readonly<Record<Exemption, ProvisionKey>> = {
  'commercial-interests': 'reg12CommercialInterests',
  'fair-competition': 'reg12FairCompetition',
  'public-interest': 'reg12PublicInterest',
};

/** One of the three exemptions is claimed for one item, with its reason. */
export const withholdingHasItsReason = rule<'WithholdInformation'>(
  'withholding-has-its-reason',
  ['reg12Exemptions', 'reg12CommercialInterests', 'reg12FairCompetition', 'reg12PublicInterest'],
  ({ data }, no) =>
    data === null || data.reason.trim()
      ? null
      : no({
          message: 'Nothing says why the exemption applies.',
          unblock: 'Give the reason.',
          field: 'data.reason',
          also: [exempted[data.exemption]],
        }),
);
