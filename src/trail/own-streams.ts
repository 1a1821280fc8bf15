import { randomUUID } from 'node:crypto';
import type { Queryable } from '../platform/database/database.js';
import { Defect } from '../platform/errors.js';
import type { Actor, StreamName, TrailEvent } from './event.js';
import { HeldStream } from './held-stream.js';

/** The stream of what happened to the installation as a whole. No organisation can have its name: theirs have no such sign. */
export const installationStream: StreamName = { authority: '@installation', type: 'installation', id: '@installation' };

/** The stream of what was erased from the history of an authority or a provider. */
export const erasuresOf = (home: string): StreamName => ({ authority: home, type: 'erasures', id: home });

/** Something of nobody's procurement: no regime governs it, and it leads to no state. */
interface Note {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
}

/** Appends an event to a stream of this kind. Whoever comes at the same time waits for their turn. */
export async function noteIn(tx: Queryable, stream: StreamName, { type, data, actor }: Note): Promise<TrailEvent> {
  const turn = `probity.trail ${stream.type} ${stream.id}`;
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [turn]);
  const held = await HeldStream.lock(tx, stream);
  const [clock] = await tx.query<{ now: string }>('SELECT clock_timestamp()::timestamptz(3) AS now');
  const { now } = clock!;
  const nothing = { schema: 1, regime: null, state: null, sealed: {} };
  const events = await held.append(
    [{ type, data, actor, commandId: randomUUID(), evidence: { now }, ...nothing }],
    now,
  );
  if (!events) throw new Defect(`${type} could not be noted although it was its turn`);
  return events[0]!;
}
