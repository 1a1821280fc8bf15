import type { RuleOn } from '../rules/rule.js';
import type { AtGate, LawOfGates } from '../deciding/gates.js';
import type { Standing } from '../facts/stream.js';
import type { MembersFacts } from '../membership/members.facts.js';
import {
  membershipActBehind,
  membershipActOf,
  membershipActs,
  type MembershipCommand,
} from '../membership/membership.commands.js';
import { membershipGateOf } from '../membership/membership.gates.js';
import type { MembershipEvidence } from '../membership/membership-rule.js';
import { membershipStepOf } from '../membership/membership-step-of.js';
import { asDeclared, movedBy } from './declared.js';

/** What is known of whatever has members. */
export interface WithMembers {
  readonly membership: MembersFacts;
}

/** The part of the law that authorities and other organisations share: who belongs to them, and what they are called. */
export const lawOfMembership: Pick<
  LawOfGates<WithMembers, MembershipCommand, MembershipEvidence>,
  'gateOf' | 'first' | 'says'
> = {
  // A rule stands at the gates of the acts that it knows how to read, and is asked at no other.
  gateOf: (type) => membershipGateOf(type) as readonly RuleOn<AtGate<WithMembers, MembershipEvidence>>[],
  first: () => [],
  says: (facts, { type, data }, evidence) =>
    membershipStepOf(type)
      .says({ facts, type, data, evidence })
      .map((event) => ({
        type: event.type,
        data: { ...event.data },
        sealed: 'sealed' in event ? { ...event.sealed } : {},
      })),
};

/** What the acts about who belongs where declare. */
export const declaredOfMembership = asDeclared<Standing<WithMembers>, MembershipCommand>(membershipActs);

/** The matters that an event about who belongs where moves; null for one about something else. */
export function movedByMembership(
  event: string,
  data: Readonly<Record<string, unknown>>,
  facts: WithMembers,
): readonly string[] | null {
  const type = membershipActBehind(event);
  return type === undefined ? null : movedBy(membershipActOf(type), data, facts);
}
