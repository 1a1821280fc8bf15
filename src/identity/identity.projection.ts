import { Injectable } from '@nestjs/common';
import { overlayOf, readUnder, type StreamEvent } from '../../workflows/index.js';
import { withMembers, withRows, type Part, type WrittenEvent } from '../engine/index.js';
import { Database, type Queryable } from '../platform/database/database.js';
import { discloseFrom, eachStream, type Disclosed, type StreamName, type TrailEvent } from '../trail/index.js';
import { readIdentityEvent } from './identity.events.js';
import { memberParts, type WithSealed } from './member-rows.js';

/** The tables `organisation`, `former_name`, `person` and `membership`, as what the streams of organisations say. */
export class IdentityViews {
  /** Each may refer to those before it. */
  readonly views = [
    { name: 'organisation', table: 'organisation', key: ['id'], operational: [] },
    { name: 'former_name', table: 'former_name', key: ['organisation_id', 'until'], operational: [] },
    {
      ...{ name: 'person', table: 'person', key: ['id'], operational: [] },
      // Two people whose subjects were exchanged could not be put right one after the other.
      loosen: `subject = 'unknown:' || t.id`,
    },
    {
      ...{ name: 'membership', table: 'membership', operational: [] },
      key: ['organisation_id', 'person_id', 'role'],
    },
  ] as const;

  /** What events write to them as they are recorded. */
  parts(written: readonly WrittenEvent[], past: readonly StreamEvent[]): readonly Part[] {
    return memberParts(written, past);
  }

  /** Adds to the tables, which are empty, what the events say. Returns how many streams and events it read. */
  async fill(tx: Queryable): Promise<{ readonly streams: number; readonly events: number }> {
    const read = { streams: 0, events: 0 };
    const corrected: WithSealed[] = [];
    for (const type of withMembers) {
      for await (const { stream, events } of eachStream(tx, type)) {
        corrected.push(...(await replay(tx, stream, events)));
        read.streams += 1;
        read.events += events.length;
      }
    }
    // Whoever adds a person that is known takes the name that they have, so what was put right last stands, in whatever stream.
    const at = ({ recordedAt }: WithSealed): string => recordedAt;
    corrected.sort((one, other) => (at(one) < at(other) ? -1 : at(one) > at(other) ? 1 : 0));
    for (const event of corrected) await project(tx, event);
    return read;
  }
}

/** Puts the tables right on their own, where it is a part of something else: an erasure. */
@Injectable()
export class IdentityProjection {
  constructor(private readonly database: Database) {}

  /**
   * Empties the tables and fills them from the events. What is written meanwhile waits for it. Returns how many events
   * it read.
   */
  rebuild(): Promise<number> {
    return this.database.transaction((tx) => refill(tx));
  }
}

/** The same within a transaction that is under way. */
export async function refill(tx: Queryable): Promise<number> {
  await tx.query('LOCK TABLE organisation, former_name, person, membership IN EXCLUSIVE MODE');
  for (const table of ['membership', 'person', 'former_name', 'organisation']) await tx.query(`DELETE FROM ${table}`);
  return (await new IdentityViews().fill(tx)).events;
}

/** Brings a stream into the tables; what people were called since is left to be done when every stream has been read. */
async function replay(
  tx: Queryable,
  stream: StreamName,
  events: readonly TrailEvent[],
): Promise<readonly WithSealed[]> {
  // As it reads now: what was put right since replaces what was recorded.
  const overlay = overlayOf(events);
  const ours = events
    .flatMap((event) => readUnder(event, event.version, overlay) ?? [])
    .filter((event) => readIdentityEvent(event, {}) !== undefined);
  const [first, last] = [ours[0], ours.at(-1)];
  if (!first || !last) return [];
  const sealed = await discloseFrom(tx, stream, first.version, last.version);
  const names: WithSealed[] = [];
  for (const recorded of ours) {
    const event = { ...recorded, disclosed: stillThere(sealed.get(recorded.version) ?? {}) };
    if (event.type === 'PersonNameCorrected') names.push(event);
    else await project(tx, event);
  }
  return names;
}

function stillThere(disclosed: Readonly<Record<string, Disclosed>>): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(disclosed)) if ('value' in one) values[name] = one.value;
  return values;
}

/** Brings one event into the tables. */
async function project(tx: Queryable, event: WithSealed): Promise<void> {
  for (const { sql, rows } of memberParts([event])) {
    if (rows.length > 0)
      await tx.query(`WITH moved AS (SELECT 1) ${withRows(sql, '$1::jsonb')}`, [JSON.stringify(rows)]);
  }
}
