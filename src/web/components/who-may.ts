import { isCommand, isOwnAct, type ActName } from '../../../workflows/index.js';
import { authorityPermissions, permissions, type MemberSeen, type Role } from '../../identity/index.js';
import { anyOfThem, capital } from '../../platform/words/amounts.js';
import { roleInWords, roleTitle } from '../words/roles.js';

/** More names than somebody reads in a line. */
const MOST_NAMED = 4;

/** The roles that may give an act of any history; none where only time does, or whoever operates the installation. */
export function rolesFor(act: ActName): readonly Role[] {
  if (isCommand(act)) return permissions[act];
  return isOwnAct(act) && act in authorityPermissions
    ? authorityPermissions[act as keyof typeof authorityPermissions]
    : [];
}

/** `Decision-maker: Ruth Adeyemi or Tom Barraclough`; by role alone where nobody holds it. */
export function whoCan(act: ActName, members: readonly MemberSeen[]): string {
  const all = rolesFor(act);
  const roles: readonly Role[] = all.filter((role) => role !== 'provider');
  const [first] = roles;
  if (first === undefined) {
    if (all.includes('provider')) return 'A provider';
    return isCommand(act) ? 'Nobody: time alone does this' : 'Whoever operates the installation';
  }
  const holders = members.filter((member) => member.roles.some((role) => roles.includes(role)));
  if (holders.length === 0) return `${roleTitle(first)}: nobody holds this role yet`;
  const title = capital(anyOfThem(roles.map(roleInWords)));
  if (holders.length > MOST_NAMED) return `${title}: ${holders.length} people`;
  return `${title}: ${anyOfThem(holders.map(({ name }) => name))}`;
}

/** `Ruth Adeyemi or Tom Barraclough, decision-makers`: whom to ask for an act, but for whoever asks; by role where there are many, or nobody. */
export function whomToAsk(act: ActName, members: readonly MemberSeen[], asker: string | null): string {
  const roles: readonly Role[] = rolesFor(act).filter((role) => role !== 'provider');
  if (roles.length === 0) return whoCan(act, members).replace(/^[A-Z]/, (letter) => letter.toLowerCase());
  const others = members.filter(({ id, roles: held }) => id !== asker && held.some((role) => roles.includes(role)));
  const inRole = `a ${anyOfThem(roles.map(roleInWords))}`;
  if (others.length === 0) return `${inRole}; nobody ${asker === null ? '' : 'else '}holds this role yet`;
  if (others.length > MOST_NAMED) return inRole;
  return `${anyOfThem(others.map(({ name }) => name))} (${anyOfThem(roles.map(roleInWords))})`;
}
