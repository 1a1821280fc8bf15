import { randomUUID } from 'node:crypto';
import { Defect } from '../platform/errors.js';
import { canonicalText, sha256Hex } from './canonical.js';
import { sealValue, type Sealed } from './disclosure.js';
import type { Actor, EventContent, EventDraft, Head, PersonActor, StreamName, TrailEvent } from './event.js';

/** A row of `event`, as the statement that appends it wants it. */
export interface EventRow {
  readonly version: number;
  readonly event_id: string;
  readonly type: string;
  readonly schema: number;
  readonly recorded_at: string;
  readonly canonical: string;
  readonly hash: string;
}

/** A row of `sealed_value`, likewise. */
export interface SealedRow extends Sealed {
  readonly version: number;
}

/** Events that have got their place, identity and hash, ready to be appended after `from`. */
export interface Batch {
  readonly stream: StreamName;
  readonly from: Head;
  readonly to: Head & { readonly hash: string; readonly at: string };
  readonly events: readonly TrailEvent[];
  readonly eventRows: readonly EventRow[];
  readonly sealedRows: readonly SealedRow[];
}

/**
 * Gives drafts their place after `head`: identity, version, time, sealed values and hash. Nothing is stored yet. `now` is an
 * instant of the database's clock; should that clock have gone back since the last event (a failover), the last event's time
 * is used. Refuses an event with no actor, and a batch with no event.
 */
export function recordAfter(head: Head, stream: StreamName, drafts: readonly EventDraft[], now: string): Batch {
  const at = head.at !== null && head.at > now ? head.at : now;
  const events: TrailEvent[] = [];
  const eventRows: EventRow[] = [];
  const sealedRows: SealedRow[] = [];
  let { version, hash } = head;
  for (const draft of drafts) {
    version += 1;
    const sealed = Object.entries(draft.sealed).map(([name, value]) => sealValue(name, value));
    const content: EventContent = {
      id: randomUUID(),
      stream,
      version,
      type: draft.type,
      schema: draft.schema,
      regime: draft.regime,
      recordedAt: at,
      actor: known(draft.actor),
      commandId: draft.commandId,
      state: draft.state,
      data: draft.data,
      evidence: draft.evidence,
      sealed: Object.fromEntries(sealed.map(({ name, digest }) => [name, digest])),
      previousHash: hash,
      ...(draft.cites !== undefined && draft.cites.length > 0 && { cites: draft.cites }),
      ...(draft.answerDigest !== undefined && { answerDigest: draft.answerDigest }),
    };
    const canonical = canonicalText(content);
    hash = sha256Hex(canonical);
    events.push({ ...content, hash });
    eventRows.push(rowOf(content, canonical, hash));
    sealedRows.push(...sealed.map((value) => ({ version, ...value })));
  }
  if (hash === null || events.length === 0) throw new Defect('nothing to record');
  return { stream, from: head, to: { version, hash, at }, events, eventRows, sealedRows };
}

function rowOf(content: EventContent, canonical: string, hash: string): EventRow {
  const { id, version, type, schema, recordedAt } = content;
  return { version, event_id: id, type, schema, recorded_at: recordedAt, canonical, hash };
}

/** Only what identifies the actor goes into the history, whatever else the caller knows of them. */
function known(actor: Actor): Actor {
  if ('system' in actor && actor.system === true) return { system: true };
  if ('public' in actor && actor.public === true) return { public: true };
  const { personId, organisationId, role } = actor as PersonActor;
  if (!personId || !organisationId || !role) throw new Defect('an event must name who did it');
  return { personId, organisationId, role };
}
