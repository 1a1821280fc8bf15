import type { Instant, Warning } from '../../workflows/index.js';

/** What was recorded of something that an authority settled of itself. */
export interface Settled {
  readonly commandId: string;
  /** The version that the authority's stream stands at now. */
  readonly version: number;
  readonly at: Instant;
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly version: number;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
  /** What whoever gave the command should know of what follows; not there where there is nothing. */
  readonly warnings?: readonly Warning[];
}
