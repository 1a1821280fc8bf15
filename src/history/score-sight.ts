import {
  eventOpensTo,
  factsSeenBy,
  opensTo,
  scoreEvents,
  stagesOf,
  withheldScore,
  type Facts,
  type ScoreReader,
} from '../../workflows/index.js';
import type { EventView, ReplayView } from './history.views.js';

/** Stands for the id of a command that is not shown: with it the score could be found out from the hash. */
const WITHHELD_ID = '00000000-0000-0000-0000-000000000000';

/** A procurement as it stood, as somebody may see it while scores are being given: what the rules of today say of scores that are not open is left out. */
export function replaySeenBy(view: ReplayView, reader: ScoreReader, now: Facts): ReplayView {
  const everythingOpen = stagesOf(now).every((stage) => opensTo(now, stage, reader));
  const differences = everythingOpen
    ? view.differences
    : view.differences.filter(({ type }) => !scoreEvents.includes(type));
  return { ...view, facts: factsSeenBy(view.facts, reader, now), differences };
}

/**
 * An event as somebody may see it. The one of a score that is not open shows that it happened, and neither what it carried nor the
 * id of its command, so that its hash, which stands in the chain, does not let the score be guessed.
 */
export function eventSeenBy(event: EventView, reader: ScoreReader, now: Facts): EventView {
  if (eventOpensTo(event, reader, now)) return event;
  const { disclosed, ...rest } = event;
  return {
    ...rest,
    commandId: WITHHELD_ID,
    data: { withheld: withheldScore },
    ...(disclosed ? { disclosed: {} } : {}),
  };
}
