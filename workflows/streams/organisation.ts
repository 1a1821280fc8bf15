import type { Instant } from '../calendar/index.js';
import { correctionGateOfItsOwn } from '../corrections/corrections.gates.js';
import { decideByGates } from '../deciding/by-gates.js';
import { asTheyWouldReadAtGates } from '../deciding/corrections/follows-at-gates.js';
import { afterAtGates, type CorrectedAtGates, type LawOfGates } from '../deciding/gates.js';
import { noMarks } from '../facts/marks.js';
import type { Standing } from '../facts/stream.js';
import type { RuleOn } from '../rules/rule.js';
import { belonging, nobodyYet } from '../membership/members.facts.js';
import {
  isAboutMembership,
  membershipCommandFor,
  type MembershipCommand,
  type MembershipCommandType,
} from '../membership/membership.commands.js';
import type { MembershipEvidence } from '../membership/membership-rule.js';
import { correctedOfMembership, correcting, correctionGiven, notKeptBy, saidIn, type Correcting } from './corrected.js';
import { asDeclared } from './declared.js';
import { declaredOfMembership, lawOfMembership, movedByMembership, type WithMembers } from './membership.js';
import type { StreamKind } from './stream-kind.js';

/** What is known of an organisation that is no relevant authority: what it is called, and who belongs to it. */
export type OrganisationFacts = WithMembers;

/** What is done about one. */
export type OrganisationCommand = OfMembership | Correcting;

type OfMembership = Exclude<MembershipCommand, { readonly type: 'RegisterAuthority' }>;

const isOfOrganisations = (type: MembershipCommandType): type is OfMembership['type'] => type !== 'RegisterAuthority';

const isOfMembership = (command: OrganisationCommand): command is OfMembership => isAboutMembership(command.type);

const nothing: OrganisationFacts = { membership: nobodyYet };

/** How what was recorded wrongly of an organisation is put right. */
const corrected: CorrectedAtGates<OrganisationFacts, OrganisationEvidence> = {
  ...correctedOfMembership,
  nothing,
  givenAs: (event) => {
    const said = saidIn(event);
    return correctionGiven(event) ?? membershipCommandFor(event.type, said) ?? { type: event.type, data: said };
  },
  notTheirs: (act, facts, evidence) => notKeptBy(act, facts.membership, evidence),
};

/** What a decision about one rests on that its own history does not say. */
export interface OrganisationEvidence extends MembershipEvidence {
  readonly now: Instant;
}

/** The law of organisations: gates without a machine. */
export const lawOfOrganisations: LawOfGates<OrganisationFacts, OrganisationCommand, OrganisationEvidence> = {
  gateOf: (type) =>
    isAboutMembership(type) ? lawOfMembership.gateOf(type) : (correctionGateOfItsOwn as readonly RuleOn<unknown>[]),
  first: () => [],
  says: (facts, command, evidence) => (isOfMembership(command) ? lawOfMembership.says(facts, command, evidence) : []),
  apply: (facts, event) => ({ ...facts, membership: belonging(facts.membership, event) }),
  moves: (type, data, facts) => movedByMembership(type, data, facts) ?? ['whole'],
  nowOf: ({ now }) => now,
  corrected,
};

/** What is declared of putting right. */
const puttingRight = asDeclared<OrganisationStanding, Correcting>(correcting);

/** Where an organisation stands. */
export type OrganisationStanding = Standing<OrganisationFacts>;

/** An organisation that provides, or may: what it is called, and who acts for it. Those of before are stored as providers. */
export const organisationKind: StreamKind<OrganisationStanding, OrganisationCommand, OrganisationEvidence> = {
  name: 'organisation',
  home: 'itself',
  types: ['organisation', 'provider'],
  nothing: { version: 0, regime: null, machine: null, state: null, facts: nothing, marks: noMarks },
  acts: [...declaredOfMembership.acts.filter(isOfOrganisations), ...puttingRight.acts],
  restsOn: (command, asking) =>
    isOfMembership(command) ? declaredOfMembership.restsOn(command, asking) : puttingRight.restsOn(command, asking),
  touches: (command, own) =>
    isOfMembership(command) ? declaredOfMembership.touches(command, own) : puttingRight.touches(command, own),
  onward: (standing, command, events) =>
    isOfMembership(command)
      ? declaredOfMembership.onward(standing, command, events)
      : puttingRight.onward(standing, command, events),
  tagOf: (type) => (isAboutMembership(type) ? declaredOfMembership.tagOf(type) : puttingRight.tagOf(type)),
  begunBy: ['RegisterProvider'],
  machine: null,
  shape: 1,
  decide: (standing, command, evidence) => decideByGates(lawOfOrganisations, standing, command, evidence),
  after: (standing, event, before) => afterAtGates(lawOfOrganisations, standing, event, before),
  asTheyWouldRead: (data, history) => asTheyWouldReadAtGates(lawOfOrganisations, data, history),
};
