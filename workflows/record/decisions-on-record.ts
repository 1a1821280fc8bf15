import type { CommandType } from '../acts/commands.js';
import { commandOf, type ReplayedEvent } from '../acts/events.js';
import type { Instant } from '../calendar/index.js';
import type { OfADecision } from '../conflicts/decisions.js';
import type { TakenPartIn } from '../conflicts/flagged-decisions.js';
import type { DecisionFlag } from '../facts/conflicts.facts.js';

/** A decision as an event says that it was taken. */
export interface DecisionOfEvent extends OfADecision {
  readonly type: CommandType;
  readonly version: number;
}

/** Something that came to light after a decision, of somebody who had taken part in it. */
export interface CameToLight {
  readonly person: string;
  /** The conflict by its reference; null for an interest on the register. */
  readonly conflict: string | null;
  readonly surfacedAt: Instant;
}

/** An event of a history with its place in it. */
type Placed = Pick<ReplayedEvent, 'type' | 'data' | 'recordedAt'> & { readonly version: number };

/** Every decision of a history, and what came to light about each afterwards, by the version of its event. */
export interface DecisionsOnRecord {
  readonly decisions: readonly DecisionOfEvent[];
  readonly cameToLight: ReadonlyMap<number, readonly CameToLight[]>;
}

/** What a history says of its decisions: the facts keep of each kind the last one, the record shows them all. */
export function decisionsOnRecord(events: readonly Placed[]): DecisionsOnRecord {
  const decisions: DecisionOfEvent[] = [];
  const found = new Map<number, CameToLight[]>();
  const flagged = new Set<string>();
  for (const event of events) {
    for (const { person, conflict, interest, surfacedAt, decision: last, type } of flagsIn(event)) {
      // An event names of each kind of decision the last one; those before it are meant as well.
      for (const one of decisions) {
        if (one.type !== type || one.version > last || !tookPart(one, person)) continue;
        const about = JSON.stringify([one.version, person, conflict, interest]);
        if (flagged.has(about)) continue;
        flagged.add(about);
        found.set(one.version, [...(found.get(one.version) ?? []), { person, conflict, surfacedAt }]);
      }
    }
    const { decision } = derivedOf(event);
    if (decision) decisions.push({ ...decision, type: commandOf(event.type)!, version: event.version });
  }
  return { decisions, cameToLight: found };
}

interface Derived {
  readonly at?: Instant;
  readonly decision?: OfADecision;
  readonly surfaced?: readonly DecisionFlag[];
  readonly flags?: readonly TakenPartIn[];
  readonly person?: string;
  readonly reference?: string;
}

const derivedOf = ({ data }: Placed): Derived => data.derived ?? {};

type Flag = Pick<DecisionFlag, 'person' | 'conflict' | 'interest' | 'surfacedAt' | 'decision' | 'type'>;

/** What an event says came to light: by what was declared or raised with it, or on the register by then. */
function flagsIn(event: Placed): readonly Flag[] {
  const { at, flags = [], surfaced = [], ...derived } = derivedOf(event);
  const person = derived.person ?? (event.data as { readonly person?: string }).person ?? '';
  const surfacedAt = at ?? event.recordedAt;
  return [
    ...flags.map((flag) => ({ ...flag, person, conflict: derived.reference ?? null, interest: null, surfacedAt })),
    ...surfaced,
  ];
}

const tookPart = ({ deciders, by }: DecisionOfEvent, person: string): boolean =>
  by === person || deciders.includes(person);
