import type { MembershipContext } from './membership-rule.js';
import type { MembershipCommandData, MembershipCommandType, MembershipEvent } from './membership.commands.js';

/** What a step may look at when it is taken: the rules have passed. */
export interface MembershipStepContext<
  T extends MembershipCommandType = MembershipCommandType,
> extends MembershipContext<T> {
  readonly data: MembershipCommandData[T];
}

/** What an act about who belongs where brings about: its events, in order. */
export interface MembershipStep<T extends MembershipCommandType> {
  readonly type: T;
  readonly says: (context: MembershipStepContext<T>) => readonly MembershipEvent[];
}

/** Makes the step of an act about who belongs where. */
export const membershipStep = <T extends MembershipCommandType>(
  { type }: { readonly type: T },
  parts: Omit<MembershipStep<T>, 'type'>,
): MembershipStep<T> => ({ ...parts, type });
