import type { Command, CommandData, CommandType } from '../acts/commands.js';
import { entryOf, type Facts } from '../facts/facts.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import type { Conflicts, DecisionFlag, Recorded } from '../facts/conflicts.facts.js';
import { saidOfOrganisations } from './same-organisation.js';
import { surfacedInterests, withFlags } from './flagged-decisions.js';
import { namedIn, type Named } from './people-in-commands.js';
import { stageAt, type Stage } from '../acts/stages.js';

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
  const last = conflicts.lastDecided[type]?.version ?? 0;
  const prepared = conflicts.recommendations.filter(({ decision, version }) => decision === type && version > last);
  return [...new Set(prepared.flatMap(({ preparer }) => (preparer === null ? [] : [preparer])))];
}

/** What an event records of a decision that it is, beside what kind it is and when it was taken. */
export interface OfADecision {
  readonly stage: Stage;
  /** The individuals who decided, as far as they are known by id. */
  readonly deciders: readonly string[];
  /** How many more were named of whom no id is known. */
  readonly unidentified: number;
  /** Whoever gave the command. */
  readonly by: string | null;
  readonly committee: string | null;
  readonly preparers: readonly string[];
}

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
  const { conflicts } = facts;
  const noted = (surfaced ?? []).map((flag) => ({ ...flag, recordedAt: recorded.recordedAt }));
  return {
    ...facts,
    conflicts: {
      ...conflicts,
      ...(decision ? withDecision(conflicts, type, decision, recorded) : {}),
      flags: withFlags(conflicts.flags, noted),
    },
  };
}

/** What is kept of a decision: of its kind, and of each who took part, the last; so it does not grow with how many are taken. */
function withDecision(
  { lastDecided, tookPart, decidedAt }: Conflicts,
  type: CommandType,
  { stage, deciders, unidentified, by, committee }: OfADecision,
  { at, version }: Recorded,
): Pick<Conflicts, 'lastDecided' | 'tookPart' | 'decidedAt'> {
  const times = (lastDecided[type]?.times ?? 0) + 1;
  const people = [...new Set([...deciders, ...(by === null ? [] : [by])])];
  const taking = people.map((person) => [person, { ...entryOf(tookPart, person), [type]: { at, version } }] as const);
  const known = decidedAt[stage] ?? { deciders: [], unidentified: [] };
  return {
    lastDecided: { ...lastDecided, [type]: { stage, deciders, unidentified, by, committee, at, version, times } },
    tookPart: { ...tookPart, ...Object.fromEntries(taking) },
    decidedAt: {
      ...decidedAt,
      [stage]: {
        deciders: [...new Set([...known.deciders, ...deciders])],
        unidentified: [...new Set([...known.unidentified, ...(unidentified > 0 ? [unidentified] : [])])],
      },
    },
  };
}
