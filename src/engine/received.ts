import type { Instant } from '../../workflows/index.js';

/** Something that was received: which, when, and in whose home. */
export interface Received {
  readonly authorityId: string;
  readonly id: string;
  readonly at: Instant;
}
