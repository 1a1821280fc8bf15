import type { Facts, Run } from './facts.js';

/** The facts with something more established in the current run. */
export function inRun(facts: Facts, established: Partial<Run>): Facts {
  return { ...facts, run: { ...facts.run, ...established } };
}
