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
import { passOver } from '../authority/register.fold.js';
import type { RuleOn } from '../rules/rule.js';
import { correctionGateOfItsOwn } from '../corrections/corrections.gates.js';
import { correctableIn } from '../corrections/correctable.js';
import { decideByGates } from '../deciding/by-gates.js';
import { asTheyWouldReadAtGates } from '../deciding/corrections/follows-at-gates.js';
import {
  afterAtGates,
  type ActAtGates,
  type AtGate,
  type CorrectedAtGates,
  type LawOfGates,
} from '../deciding/gates.js';
import type { RuleAsked } from '../deciding/rules-asked.js';
import { noMarks } from '../facts/marks.js';
import { citesOf } from '../law/index.js';
import type { Standing } from '../facts/stream.js';
import {
  isAboutMembership,
  membershipActs,
  membershipCommandFor,
  type MembershipCommand,
} from '../membership/membership.commands.js';
import { correctedOfMembership, correcting, correctionGiven, notKeptBy, saidIn, type Correcting } from './corrected.js';
import { asDeclared, movedBy } from './declared.js';
import { declaredOfMembership, lawOfMembership, movedByMembership } from './membership.js';
import type { StreamKind } from './stream-kind.js';
import { acts as interestActs } from '../acts/interests/index.js';

/** What an authority does: it settles something of itself, it is about who belongs to it, or it puts right what was recorded wrongly. */
export type AuthorityAct =
  AuthorityCommand | Exclude<MembershipCommand, { readonly type: 'RegisterProvider' }> | Correcting;

const commandsByEvent = new Map<string, AuthorityCommandType>(
  authorityCommandTypes.map((type) => [authorityEventOf[type], type]),
);

/** How what was recorded wrongly of an authority is put right. */
const corrected: CorrectedAtGates<AuthorityFacts, AuthorityEvidence> = {
  ...correctedOfMembership,
  ...correctableIn({ ...membershipActs, ...authorityActs, ...correcting }),
  nothing: noAuthorityFacts,
  givenAs: (event, facts) => {
    const said = saidIn(event);
    const type = commandsByEvent.get(event.type);
    if (type !== undefined) return { type, data: authorityStepOf(type).given(said, facts) };
    return correctionGiven(event) ?? membershipCommandFor(event.type, said) ?? { type: event.type, data: said };
  },
  // What an interest and a scheme are known by; what somebody confirmed was what they were shown.
  frozen: [...correctedOfMembership.frozen, 'interest', 'version', 'interests', 'on'],
  notYet: [...correctedOfMembership.notYet, 'day-has-come'],
  passing: (facts, event) => ({ ...facts, register: passOver(facts.register, event) }),
  restingOn: (act, later) =>
    correctedOfMembership.restingOn(act, later) ?? later.find((one) => restsOnEntry(one, act)) ?? null,
  notTheirs: (act, facts, evidence) => {
    const { person } = act.past.event.data;
    const { interest } = act.given;
    const whose = person ?? (typeof interest === 'string' ? facts.register.interests[interest]?.person : undefined);
    if (evidence.actor && Object.hasOwn(interestActs, act.command) && whose === evidence.actor.person) {
      return {
        message: 'nobody puts right what the register says of their own interests.',
        ask: 'another conflicts guardian',
      };
    }
    return notKeptBy(act, facts.membership, evidence);
  },
  // An organisation that has come onto the register since is known by its name.
  givenAnew: (then, { register }, now) => ({
    ...correctedOfMembership.givenAnew(then, register, now),
    organisations: {
      ...then.organisations,
      ...Object.fromEntries(
        Object.entries(register.organisations).map(([id, { kind, name }]) => [
          id,
          { kind: kind === 'authority' ? 'authority' : 'provider', name },
        ]),
      ),
    },
  }),
};

type Act = ActAtGates<AuthorityEvidence>;

/** Whether an act of the register rests on what another has entered there. */
function restsOnEntry(later: Act, { command, given, past }: Act): boolean {
  const { person, interest } = past.event.data;
  const { event } = later.past;
  if (command === 'DeclareInterest') {
    const confirmed = event.type === 'InterestsConfirmed' ? (event.data['interests'] as readonly unknown[]) : [];
    return later.given['interest'] === interest || confirmed.includes(interest);
  }
  if (command === 'RecordDeparture') return later.command === 'RegisterIndividual' && later.given['person'] === person;
  if (command !== 'RegisterIndividual') return false;
  const ofRegister = Object.hasOwn(interestActs, later.command);
  return (
    (ofRegister && (event.data['person'] === given['person'] || later.given['agreedBy'] === given['person'])) ||
    (later.command === 'AdoptScheme' && namesInScheme(later.given).includes(given['person']))
  );
}

/** Those whom a scheme of delegation names. */
function namesInScheme(given: Readonly<Record<string, unknown>>): readonly unknown[] {
  const { delegations = [], committees = [] } = given as {
    readonly delegations?: readonly { readonly to: { readonly person?: string } }[];
    readonly committees?: readonly { readonly members: readonly string[] }[];
  };
  return [...delegations.map(({ to }) => to.person), ...committees.flatMap(({ members }) => members)];
}

/** The law of an authority's own acts: gates without a machine. */
export const lawOfAuthorities: LawOfGates<AuthorityFacts, AuthorityAct, AuthorityEvidence> = {
  // A rule stands at the gates of the acts that it knows how to read, and is asked at no other.
  gateOf: (type) => {
    if (isAboutMembership(type)) return lawOfMembership.gateOf(type);
    const gate: unknown = type === 'CorrectRecord' ? correctionGateOfItsOwn : authorityGateOf(type);
    return gate as readonly RuleOn<AtGate<AuthorityFacts, AuthorityEvidence>>[];
  },
  first: (facts, command, evidence) => {
    if (isOfMembership(command) || isCorrection(command)) return [];
    const { type, data } = command;
    return authorityStepOf(type).first(stepContext({ facts, type, data, evidence }));
  },
  says: (facts, command, evidence) => {
    if (isCorrection(command)) return [];
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
  corrected,
};

type OfMembership = Exclude<MembershipCommand, { readonly type: 'RegisterProvider' }>;

const isOfMembership = (command: AuthorityAct): command is OfMembership => isAboutMembership(command.type);

const isCorrection = (command: AuthorityAct): command is Correcting => command.type === 'CorrectRecord';

const isOfAuthorities = (type: MembershipCommand['type']): type is OfMembership['type'] => type !== 'RegisterProvider';

/** Where an authority stands. */
export type AuthorityStanding = Standing<AuthorityFacts>;

/** What the acts by which an authority settles something of itself, or puts it right, declare. */
const settling = asDeclared<AuthorityStanding, AuthorityCommand | Correcting>({ ...authorityActs, ...correcting });

/** The rules that an act of an authority about itself is held to. All of them bar. */
export const rulesOfAuthorityAct = (type: AuthorityAct['type']): readonly RuleAsked[] =>
  lawOfAuthorities
    .gateOf(type)
    .map(({ name, provisions }) => ({ name, provisions: citesOf(...provisions), bars: true }));

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
  after: (standing, event, before) => afterAtGates(lawOfAuthorities, standing, event, before),
  asTheyWouldRead: (data, history) => asTheyWouldReadAtGates(lawOfAuthorities, data, history),
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
