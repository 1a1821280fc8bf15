import type { Role } from '../../../identity/index.js';

/** Who looks at a procurement: as far as pages turn on it. */
export interface Looking {
  readonly personId: string;
  /** What they hold within the authority. */
  readonly roles: readonly Role[];
}
