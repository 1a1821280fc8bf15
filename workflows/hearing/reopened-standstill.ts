import type { Facts } from '../facts/facts.js';
import { inRun } from '../facts/in-run.js';

/** Whether a standstill that was put down as ended can be found to have been open still: nobody has acted on its end for good. */
export function mayOpenAgain({ contracts, abandonment }: Facts): boolean {
  return contracts.length === 0 && !abandonment;
}

/** The standstill had not ended: what has come to light was received while it was open. */
export function openAgain(facts: Facts): Facts {
  const { standstill } = facts.run;
  return standstill ? inRun(facts, { standstill: { ...standstill, endedAt: null } }) : facts;
}
