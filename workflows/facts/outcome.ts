import type { Instant } from '../calendar/index.js';
import type { CommandType } from '../acts/commands.js';

/**
 * Why the law or the state of a procurement says no. A refusal carries every reason, never only the first.
 */
export interface Reason {
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
  /** What would unblock it. */
  readonly unblock: string;
  /** The acts by which it is unblocked, where acts of a procurement do: each of them is wanted, or one of several that serve. */
  readonly by?: readonly CommandType[];
  /** Set where the passage of time alone unblocks it: the first instant at which it no longer stands in the way. */
  readonly unblockedAt?: Instant;
  /** The stream that it is about, where that is another than the one that the command was given to. */
  readonly stream?: { readonly kind: string; readonly id: string | null };
  /** The field of the command that it is about, where it is about one: `data.publishedAt`. */
  readonly field?: string;
}

/** Something the law allows but a careful authority would want to know; recorded with the event, never a bar. */
export interface Warning {
  readonly code: string;
  readonly provision: string;
  /** How firm that provision is, where it is not the law itself: a reading of ours, or guidance. */
  readonly standing?: 'guidance' | 'inferred';
  readonly message: string;
}
