import type { TrailEvent } from '../trail/index.js';

/** An event that has just been written, whole: with the values that are sealed beside it, by their names. */
export interface WrittenEvent extends TrailEvent {
  readonly disclosed: Readonly<Record<string, unknown>>;
}
