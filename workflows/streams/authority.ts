import { authorityGateOf } from '../authority/authority.gates.js';
import { authorityEventOf, type AuthorityCommand, type AuthorityCommandType } from '../authority/authority.commands.js';
import { factsAfterSettling, noAuthorityFacts, type AuthorityFacts } from '../authority/authority.facts.js';
import type { AuthorityEvidence } from '../authority/authority-rule.js';
import { authorityCommandTypes, authorityStepOf, stepContext } from '../authority/authority.steps.js';
import type { RuleOn } from '../rules/rule.js';
import { afterAtGates, decideByGates, type AtGate, type LawOfGates } from '../deciding/by-gates.js';
import { noMarks } from '../facts/marks.js';
import type { Standing } from '../facts/stream.js';
import type { StreamKind, Touch } from './stream-kind.js';

/** The act that leaves an event of this type in an authority's stream; undefined for one that is no act of these. */
export const authorityCommandOf = (event: string): AuthorityCommandType | undefined => commandsByEvent.get(event);

const commandsByEvent = new Map<string, AuthorityCommandType>(
  authorityCommandTypes.map((type) => [authorityEventOf[type], type]),
);

/** The law of an authority's own acts: gates without a machine. */
export const lawOfAuthorities: LawOfGates<AuthorityFacts, AuthorityCommand, AuthorityEvidence> = {
  // A rule stands at the gates of the acts that it knows how to read, and is asked at no other.
  gateOf: (type) => authorityGateOf(type) as readonly RuleOn<AtGate<AuthorityFacts, AuthorityEvidence>>[],
  first: (facts, { type, data }, evidence) =>
    authorityStepOf(type).first?.(stepContext({ facts, type, data, evidence })) ?? [],
  says: (facts, { type, data }, evidence) => {
    const said = authorityStepOf(type).says(stepContext({ facts, type, data, evidence }));
    return { type: authorityEventOf[type], data: { ...said.data }, sealed: said.sealed ?? {} };
  },
  apply: factsAfterSettling,
  moves: (event, data) => {
    const type = authorityCommandOf(event);
    return type === undefined ? ['members'] : authorityStepOf(type).moves(data);
  },
  nowOf: ({ now }) => now,
};

/** Where an authority stands. */
export type AuthorityStanding = Standing<AuthorityFacts>;

/** An authority: its register of interests, its scheme of delegation and what it requires of itself, beside who belongs to it. */
export const authorityKind: StreamKind<AuthorityStanding, AuthorityCommand, AuthorityEvidence> = {
  name: 'authority',
  home: 'itself',
  types: ['authority'],
  nothing: { version: 0, regime: null, machine: null, state: null, facts: noAuthorityFacts, marks: noMarks },
  acts: authorityCommandTypes,
  begunBy: [],
  machine: null,
  shape: 1,
  decide: (standing, command, evidence) => decideByGates(lawOfAuthorities, standing, command, evidence),
  after: (standing, event) => afterAtGates(lawOfAuthorities, standing, event),
  restsOn: ({ type, data }, { person }) => authorityStepOf(type).rests(data, person),
  touches,
  onward: () => [],
  tagOf: () => 'optional',
};

/**
 * A joint committee rests on the other authorities whose committee it is: on who their members were when the scheme was adopted. That they
 * may have moved since does no harm, as who may take part is asked again with each decision.
 */
function touches({ type, data }: AuthorityCommand, own: string | null): readonly Touch[] {
  if (type !== 'AdoptScheme') return [];
  const ids = new Set(data.committees?.flatMap(({ authorities = [] }) => authorities));
  return [...ids]
    .filter((id) => id !== own)
    .sort()
    .map((id) => ({ kind: 'authority', id, as: 'cited' }));
}
