import { isInstant } from '../../../../workflows/calendar/index.js';
import { isCommand, isOwnAct, type ActName, type Reason } from '../../../../workflows/index.js';
import { authorityPermissions, permissions } from '../../../../src/identity/permissions.js';
import { stepOf } from '../../../../workflows/deciding/steps.js';

/** Whoever operates the installation gives it, and nobody else does. */
const operators: readonly ActName[] = ['RegisterAuthority', 'RegisterProvider'];

/** Whether it is settled who gives an act: somebody by role, the passage of time, or whoever operates the installation. */
function isSomebodys(act: ActName): boolean {
  if (operators.includes(act)) return true;
  if (isOwnAct(act))
    return act in authorityPermissions && authorityPermissions[act as keyof typeof authorityPermissions].length > 0;
  return isCommand(act) && (permissions[act].length > 0 || stepOf(act).system);
}

/**
 * What is wrong with how a reason says that its bar is lifted; nothing where it is said by acts that somebody may give, by a moment, or
 * where it is said that nothing does.
 */
export function wrongWayOut({ code, unblock, by, about = {}, unblockedAt, instead }: Reason): readonly string[] {
  const ways = [by !== undefined || unblockedAt !== undefined, instead !== undefined].filter(Boolean);
  const acts = [...(by ?? []), ...(instead ?? [])];
  return [
    ...(ways.length === 1 ? [] : [`${code} says ${ways.length === 0 ? 'no way' : 'two ways'} out: ${unblock}`]),
    ...(by?.length === 0 ? [`${code} names no act`] : []),
    ...(new Set(acts).size === acts.length ? [] : [`${code} names an act twice: ${acts.join(', ')}`]),
    ...(instead !== undefined && !unblock.startsWith('Nothing ')
      ? [`${code} does not say that nothing helps: ${unblock}`]
      : []),
    ...(unblockedAt === undefined || isInstant(unblockedAt) ? [] : [`${code} gives no moment: ${unblockedAt}`]),
    ...acts.filter((act) => !isSomebodys(act)).map((act) => `${code} names ${act}, which nobody may give`),
    ...Object.entries(about).flatMap(([act, things]) => [
      ...(by?.includes(act as ActName) || things.length === 0
        ? []
        : [`${code} says what ${act} is about, and does not name it`]),
      ...(things.some((one) => one.trim() === '') ? [`${code}: ${act} is about nothing`] : []),
    ]),
  ];
}
