import { type CommandType } from '../../../../workflows/index.js';
import { permissions, type Role } from '../../../identity/index.js';
import type { StandingInFull } from '../../../procurements/procurements.reading.js';
import type { StaffRepresentationSummaryDto } from '../../../representations/dto/staff-representation.dto.js';
import { doAddress } from '../../words/commands.js';
import { dayAndTime } from '../../words/moments.js';

/** Something that leads on. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** Whether it holds the standstill, and why not where it does not. */
export function howItStands({ withdrawnAt, inTime, holds }: StaffRepresentationSummaryDto): string {
  if (withdrawnAt !== null) return `Withdrawn, ${dayAndTime(withdrawnAt)}`;
  if (!inTime) return 'Late: it does not hold the standstill';
  return holds ? 'In time: it holds the standstill' : 'In time, and found not valid';
}

/** The acts among these that whoever looks can do now. */
export function acts(
  { id, actions }: StandingInFull,
  roles: readonly Role[],
  about: string | null,
  types: readonly CommandType[],
): readonly Link[] {
  return actions
    .filter(({ type, available }) => types.includes(type) && available)
    .filter(({ type }) => permissions[type].some((role) => roles.includes(role)))
    .map(({ type, label }) => ({ text: label, href: doAddress(id, type, about) }));
}
