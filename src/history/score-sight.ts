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
import type { KnownPerson } from '../identity/index.js';
import type { EventView, ProcurementView, ReplayView } from '../procurements/procurement.views.js';

/** Stands for the id of a command that is not shown: with it the score could be found out from the hash. */
const WITHHELD_ID = '00000000-0000-0000-0000-000000000000';

/** Somebody of an authority, as far as it matters to whom scores are open. */
export function scoreReader({ person, memberships }: KnownPerson, authorityId: string): ScoreReader {
  const roles = memberships.find(({ organisation }) => organisation.id === authorityId)?.roles ?? [];
  return { person: person.id, auditor: roles.includes('auditor') };
}

/** A procurement as somebody may see it while scores are being given. */
export function procurementSeenBy<T extends Pick<ProcurementView, 'facts'>>(
  view: T,
  reader: ScoreReader,
  now: Facts = view.facts,
): T {
  return { ...view, facts: factsSeenBy(view.facts, reader, now) };
}

/** The same of a procurement as it stood: what the rules of today say of scores that are not open is left out. */
export function replaySeenBy(view: ReplayView, reader: ScoreReader, now: Facts): ReplayView {
  const everythingOpen = stagesOf(now).every((stage) => opensTo(now, stage, reader));
  const differences = everythingOpen
    ? view.differences
    : view.differences.filter(({ type }) => !scoreEvents.includes(type));
  return { ...procurementSeenBy(view, reader, now), differences };
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
