import { authorityGateOf } from '../authority/authority.gates.js';
import {
  authorityActOf,
  authorityActs,
  authorityCommandTypes,
  authorityEventOf,
  type AuthorityCommand,
  type AuthorityCommandType,
} from '../authority/authority.commands.js';
import { factsAfterSettling, noAuthorityFacts, type AuthorityFacts } from '../authority/authority.facts.js';
import type { AuthorityEvidence } from '../authority/authority-rule.js';
import { stepContext } from '../authority/authority-step.js';
import { authorityStepOf, eventLeftBy } from '../authority/authority-step-of.js';
import type { RuleOn } from '../rules/rule.js';
import { afterAtGates, decideByGates, type AtGate, type LawOfGates } from '../deciding/by-gates.js';
import { noMarks } from '../facts/marks.js';
import type { Standing } from '../facts/stream.js';
import { isAboutMembership, membershipCommandFor, type MembershipCommand } from '../membership/membership.commands.js';
import { asDeclared, movedBy } from './declared.js';
import { declaredOfMembership, lawOfMembership, movedByMembership } from './membership.js';
import type { StreamKind } from './stream-kind.js';

/** What an authority does: it settles something of itself, or it is about who belongs to it. */
export type AuthorityAct = AuthorityCommand | Exclude<MembershipCommand, { readonly type: 'RegisterProvider' }>;

/** The command that an event of an authority's stream is the act of, for whoever judges a history again; null for one that is no act. */
export function authorityCommandFor(
  event: string,
  data: Readonly<Record<string, unknown>>,
): { readonly type: AuthorityAct['type']; readonly data: object } | null {
  const type = commandsByEvent.get(event);
  if (type !== undefined) return { type, data };
  return membershipCommandFor(event, data) as { readonly type: AuthorityAct['type']; readonly data: object } | null;
}

const commandsByEvent = new Map<string, AuthorityCommandType>(
  authorityCommandTypes.map((type) => [authorityEventOf[type], type]),
);

/** The law of an authority's own acts: gates without a machine. */
export const lawOfAuthorities: LawOfGates<AuthorityFacts, AuthorityAct, AuthorityEvidence> = {
  // A rule stands at the gates of the acts that it knows how to read, and is asked at no other.
  gateOf: (type) =>
    isAboutMembership(type)
      ? lawOfMembership.gateOf(type)
      : (authorityGateOf(type) as readonly RuleOn<AtGate<AuthorityFacts, AuthorityEvidence>>[]),
  first: (facts, command, evidence) => {
    if (isOfMembership(command)) return [];
    const { type, data } = command;
    return authorityStepOf(type).first(stepContext({ facts, type, data, evidence }));
  },
  says: (facts, command, evidence) => {
    if (isOfMembership(command)) return lawOfMembership.says(facts, command, evidence);
    const { type, data } = command;
    return [eventLeftBy(stepContext({ facts, type, data, evidence }))];
  },
  apply: factsAfterSettling,
  moves: (event, data, facts) => {
    const type = commandsByEvent.get(event);
    return type === undefined
      ? (movedByMembership(event, data, facts) ?? ['members'])
      : movedBy(authorityActOf(type), data, facts);
  },
  nowOf: ({ now }) => now,
};

const isOfMembership = (command: AuthorityAct): command is Exclude<AuthorityAct, AuthorityCommand> =>
  isAboutMembership(command.type);

const isOfAuthorities = (type: MembershipCommand['type']): type is Exclude<AuthorityAct, AuthorityCommand>['type'] =>
  type !== 'RegisterProvider';

/** Where an authority stands. */
export type AuthorityStanding = Standing<AuthorityFacts>;

/** What the acts by which an authority settles something of itself declare. */
const settling = asDeclared<AuthorityStanding, AuthorityCommand>(authorityActs);

/** An authority: its register of interests, its scheme of delegation and what it requires of itself, beside who belongs to it. */
export const authorityKind: StreamKind<AuthorityStanding, AuthorityAct, AuthorityEvidence> = {
  name: 'authority',
  home: 'itself',
  types: ['authority'],
  nothing: { version: 0, regime: null, machine: null, state: null, facts: noAuthorityFacts, marks: noMarks },
  acts: [...declaredOfMembership.acts.filter(isOfAuthorities), ...settling.acts],
  begunBy: ['RegisterAuthority'],
  machine: null,
  shape: 2,
  decide: (standing, command, evidence) => decideByGates(lawOfAuthorities, standing, command, evidence),
  after: (standing, event) => afterAtGates(lawOfAuthorities, standing, event),
  restsOn: (command, asking) =>
    isOfMembership(command) ? declaredOfMembership.restsOn(command, asking) : settling.restsOn(command, asking),
  touches: (command, own) =>
    isOfMembership(command) ? declaredOfMembership.touches(command, own) : settling.touches(command, own),
  onward: (standing, command, events) =>
    isOfMembership(command)
      ? declaredOfMembership.onward(standing, command, events)
      : settling.onward(standing, command, events),
  tagOf: (type) => (isAboutMembership(type) ? declaredOfMembership.tagOf(type) : settling.tagOf(type)),
};
