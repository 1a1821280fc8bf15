import { kindOf, memberAsked, membershipRule } from '../membership-rule.js';
import { anyOf, rolesWithin } from '../../acts/membership/membership.words.js';

/** Who commissions, decides, evaluates or audits does so within a relevant authority; who acts for a provider, within that. */
export const rolesAreOfSuchAnOrganisation = membershipRule<
  'RegisterAuthority' | 'RegisterProvider' | 'AddMember' | 'GrantRole'
>('roles-are-of-such-an-organisation', ['reg24DecisionMakers', 'reg2Provider'], (context, no) => {
  const { data } = context;
  const kind = kindOf(context);
  const asked = 'role' in data ? [data.role] : (memberAsked(data)?.roles ?? []);
  const stranger = asked.find((role) => !rolesWithin[kind].includes(role));
  if (stranger === undefined) return null;
  const within = `${anyOf(rolesWithin[kind])} within ${kind === 'authority' ? 'a relevant authority' : 'a provider'}`;
  return no({
    message: `Nobody is ${anyOf([stranger])} within such an organisation.`,
    unblock: `A member is ${within}.`,
    found: { within, role: stranger },
    field: 'data.roles',
  });
});
