import type { Command, CommandData, CommandType } from '../acts/commands.js';
import type { Facts } from '../facts/facts.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import type { DecisionFlag, DecisionTaken, Recorded } from '../facts/conflicts.facts.js';
import { saidOfOrganisations } from './same-organisation.js';
import { surfacedInterests } from './flagged-decisions.js';
import { namedIn, type Named } from './people-in-commands.js';
import { stageAt } from '../acts/stages.js';

/** Who takes a decision, as far as a command and whoever gives it say. */
export interface Deciders {
  /** Their ids: those named or, where nobody is named, whoever gives the command (reg 24(d)). */
  readonly known: readonly string[];
  /** Those named of whom no id is known. */
  readonly unknown: readonly Named[];
}

/** The individuals who take a decision. */
export function decidersOf(data: CommandData[CommandType] | null, evidence: Evidence): Deciders {
  const listed = (data as { decisionMakers?: unknown } | null)?.decisionMakers;
  const named = namedIn(data, evidence).filter(({ field }) => field.startsWith('data.decisionMakers'));
  if (listed === undefined) return { known: evidence.actor ? [evidence.actor.person] : [], unknown: [] };
  const known = named.flatMap(({ person }) => (person === null ? [] : [person]));
  return { known: [...new Set(known)], unknown: named.filter(({ person }) => person === null) };
}

/** Who prepared the recommendation for a decision that is to be taken now: since it was last taken. */
export function preparersOf({ conflicts }: Facts, type: CommandType): readonly string[] {
  const last = conflicts.decisions.filter((decision) => decision.type === type).at(-1)?.version ?? 0;
  const prepared = conflicts.recommendations.filter(({ decision, version }) => decision === type && version > last);
  return [...new Set(prepared.flatMap(({ preparer }) => (preparer === null ? [] : [preparer])))];
}

type OfADecision = Omit<DecisionTaken, keyof Recorded | 'type'>;

/**
 * What is recorded with every command that decides something: who decided, at which stage, for which committee and on whose
 * recommendation; and, with any command, the interests that the register has come to show of those who decided before. Nothing,
 * where the history is from before anybody was known to act.
 */
export function whoDecided({ procurement, command, evidence }: Situation): Readonly<Record<string, unknown>> {
  const surfaced = surfacedInterests(procurement, evidence);
  const decision = decisionOf(procurement, command, evidence);
  const organisations = decision ? saidOfOrganisations(procurement.facts, evidence) : [];
  return {
    ...(decision ? { decision } : {}),
    ...(organisations.length > 0 ? { organisations } : {}),
    ...(surfaced.length > 0 ? { surfaced } : {}),
  };
}

interface Situation {
  readonly procurement: Procurement;
  readonly command: Command;
  readonly evidence: Evidence;
}

function decisionOf({ facts }: Procurement, { type, data }: Command, evidence: Evidence): OfADecision | null {
  const stage = stageAt(type, data);
  const { known, unknown } = decidersOf(data, evidence);
  if (stage === null || (!evidence.actor && known.length === 0)) return null;
  return {
    stage,
    deciders: known,
    unidentified: unknown.length,
    by: evidence.actor?.person ?? null,
    committee: (data as { committee?: string }).committee ?? null,
    preparers: preparersOf(facts, type),
  };
}

/** The facts with the decision that an event records, and with what it says has come to light. */
export function notedDecision(
  facts: Facts,
  type: CommandType,
  { derived, ...recorded }: Recorded & { readonly derived: Readonly<Record<string, unknown>> },
): Facts {
  const { decision, surfaced } = derived as { decision?: OfADecision; surfaced?: readonly DecisionFlag[] };
  if (!decision && !surfaced) return facts;
  const { decisions, flags } = facts.conflicts;
  const noted = (surfaced ?? []).map((flag) => ({ ...flag, recordedAt: recorded.recordedAt }));
  return {
    ...facts,
    conflicts: {
      ...facts.conflicts,
      decisions: decision ? [...decisions, { type, ...decision, ...recorded }] : decisions,
      flags: [...flags, ...noted],
    },
  };
}
