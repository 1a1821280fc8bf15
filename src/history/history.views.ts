import type {
  Action,
  AuthorityFacts,
  Difference,
  FootingFlag,
  Instant,
  ReplayedAtGates,
  StreamStanding,
} from '../../workflows/index.js';
import type { ProcurementView } from '../procurements/procurement.views.js';
import type { Disclosed, TrailEvent } from '../trail/index.js';

/** An event of the history; `disclosed` only for a reader who may see its sealed values. */
export type EventView = TrailEvent & EventLinks & { readonly disclosed?: Readonly<Record<string, Disclosed>> };

/** An event without what it carries: what was done, by whom, and when it happened. */
export type EventInShort = Pick<TrailEvent, 'version' | 'type' | 'actor'> & { readonly at: Instant };

/** How an event hangs together with corrections: versions of events. What an event says stays as it was recorded. */
export interface EventLinks {
  /** The corrections that put it right or struck it. */
  readonly correctedBy?: readonly number[];
  /** The corrections from which it follows that what the law made of it reads otherwise. */
  readonly restatedBy?: readonly number[];
  /** Of a correction: the events that it puts right or strikes. */
  readonly corrects?: readonly number[];
}

/** A procurement as it stood, and where the rules of today would have answered otherwise than its history. */
export interface ReplayView extends Omit<
  ProcurementView,
  'publishedAt' | 'calendarFlag' | 'authorityName' | 'available'
> {
  readonly available: readonly Action[];
  readonly events: number;
  /** The version up to which what was put right is taken into account. */
  readonly known: number;
  /** Acts that are on a wrong footing as it was known by then. */
  readonly footing: readonly FootingFlag[];
  readonly differences: readonly Difference[];
  /** Versions whose command could not be judged in full, because a sealed value of it was erased. */
  readonly notJudged: readonly number[];
}

/** The same of an authority, or of another organisation: nothing is left out of it. */
export interface OwnReplayView extends ReplayedAtGates<StreamStanding<Pick<AuthorityFacts, 'membership'>>> {
  readonly id: string;
  readonly kind: string;
  readonly asOf: Instant;
  /** The version up to which what was put right is taken into account. */
  readonly known: number;
  readonly events: readonly Pick<TrailEvent, 'version' | 'type' | 'recordedAt'>[];
}

/** One thing that was done since somebody looked. */
export interface DoneMeanwhile {
  /** The version that it led to. */
  readonly place: number;
  /** What was done, in plain English. */
  readonly label: string;
  /** In which role: one of an authority, `provider`, `public`, or `system`. */
  readonly role: string;
}
