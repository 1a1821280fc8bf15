import { rule } from '../rule.js';

/** The award notice needs the lifetime value or, where it is not known, the amounts payable. */
export const contractSaysWhatIsPaid = rule<'EnterIntoContract'>(
  'contract-says-what-is-paid',
  ['sch2Para5LifetimeValue', 'reg24Record'],
  ({ data }, no) =>
    data === null || data.lifetimeValue !== undefined || data.amountsPayable?.trim()
      ? null
      : no({
          message: 'Neither the lifetime value nor the amounts payable are given.',
          unblock: 'Give `lifetimeValue` or, where it is not known, `amountsPayable`.',
          field: 'data.lifetimeValue',
        }),
);
