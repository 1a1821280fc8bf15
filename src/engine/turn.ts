import { setTimeout } from 'node:timers/promises';

const LONGEST_TURN_MILLISECONDS = 128;

/** Steps back for a moment, longer and longer, so that many who race each other do not all lose again to one. */
export function turn(time: number): Promise<void> {
  return setTimeout(Math.random() * Math.min(LONGEST_TURN_MILLISECONDS, 2 ** time));
}
