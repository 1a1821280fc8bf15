import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../platform/database/database.js';
import { appendAlone } from './append.js';
import { openDisclosure } from './disclosure.js';
import type { EventDraft, Head, StreamName, TrailEvent } from './event.js';
import { recordAfter } from './record.js';

/** How far to read a stream: to a version, or to what had been recorded by an instant (both included). */
export interface Until {
  readonly version?: number;
  readonly at?: string;
}

/** A page of a stream, in order. */
export interface Slice {
  /** Only events after this version. */
  readonly after?: number;
  readonly limit?: number;
  /** Only events of these types. */
  readonly types?: readonly string[];
}

/** What became of a sealed value: there to be read, or erased with who erased it, when and why. */
export type Disclosed =
  | { readonly value: unknown }
  | { readonly erased: true; readonly erasedAt: string; readonly erasedBy: string; readonly reason: string };

/** Sealed values by the version of their event, then by name. */
export type Disclosures = ReadonlyMap<number, Readonly<Record<string, Disclosed>>>;

/** The event store: append, load, disclose. */
@Injectable()
export class Trail {
  constructor(private readonly database: Database) {}

  /**
   * Appends drafts to a stream that stands at `head`, in one statement. Null if it stands elsewhere by now: nothing was written.
   * The engine does not come this way; it puts its own writes into the same statement.
   */
  async append(
    stream: StreamName,
    head: Head,
    drafts: readonly EventDraft[],
    now: string,
  ): Promise<readonly TrailEvent[] | null> {
    const batch = recordAfter(head, stream, drafts, now);
    const { shape, sql, parameters } = appendAlone(batch);
    const moved = await this.database.prepared(`trail.append/${shape}`, sql, parameters);
    return moved.length === 0 ? null : batch.events;
  }

  /** Where a stream ends. Null if it has not begun. */
  async head(stream: StreamName): Promise<Head | null> {
    const [row] = await this.database.query<Head>(
      `SELECT version, head_hash AS hash, head_at AS at FROM stream WHERE authority_id = $1 AND type = $2 AND id = $3`,
      [stream.authority, stream.type, stream.id],
    );
    return row ?? null;
  }

  /** The events of a stream, oldest first. Sealed values are not in them: see `disclose`. */
  load(stream: StreamName, until: Until = {}, slice: Slice = {}): Promise<readonly TrailEvent[]> {
    return loadEvents(this.database, stream, until, slice);
  }

  /**
   * The sealed values of a stream's events between two versions (both included). Only for a reader who may see them: that is
   * for the caller to know.
   */
  disclose(stream: StreamName, from: number, to: number): Promise<Disclosures> {
    return discloseFrom(this.database, stream, from, to);
  }
}

/** The sealed values of a stream's events between two versions (both included), as they are seen by `queryable`. */
export async function discloseFrom(
  queryable: Queryable,
  { authority, type, id }: StreamName,
  from: number,
  to: number,
): Promise<Disclosures> {
  const rows = await queryable.query<SealedValueRow>(DISCLOSE, [authority, type, id, from, to]);
  const disclosures = new Map<number, Record<string, Disclosed>>();
  for (const row of rows) {
    const ofEvent = disclosures.get(row.version) ?? {};
    ofEvent[row.name] = disclosed(row);
    disclosures.set(row.version, ofEvent);
  }
  return disclosures;
}

/** The events of a stream as they are seen by `queryable`: outside a transaction, or as of one's snapshot. */
export async function loadEvents(
  queryable: Queryable,
  stream: StreamName,
  until: Until = {},
  slice: Slice = {},
): Promise<readonly TrailEvent[]> {
  const rows = await queryable.prepared<{ canonical: string; hash: string }>('trail.load', LOAD, [
    stream.authority,
    stream.type,
    stream.id,
    slice.after ?? 0,
    until.version ?? null,
    until.at ?? null,
    slice.limit ?? null,
    slice.types ?? null,
  ]);
  return rows.map(readEvent);
}

/** An event, from what is stored of it. */
export function readEvent(row: { readonly canonical: string; readonly hash: string }): TrailEvent {
  return { ...(JSON.parse(row.canonical) as Omit<TrailEvent, 'hash'>), hash: row.hash };
}

const LOAD = `
SELECT canonical, hash FROM event
WHERE authority_id = $1 AND stream_type = $2 AND stream_id = $3 AND version > $4
  AND ($5::int IS NULL OR version <= $5::int)
  AND ($6::timestamptz IS NULL OR recorded_at <= $6::timestamptz) AND ($8::text[] IS NULL OR type = ANY ($8::text[]))
ORDER BY version
LIMIT $7::int`;

interface SealedValueRow {
  readonly version: number;
  readonly name: string;
  readonly disclosure: string | null;
  readonly erased_at: string | null;
  readonly erased_by: string | null;
  readonly reason: string | null;
}

const DISCLOSE = `
SELECT v.version, v.name, v.disclosure, x.erased_at, x.erased_by, x.reason
FROM sealed_value v LEFT JOIN erasure x USING (authority_id, stream_type, stream_id, version, name)
WHERE v.authority_id = $1 AND v.stream_type = $2 AND v.stream_id = $3 AND v.version BETWEEN $4 AND $5
ORDER BY v.version, v.name`;

function disclosed(row: SealedValueRow): Disclosed {
  if (row.disclosure !== null) return { value: openDisclosure(row.disclosure)?.value };
  return { erased: true, erasedAt: row.erased_at ?? '', erasedBy: row.erased_by ?? '', reason: row.reason ?? '' };
}
