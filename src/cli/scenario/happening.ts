import type { Reason, Warning } from '../../../workflows/index.js';
import type { DeniedStatus } from './scenario.js';

/** What came of a step. */
export type Happening =
  | { readonly outcome: 'accepted'; readonly warnings: readonly Warning[] }
  | { readonly outcome: 'refused'; readonly reasons: readonly Reason[] }
  | { readonly outcome: 'denied'; readonly status: DeniedStatus; readonly message: string }
  | { readonly outcome: 'looked' }
  /** It is about a procurement that an earlier step was to open, and did not. */
  | { readonly outcome: 'not-played' };
