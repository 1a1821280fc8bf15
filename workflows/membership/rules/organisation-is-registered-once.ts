import { membershipRule } from '../membership-rule.js';

/** An organisation is registered once: its id is its name in every address and event, for good. */
export const organisationIsRegisteredOnce = membershipRule<'RegisterAuthority' | 'RegisterProvider'>(
  'organisation-is-registered-once',
  ['reg24Record'],
  ({ membership, evidence }, no) => {
    const is = membership.name !== null || (evidence.membership?.registered ?? null) !== null;
    if (!is) return null;
    return no({
      message: 'There is an organisation of this id already.',
      unblock: 'Give the organisation an id that none has.',
      field: 'data.id',
    });
  },
);
