import type { Instant } from '../calendar/index.js';
import { afterAtGates, decideByGates, type LawOfGates } from '../deciding/by-gates.js';
import { noMarks } from '../facts/marks.js';
import type { Standing } from '../facts/stream.js';
import { belonging, nobodyYet } from '../membership/members.facts.js';
import type { MembershipCommand, MembershipCommandType } from '../membership/membership.commands.js';
import type { MembershipEvidence } from '../membership/membership-rule.js';
import { declaredOfMembership, lawOfMembership, movedByMembership, type WithMembers } from './membership.js';
import type { StreamKind } from './stream-kind.js';

/** What is known of an organisation that is no relevant authority: what it is called, and who belongs to it. */
export type OrganisationFacts = WithMembers;

/** What is done about one. */
export type OrganisationCommand = Exclude<MembershipCommand, { readonly type: 'RegisterAuthority' }>;

const isOfOrganisations = (type: MembershipCommandType): type is OrganisationCommand['type'] =>
  type !== 'RegisterAuthority';

/** What a decision about one rests on that its own history does not say. */
export interface OrganisationEvidence extends MembershipEvidence {
  readonly now: Instant;
}

/** The law of organisations: gates without a machine. */
export const lawOfOrganisations: LawOfGates<OrganisationFacts, OrganisationCommand, OrganisationEvidence> = {
  ...lawOfMembership,
  first: () => [],
  apply: (facts, event) => ({ ...facts, membership: belonging(facts.membership, event) }),
  moves: (type, data, facts) => movedByMembership(type, data, facts) ?? ['whole'],
  nowOf: ({ now }) => now,
};

/** Where an organisation stands. */
export type OrganisationStanding = Standing<OrganisationFacts>;

/** An organisation that provides, or may: what it is called, and who acts for it. Those of before are stored as providers. */
export const organisationKind: StreamKind<OrganisationStanding, OrganisationCommand, OrganisationEvidence> = {
  name: 'organisation',
  home: 'itself',
  types: ['organisation', 'provider'],
  nothing: { version: 0, regime: null, machine: null, state: null, facts: { membership: nobodyYet }, marks: noMarks },
  ...declaredOfMembership,
  acts: declaredOfMembership.acts.filter(isOfOrganisations),
  begunBy: ['RegisterProvider'],
  machine: null,
  shape: 1,
  decide: (standing, command, evidence) => decideByGates(lawOfOrganisations, standing, command, evidence),
  after: (standing, event) => afterAtGates(lawOfOrganisations, standing, event),
};
