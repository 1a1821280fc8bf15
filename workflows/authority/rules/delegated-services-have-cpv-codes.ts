import { authorityRule } from '../authority-rule.js';

const CPV = /^\d{2,8}(-\d)?$/;

/** The services that a delegation is limited to are told by their codes, or by how those begin. */
export const delegatedServicesHaveCpvCodes = authorityRule<'AdoptScheme'>(
  'delegated-services-have-cpv-codes',
  ['reg24Scheme', 'reg2RelevantServices'],
  ({ data: { delegations } }, no) =>
    delegations.flatMap(({ services = [] }, at) =>
      services.flatMap((code, index) =>
        CPV.test(code)
          ? []
          : [
              no({
                message: `“${code}” is no code of the Common Procurement Vocabulary, and not how one begins.`,
                unblock: 'Give a code such as 85121282-3, or its beginning, such as 85.',
                field: `data.delegations[${at}].services[${index}]`,
              }),
            ],
      ),
    ),
);
