import type { Process, ProvisionKey } from '../../law/index.js';
import { rule } from '../../rules/rule.js';

const asked: Readonly<Record<Process, ProvisionKey>> = {
  'direct-award-a': 'sch2Para5LifetimeValue',
  'direct-award-b': 'sch2Para5LifetimeValue',
  'direct-award-c': 'sch4Para5LifetimeValue',
  'most-suitable-provider': 'sch7Para5LifetimeValue',
  competitive: 'sch11Para5LifetimeValue',
};

/** The award notice needs the lifetime value or, where it is not known, the amounts payable. */
export const contractSaysWhatIsPaid = rule<'EnterIntoContract'>(
  'contract-says-what-is-paid',
  ['sch2Para5LifetimeValue', 'sch4Para5LifetimeValue', 'sch7Para5LifetimeValue', 'sch11Para5LifetimeValue'],
  ({ data, facts: { choice } }, no) =>
    data === null || data.lifetimeValue !== undefined || data.amountsPayable?.trim()
      ? null
      : no({
          message: 'Neither the lifetime value nor the amounts payable are given.',
          unblock: 'Give the lifetime value or, where it is not known, the amounts payable.',
          field: 'data.lifetimeValue',
          provision: asked[choice?.process ?? 'direct-award-a'],
        }),
);
