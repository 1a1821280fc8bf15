import { delegatedDecisions } from '../governance.js';

/** The decisions of a procurement whose makers and reasons must be on record, each (reg 24(d) and (g)). */
export const keyDecisions = [...delegatedDecisions, 'going-back'] as const;

export type KeyDecision = (typeof keyDecisions)[number];
