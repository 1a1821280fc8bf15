import { londonDateOf, type CalendarDate, type Instant } from '../calendar/index.js';
import type { ActingPerson } from '../acts/governance.js';
import type { ProvisionKey } from '../law/index.js';
import type { Reason } from '../facts/outcome.js';
import { ruleOn, type RuleOn, type Say } from '../rules/rule.js';
import type { MembershipEvidence } from '../membership/membership-rule.js';
import type { AuthorityCommandData, AuthorityCommandType } from './authority.commands.js';
import type { AuthorityFacts } from './authority.facts.js';
import type { Individual, Interest } from './register.facts.js';

/** What a decision about an authority rests on that its own history does not say. Collected before the decision, as data. */
export interface AuthorityEvidence extends MembershipEvidence {
  readonly now: Instant;
  /** The id of the authority. */
  readonly authority: string;
  /** Who gives the command; nobody where it is whoever operates the installation. */
  readonly actor?: ActingPerson;
  /** Organisations of this installation that the command names, by their ids. A history from before this was kept is judged without it. */
  readonly organisations?: Readonly<Record<string, KnownOrganisation>>;
  /** The members, among the people whom the command names, of each authority that it names; null for one that is none. */
  readonly authorities?: Readonly<Record<string, readonly string[] | null>>;
  /** What members are called whom a command brings onto the register. Never recorded but sealed. */
  readonly names?: Readonly<Record<string, string>>;
}

export interface KnownOrganisation {
  readonly kind: 'authority' | 'provider';
  readonly name: string;
}

/** What a rule about an authority may look at. */
export interface AuthorityContext<T extends AuthorityCommandType = AuthorityCommandType> {
  readonly facts: AuthorityFacts;
  readonly type: T;
  /** What the command carries; null where somebody only asks what could be done next. */
  readonly data: AuthorityCommandData[T] | null;
  readonly evidence: AuthorityEvidence;
}

export type AuthorityRule<T extends AuthorityCommandType = AuthorityCommandType> = RuleOn<AuthorityContext<T>>;

/** A rule at a gate of an authority's own acts, which is asked of what a command carries. */
export function authorityRule<T extends AuthorityCommandType>(
  name: string,
  provisions: readonly [ProvisionKey, ...ProvisionKey[]],
  check: (
    asked: AuthorityContext<T> & { readonly data: AuthorityCommandData[T]; readonly today: CalendarDate },
    no: Say,
  ) => Reason | readonly Reason[] | null,
): AuthorityRule<T> {
  return ruleOn<AuthorityContext<T>>(name, provisions, (context, no) => {
    const { data, evidence } = context;
    return data === null ? null : check({ ...context, data, today: londonDateOf(evidence.now) }, no);
  });
}

/** Whose interests are meant: those of whoever is named, or else of whoever asks; null where it is neither. */
export function personMeant(data: { readonly person?: string }, { actor }: AuthorityEvidence): string | null {
  return data.person ?? actor?.person ?? null;
}

/** An interest on the register; undefined where there is none by that name. */
export function interestIn({ register }: AuthorityFacts, id: string): Interest | undefined {
  return Object.hasOwn(register.interests, id) ? register.interests[id] : undefined;
}

/** Somebody on the register; undefined for anybody else. */
export function individualIn({ register }: AuthorityFacts, person: string): Individual | undefined {
  return Object.hasOwn(register.individuals, person) ? register.individuals[person] : undefined;
}

/** The roles of a member; undefined for whoever is none. */
export function rolesOf({ membership }: AuthorityFacts, person: string): readonly string[] | undefined {
  return Object.hasOwn(membership.members, person) ? membership.members[person] : undefined;
}

/** Whether the authority knows somebody: as a member, or as one whose interests its register holds. */
export function isKnown(facts: AuthorityFacts, person: string): boolean {
  return rolesOf(facts, person) !== undefined || individualIn(facts, person) !== undefined;
}
