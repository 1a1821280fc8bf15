import type { Batch, EventDraft, TrailEvent } from '../trail/index.js';

/** An event that has just been written, whole: with the values that are sealed beside it, by their names. */
export interface WrittenEvent extends TrailEvent {
  readonly disclosed: Readonly<Record<string, unknown>>;
}

/** The events of a batch, whole, with what their drafts sealed. */
export const writtenAs = ({ events }: Batch, drafts: readonly EventDraft[]): readonly WrittenEvent[] =>
  events.map((event, index) => ({ ...event, disclosed: drafts[index]!.sealed }));
