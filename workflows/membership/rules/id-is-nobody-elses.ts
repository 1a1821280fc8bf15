import { memberAsked, membershipRule } from '../membership-rule.js';

/** An id that is somebody else's would turn that person into this one. */
export const idIsNobodyElses = membershipRule<'RegisterAuthority' | 'RegisterProvider' | 'AddMember'>(
  'id-is-nobody-elses',
  ['reg24DecisionMakers'],
  ({ data, evidence }, no) => {
    const known = evidence.membership;
    if (memberAsked(data)?.id === undefined || !known || known.known !== null || !known.taken) return null;
    return no({
      message: 'This id belongs to another person.',
      unblock: 'Leave the id out, and a new one is given.',
      field: 'data.id',
    });
  },
);
