import { fileURLToPath } from 'node:url';
import {
  regimes,
  type Evidence,
  type Past,
  type Procurement,
  type ReplayedEvent,
} from '../../../../workflows/index.js';
import { recorded } from './golden.js';

const folder = fileURLToPath(new URL('../../../workflows/golden/stories/', import.meta.url));

/** A story as it was recorded. */
interface RecordedStory {
  readonly steps: readonly {
    readonly at: string;
    readonly left: readonly ReplayedEvent[];
    readonly actor?: Evidence['actor'];
    readonly calendar?: Evidence['calendar'];
  }[];
  readonly procurement: Procurement;
}

/** A recorded story as a correction is given it: every event, with what it was decided on. */
export interface History {
  readonly name: string;
  readonly history: readonly Past[];
  readonly procurement: Procurement;
}

/** Every recorded story, under every law. */
export function histories(): readonly History[] {
  return regimes.flatMap((regime) =>
    [...(recorded(`${folder}${regime}/`) as Map<string, RecordedStory>)].map(([name, story]) => ({
      name: `${name} under the law of ${regime}`,
      history: historyOf(story),
      procurement: story.procurement,
    })),
  );
}

function historyOf({ steps }: RecordedStory): readonly Past[] {
  let calendar = steps[0]!.calendar!;
  return steps.flatMap(({ left, actor, calendar: newer }) => {
    calendar = newer ?? calendar;
    return left.map((event): Past => {
      const authority = { id: 'icb', kind: 'integrated-care-board' };
      const known = { calendar, authority, predecessor: null, ...(actor ? { actor } : {}) };
      return { event, evidence: { ...known, now: event.recordedAt } };
    });
  });
}
