import type { Evidence, Procurement } from '../../workflows/index.js';

/** A procurement as somebody looks at it. */
export interface Look {
  readonly procurement: Procurement;
  readonly authorityId: string;
  readonly publishedAt: string | null;
  readonly evidence: Evidence;
}
