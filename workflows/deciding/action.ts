import type { CommandType } from '../acts/commands.js';
import type { Reason } from '../facts/outcome.js';

/** One thing that could be done, and everything that stands in its way. */
export interface Action {
  readonly type: CommandType;
  readonly label: string;
  /** Whether it is a step that the law expects next; one that only time keeps from being done is, and is not available. */
  readonly next: boolean;
  /** Whether it may be done now, as far as can be said without what it would carry. */
  readonly available: boolean;
  /** What somebody has to say for it: the field of the command, and what it is in words. */
  readonly needs: Readonly<Record<string, string>>;
  /** Done by the passage of time, never by a person. */
  readonly system: boolean;
  readonly provision: string;
  readonly blockedBy: readonly Reason[];
}
