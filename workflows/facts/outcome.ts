import type { Instant } from '../calendar/index.js';
import type { ActName } from '../acts/act-names.js';

/** At least one of something. */
export type OneOrMore<T> = readonly [T, ...T[]];

/** What acts unblock. */
export interface UnblockedByActs {
  /** What would unblock it, as a sentence. */
  readonly unblock: string;
  /**
   * The acts by which it is unblocked: each of them is wanted, or one of several that serve. The act itself stands here where it may be
   * given once something else is said in it, which `field` names, or where somebody else is to give it.
   */
  readonly by: OneOrMore<ActName>;
  /**
   * What each of those acts is to be about, as it refers to it: representations, items of information, providers. An act is left out
   * where that is open, or where there is nothing to be named.
   */
  readonly about?: { readonly [T in ActName]?: readonly string[] };
  /** The people whose act it is, in the way sentences give people, where it is nobody else's. */
  readonly who?: readonly string[];
  /** That somebody else than whoever asks is to do it. */
  readonly byOthers?: true;
  /** The first instant at which it no longer stands in the way, where time alone unblocks it too. */
  readonly unblockedAt?: Instant;
  readonly instead?: undefined;
}

/** What only the passage of time unblocks. */
export interface UnblockedByTime {
  readonly unblock: string;
  /** The first instant at which it no longer stands in the way. */
  readonly unblockedAt: Instant;
  readonly by?: undefined;
  readonly about?: undefined;
  readonly who?: undefined;
  readonly byOthers?: undefined;
  readonly instead?: undefined;
}

/** What nothing unblocks. */
export interface NeverUnblocked {
  /** That nothing does, and what lawful way there is instead where there is one. */
  readonly unblock: `Nothing ${string}`;
  /** The acts of that way; none where it is no act of this installation, or where nothing need be done. */
  readonly instead: readonly ActName[];
  readonly by?: undefined;
  readonly about?: undefined;
  readonly who?: undefined;
  readonly byOthers?: undefined;
  readonly unblockedAt?: undefined;
}

/** How a bar is lifted: by acts, by time, or not at all. Whoever says no says which. */
export type WayOut = UnblockedByActs | UnblockedByTime | NeverUnblocked;

/** What is said of a bar beside how it is lifted. */
export interface Bar {
  /** The rule that did not pass, by its name: the sentence that would have been true. */
  readonly code: string;
  /** The provision, in the short form the registers use: `reg 12(1)`, `Sch 3 para 7`. */
  readonly provision: string;
  /** How firm that provision is, where it is not the law itself: a reading of ours, or guidance. */
  readonly standing?: 'guidance' | 'inferred';
  /** Further provisions that the same reason rests on. */
  readonly also?: readonly string[];
  /** What was found, in plain English. */
  readonly message: string;
  /** The values that were compared. */
  readonly found?: Readonly<Record<string, unknown>>;
  /** The stream that it is about, where that is another than the one that the command was given to. */
  readonly stream?: { readonly kind: string; readonly id: string | null };
  /** The field of the command that it is about, where it is about one: `data.publishedAt`. */
  readonly field?: string;
}

/** Why the law or the state of a procurement says no. A refusal carries every reason, never only the first. */
export type Reason = Bar & WayOut;

/** Something the law allows but a careful authority would want to know; recorded with the event, never a bar. */
export interface Warning {
  readonly code: string;
  readonly provision: string;
  /** How firm that provision is, where it is not the law itself: a reading of ours, or guidance. */
  readonly standing?: 'guidance' | 'inferred';
  readonly message: string;
}
