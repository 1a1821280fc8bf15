import type { Evidence, Instant } from '../../workflows/index.js';
import { Defect } from '../platform/errors.js';
import type { Actor } from '../trail/index.js';
import type { Clock } from './clock.js';
import type { EnginePorts } from './engine-ports.js';

/** Evidence as the references it can be made from again: what is recorded with an event. */
export type EvidenceFound = Readonly<Record<string, unknown>>;

/** Makes evidence of what the reading statement found, or of what was recorded with an event. */
export async function evidenceFrom(
  ports: EnginePorts,
  found: EvidenceFound,
  now: Instant,
  actor: Actor | null,
): Promise<Evidence> {
  let evidence: Partial<Evidence> = {};
  for (const port of ports.evidence) evidence = { ...evidence, ...(await port.contribute(found[port.name] ?? null)) };
  const { calendar, authority, predecessor = null } = evidence;
  if (!calendar || !authority) {
    throw new Defect(`no module contributed the ${calendar ? 'authority' : 'calendar'} that a decision rests on`);
  }
  const law = found['law'] as Evidence['law'];
  return { ...evidence, ...acting(actor), now, calendar, authority, predecessor, ...(law ? { law } : {}) };
}

/** What to record of the evidence with the events of a decision: what was found, and the law where it was a rehearsal's. */
export function recordedEvidence(found: EvidenceFound, clock: Clock): EvidenceFound {
  return clock.law ? { ...found, law: clock.law } : found;
}

/** The person who acts, as the law sees them; nobody where it is the system or somebody of the public. */
export function acting(actor: Actor | null): Pick<Evidence, 'actor'> {
  if (!actor || !('personId' in actor)) return {};
  return { actor: { person: actor.personId, organisation: actor.organisationId, role: actor.role } };
}
