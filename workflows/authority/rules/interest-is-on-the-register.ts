import { authorityRule, interestIn } from '../authority-rule.js';

/** What is changed is on the register. */
export const interestIsOnTheRegister = authorityRule<
  'AmendInterest' | 'EndInterest' | 'RecordManagement' | 'WithholdInterest' | 'PublishInterest'
>('interest-is-on-the-register', ['reg21Conflicts', 'nhsAct14Z30Register'], ({ facts, data: { interest } }, no) =>
  interestIn(facts, interest)
    ? null
    : no({
        message: `The register of interests has no entry ${interest}.`,
        unblock: 'Name an entry that is on the register.',
        field: 'data.interest',
      }),
);
