import type { Queryable } from '../platform/database/database.js';
import type { StreamName, StreamType, TrailEvent } from './event.js';
import { readEvent } from './trail.js';
import { PagedCursor } from './paged-cursor.js';

interface Row {
  readonly canonical: string;
  readonly hash: string;
}

/**
 * Every stream of a type with its events, one stream after the other, in bounded memory: no more than a page and the longest
 * stream. Needs an open transaction, whose snapshot it reads.
 */
export async function* eachStream(
  tx: Queryable,
  type: StreamType,
  pageSize = 1000,
): AsyncGenerator<{ readonly stream: StreamName; readonly events: readonly TrailEvent[] }> {
  const sql = `SELECT canonical, hash FROM event WHERE stream_type = '${type}' ORDER BY authority_id, stream_type, stream_id, version`;
  const cursor = await PagedCursor.open<Row>(tx, `each_${type}_stream`, sql, pageSize);
  let events: TrailEvent[] = [];
  for (;;) {
    await cursor.ready();
    const event = cursor.row && readEvent(cursor.row);
    const [first] = events;
    if (first && (!event || !same(first.stream, event.stream))) {
      yield { stream: first.stream, events };
      events = [];
    }
    if (!event) return cursor.close();
    events.push(event);
    cursor.advance();
  }
}

function same(a: StreamName, b: StreamName): boolean {
  return a.id === b.id && a.authority === b.authority && a.type === b.type;
}
