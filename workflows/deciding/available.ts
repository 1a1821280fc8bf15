import { labelOf } from '../acts/labels.js';
import type { Action } from './action.js';
import { inShort, type AvailableInShort } from './available-in-short.js';
import { broughtAboutByTime } from './decide.js';
import { underItsLaw } from './its-law.js';
import { cite } from '../law/index.js';
import { edgesFrom, firstEdge } from './machines.js';
import { needs } from '../acts/needs.js';
import { nextSteps } from './next-steps.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import { reasonsAgainst, reasonsInShort } from './reasons.js';
import { commandTypes, type CommandType } from '../acts/commands.js';
import type { Reason } from '../facts/outcome.js';
import { stepOf } from './steps.js';

/**
 * What can be done next and what stands in the way of the rest, from the same rules that decide, so that a page and the
 * engine cannot disagree. Rules about what a command carries are asked only when it is given.
 */
export function available(procurement: Procurement, evidence: Evidence): readonly Action[] {
  return actionsAt(broughtAboutByTime(procurement, evidence).procurement, evidence);
}

/** The same in few words: what comes next, what else can be done and what it needs, and one reason for what cannot be done yet. */
export function availableInShort(procurement: Procurement, evidence: Evidence): AvailableInShort {
  const { procurement: current } = broughtAboutByTime(procurement, evidence);
  const inBrief = (standing: Procurement, type: CommandType): readonly Reason[] =>
    reasonsInShort(standing, type, evidence, current);
  return inShort(actionsAt(current, evidence, inBrief), current);
}

/**
 * One command, with every reason against it as far as can be said without what it would carry, and where the procurement stands by
 * then, with what time has brought about.
 */
export function whetherItComesNow(
  procurement: Procurement,
  type: CommandType,
  evidence: Evidence,
): { readonly current: Procurement; readonly blockedBy: readonly Reason[] } {
  const current = broughtAboutByTime(procurement, evidence).procurement;
  return {
    current,
    blockedBy: reasonsAgainst(underItsLaw(current, evidence.now, evidence), type, null, evidence),
  };
}

/** @param reasonsOf what stands against a command: every reason, where it is not said. */
function actionsAt(
  standing: Procurement,
  evidence: Evidence,
  reasonsOf = (current: Procurement, type: CommandType) => reasonsAgainst(current, type, null, evidence),
): readonly Action[] {
  const current = underItsLaw(standing, evidence.now, evidence);
  const against = new Map(commandTypes.map((type) => [type, reasonsOf(current, type)]));
  const next = nextSteps(current, evidence, (type) => against.get(type) ?? []);
  return commandTypes.map((type) => {
    const blockedBy = against.get(type) ?? [];
    const label = labelOf(type);
    const { system } = stepOf(type);
    const edge = edgesFrom(current, type)[0] ?? firstEdge(current, type);
    const provision = edge ? cite(edge.meta.provision) : (blockedBy[0]?.provision ?? '');
    const available = blockedBy.length === 0;
    return { type, label, next: next.has(type), available, needs: needs[type], system, provision, blockedBy };
  });
}
