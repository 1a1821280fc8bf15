import type { CalendarDate, Instant } from '../calendar/index.js';
import type { CommandType } from '../acts/commands.js';
import type { InterestKind } from '../acts/governance.js';
import type { Capacity, ConflictOutcome, Position } from '../acts/conflicts/conflicts.words.js';
import type { Stage } from '../acts/stages.js';

/**
 * Who takes part in a procurement, what they have declared, what was done about it and who decided what. Persons are known by
 * id; names, and what was said of them in words, are sealed with the events.
 */
export interface Conflicts {
  readonly participants: Readonly<Record<string, Participant>>;
  readonly declarations: readonly Declaration[];
  /** Declared or raised, by reference: K1, K2, … */
  readonly conflicts: readonly Conflict[];
  readonly recusals: readonly Recusal[];
  readonly recommendations: readonly Recommendation[];
  /** Of each kind of decision that was taken, by the command, the last one. */
  readonly lastDecided: Readonly<Record<string, DecisionTaken>>;
  /** Everybody who took part in a decision, as one of those who decided or by giving the command, by id: in which kinds, and in which last. */
  readonly tookPart: Readonly<Record<string, Readonly<Record<string, TookPart>>>>;
  /** The stages at which something was decided, with those who decided. */
  readonly decidedAt: Readonly<Record<string, DecidersOfStage>>;
  /** Of each kind of decision of a person and each interest of theirs, the last one. */
  readonly flags: readonly DecisionFlag[];
}

/** When something happened, when it was put on record, and by which event. */
export interface Recorded {
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly version: number;
}

export interface ProviderConcerned {
  readonly id: string;
  readonly name: string | null;
}

export interface Participant extends Recorded {
  readonly person: string;
  readonly capacity: Capacity | null;
  readonly stages: readonly Stage[];
  readonly organisation: string | null;
  readonly boardMember: boolean;
  readonly posts: readonly { readonly provider: ProviderConcerned; readonly position: Position }[];
}

/** One declaration of one person, of a conflict or of none. */
export interface Declaration extends Recorded {
  readonly person: string;
  readonly stages: readonly Stage[];
  /** The conflict declared; null for a nil declaration. */
  readonly conflict: string | null;
  /** Whoever recorded it, where it was not the person. */
  readonly recordedBy: string | null;
  /** The interests on the register that it answers, each with the providers that it matched then. */
  readonly answers: readonly { readonly interest: string; readonly providers: readonly string[] }[];
  /** The providers that were known in the procurement then; not there where the history is from before that was kept. */
  readonly known?: readonly string[];
}

export interface Conflict extends Recorded {
  readonly reference: string;
  readonly person: string;
  readonly source: 'declared' | 'raised';
  readonly kind: InterestKind | null;
  readonly providers: readonly ProviderConcerned[];
  readonly stages: readonly Stage[];
  readonly awareSince: CalendarDate | null;
  readonly interest: string | null;
  readonly by: string | null;
  /** A post of a board member's in the providers concerned (reg 21(3)). */
  readonly dualRole: boolean;
  /** What was done about it, the latest; null while nothing was decided. */
  readonly managed: Managed | null;
}

export interface Managed extends Recorded {
  readonly outcome: ConflictOutcome;
  readonly mightBePerceived: boolean;
  readonly stages: readonly Stage[];
  readonly by: string | null;
}

export interface Recusal extends Recorded {
  readonly person: string;
  readonly of: 'self' | 'managed';
  readonly conflict: string | null;
}

export interface Recommendation extends Recorded {
  readonly reference: string;
  readonly decision: CommandType;
  readonly preparer: string | null;
}

/** The last decision of its kind, as it was taken: by whom, at which stage and when. Every one is in the events. */
export interface DecisionTaken {
  readonly at: Instant;
  readonly version: number;
  /** How many of this kind were taken, this one included. */
  readonly times: number;
  readonly stage: Stage;
  /** The individuals who decided, as far as they are known by id. */
  readonly deciders: readonly string[];
  /** How many more were named of whom no id is known. */
  readonly unidentified: number;
  /** Whoever gave the command. */
  readonly by: string | null;
  readonly committee: string | null;
}

/** The last decision of a kind that somebody took part in. */
export interface TookPart {
  readonly at: Instant;
  readonly version: number;
}

/** Those who decided at a stage. */
export interface DecidersOfStage {
  /** By their ids. */
  readonly deciders: readonly string[];
  /** How many were named of whom no id is known, in decisions that named any. */
  readonly unidentified: readonly number[];
}

/**
 * An interest that came to light after somebody whose it is had taken part in a decision. The decision stands as it was taken, and so
 * do those of the same kind that they took part in before it.
 */
export interface DecisionFlag {
  /** The event of the decision. */
  readonly decision: number;
  readonly type: CommandType;
  readonly decidedAt: Instant;
  readonly person: string;
  readonly conflict: string | null;
  readonly interest: string | null;
  /** When it came to light, and when that was put on record; null while it is on the register only. */
  readonly surfacedAt: Instant;
  readonly recordedAt: Instant | null;
}

export const noConflicts: Conflicts = {
  participants: {},
  declarations: [],
  conflicts: [],
  recusals: [],
  recommendations: [],
  lastDecided: {},
  tookPart: {},
  decidedAt: {},
  flags: [],
};
