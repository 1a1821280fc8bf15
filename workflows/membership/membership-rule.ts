import { londonDateOf, type CalendarDate, type Instant } from '../calendar/index.js';
import type { ActingPerson } from '../acts/governance.js';
import type { ProvisionKey } from '../law/index.js';
import type { Corrected } from '../facts/corrected.js';
import type { Reason } from '../facts/outcome.js';
import type { PastEvent } from '../facts/stream.js';
import { ruleOn, type RuleOn, type Say } from '../rules/rule.js';
import type { MembershipCommandData, MembershipCommandType } from './membership.commands.js';
import type { MembersFacts } from './members.facts.js';
import type { OrganisationKind } from '../acts/membership/membership.words.js';

/** A person as the installation knows them. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly subject: string;
  readonly email: string | null;
}

/** What the installation knows, beside an organisation's own history, of whom a command names. Never recorded: it is personal. */
export interface KnownOfMembers {
  /** What there is by the id of the organisation; null where there is nothing. */
  readonly registered: OrganisationKind | null;
  /** Whoever signs in as the person who is to be a member does; null where nobody does. */
  readonly known: KnownPerson | null;
  /** Whether the id that is to be given to them is somebody's. */
  readonly taken: boolean;
  /** What the person is called whom the command names by id; null where there is none. */
  readonly called: string | null;
  /** An id for somebody who is not known yet. */
  readonly fresh: string;
}

/** What a decision about who belongs where rests on, beside the organisation's own history. */
export interface MembershipEvidence {
  readonly now: Instant;
  /** Who gives the command; nobody where it is whoever operates the installation. */
  readonly actor?: ActingPerson;
  /** Left out where a recorded history is judged again. */
  readonly membership?: KnownOfMembers;
  /** The whole history, for a command that puts right what is in it; nothing else is given it. */
  readonly history?: readonly PastEvent[];
  /** What follows from the correction that is asked for, for the rules and the step to look at. */
  readonly corrected?: Corrected;
}

/** What a rule about who belongs where may look at, in the history of an authority or of any other organisation. */
export interface MembershipContext<T extends MembershipCommandType = MembershipCommandType> {
  readonly facts: { readonly membership: MembersFacts };
  readonly type: T;
  /** What the command carries; null where somebody only asks what could be done next. */
  readonly data: MembershipCommandData[T] | null;
  readonly evidence: MembershipEvidence;
}

export type MembershipRule<T extends MembershipCommandType = MembershipCommandType> = RuleOn<MembershipContext<T>>;

/** A rule at a gate of who belongs where, which is asked of what a command carries. */
export function membershipRule<T extends MembershipCommandType>(
  name: string,
  provisions: readonly [ProvisionKey, ...ProvisionKey[]],
  check: (
    asked: MembershipContext<T> & {
      readonly data: MembershipCommandData[T];
      readonly membership: MembersFacts;
      readonly today: CalendarDate;
    },
    no: Say,
  ) => Reason | readonly Reason[] | null,
): MembershipRule<T> {
  return ruleOn<MembershipContext<T>>(name, provisions, (context, no) => {
    const { data, evidence, facts } = context;
    if (data === null) return null;
    return check({ ...context, data, membership: facts.membership, today: londonDateOf(evidence.now) }, no);
  });
}

/** Somebody who is to be a member. */
export type MemberAsked = MembershipCommandData['AddMember'];

/** Who is to be a member: whom an act adds, or with whom it registers an organisation; null where it is nobody. */
export const memberAsked = (data: MemberAsked | { readonly member?: MemberAsked }): MemberAsked | null =>
  'issuer' in data ? data : (data.member ?? null);

/** What the organisation is: as it is to be registered, or as it was. */
export function kindOf({ type, facts }: Pick<MembershipContext, 'type' | 'facts'>): OrganisationKind {
  if (type === 'RegisterAuthority') return 'authority';
  if (type === 'RegisterProvider') return 'provider';
  return facts.membership.authorityKind === null ? 'provider' : 'authority';
}
