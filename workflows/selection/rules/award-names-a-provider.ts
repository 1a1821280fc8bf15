import { rule } from '../../rules/rule.js';

/** Under A and B nobody has been named for the award before the contract: it says with whom it is. */
export const awardNamesAProvider = rule<'EnterIntoContract'>(
  'award-names-a-provider',
  ['reg24Awardees'],
  ({ data }, no) =>
    data === null || (data.providers?.length ?? 0) > 0
      ? null
      : no({
          message: 'The contract names no provider.',
          unblock: 'Name the provider, or each of them.',
          field: 'data.providers',
        }),
);
