import { everyMembershipStep } from './every-membership-step.js';
import type { MembershipCommandType } from './membership.commands.js';
import type { MembershipStep } from './membership-step.js';

/** The step that an act about who belongs where takes. */
export const membershipStepOf = <T extends MembershipCommandType>(type: T): MembershipStep<T> =>
  everyMembershipStep[type];
