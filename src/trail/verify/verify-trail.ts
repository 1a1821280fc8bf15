import { createHash, type Hash } from 'node:crypto';
import type { Database, Queryable } from '../../platform/database/database.js';
import { canonicalText } from '../canonical.js';
import { noHead, type Head, type StreamName, type StreamType } from '../event.js';
import {
  checkEvent,
  plainlyVerifies,
  streamText,
  type Problem,
  type StoredEvent,
  type StoredSealed,
} from './check-event.js';
import type { Finding, TrailReport } from './finding.js';
import { PagedCursor } from '../paged-cursor.js';

export interface VerifyOptions {
  /** Digest the heads as they stood at this instant (UTC); the present if left out. */
  readonly asOf?: string;
  /** A digest that was noted earlier, with its `asOf`. Another one now is a finding. */
  readonly expect?: string;
  readonly pageSize?: number;
}

interface StoredHead {
  readonly authority_id: string;
  readonly stream_type: string;
  readonly stream_id: string;
  readonly version: number;
  readonly head_hash: string;
  readonly head_at: string;
}

type Key = Pick<StoredHead, 'authority_id' | 'stream_type' | 'stream_id'>;

const MOST_FINDINGS = 100;

const NONE: readonly StoredSealed[] = [];

const KEY = 'authority_id, stream_type, stream_id';

const HEADS = `SELECT authority_id, type AS stream_type, id AS stream_id, version, head_hash, head_at
  FROM stream ORDER BY authority_id, type, id`;

const EVENTS = `SELECT ${KEY}, version, event_id, type, schema, recorded_at, canonical, hash
  FROM event ORDER BY ${KEY}, version`;

const SEALED = `SELECT ${KEY}, version, name, digest, disclosure, x.name IS NOT NULL AS erased
  FROM sealed_value LEFT JOIN erasure x USING (${KEY}, version, name) ORDER BY ${KEY}, version, name`;

/**
 * Walks every stream of the database, as of one moment and in bounded memory, and says whether each event is the one that was
 * recorded. It reads three tables side by side in the order of their keys, so nothing that is in one and not in another stays
 * unseen. What it cannot see is a stream that was removed together with its head, or a history that was rewritten with all
 * its hashes: for those, compare `digest` with one that was noted elsewhere.
 */
export function verifyTrail(database: Database, options: VerifyOptions = {}): Promise<TrailReport> {
  return database.transaction(async (tx) => {
    await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const [clock] = await tx.query<{ now: string }>(`SELECT clock_timestamp() AS now`);
    return new Walk(options.asOf ?? clock?.now ?? '').run(tx, options);
  });
}

class Walk {
  private streams = 0;
  private events = 0;
  private intact = 0;
  private erased = 0;
  private streamsWithFindings = 0;
  private readonly findings: Finding[] = [];
  private readonly digest: Hash = createHash('sha256');

  constructor(private readonly asOf: string) {}

  async run(tx: Queryable, { expect, pageSize = 1000 }: VerifyOptions): Promise<TrailReport> {
    const heads = await PagedCursor.open<StoredHead>(tx, 'walk_heads', HEADS, pageSize);
    const events = await PagedCursor.open<StoredEvent>(tx, 'walk_events', EVENTS, pageSize);
    const sealed = await PagedCursor.open<StoredSealed>(tx, 'walk_sealed', SEALED, pageSize);
    for (;;) {
      const waiting = heads.ready() ?? events.ready() ?? sealed.ready();
      if (waiting) {
        await waiting;
        continue;
      }
      const key = first([heads.row, events.row, sealed.row]);
      if (!key) break;
      const head = heads.row && compare(heads.row, key) === 0 ? heads.row : null;
      if (head) heads.advance();
      await this.stream(key, head, events, sealed);
    }
    const digest = this.digest.digest('hex');
    if (expect !== undefined && expect !== digest) {
      const message = `the digest over all heads as of ${this.asOf} is ${digest}, not ${expect}: a stream was removed or rewritten`;
      this.note({ fault: 'digest', stream: null, version: null, message });
    }
    return {
      verified: this.findings.length === 0,
      streams: this.streams,
      events: this.events,
      sealedValues: { intact: this.intact, erased: this.erased },
      asOf: this.asOf,
      digest,
      first: this.findings[0] ?? null,
      findings: this.findings,
      streamsWithFindings: this.streamsWithFindings,
    };
  }

  private async stream(
    key: Key,
    head: StoredHead | null,
    events: PagedCursor<StoredEvent>,
    sealed: PagedCursor<StoredSealed>,
  ): Promise<void> {
    const stream = nameOf(key);
    const said = streamText(key);
    let problem: Problem | null = null;
    let last: Head = noHead;
    let digested: Head = noHead;
    for (;;) {
      // Where nothing has to be waited for, nothing is: two in three events would wait for a turn of nobody's.
      const coming = events.ready();
      if (coming) await coming;
      const event = events.row && isOf(events.row, key) ? events.row : null;
      const upTo = event?.version ?? Infinity;
      const values = this.sealedHere(key, upTo, sealed) ?? (await this.sealedUpTo(key, upTo, sealed));
      const strays = event ? values.filter((value) => value.version < event.version) : values;
      if (!event) {
        problem ??= checkHead(head, last) ?? stray(strays[0]);
        break;
      }
      events.advance();
      this.events += 1;
      const own = strays.length === 0 ? values : values.filter((value) => value.version === event.version);
      if (problem === null && !(strays.length === 0 && plainlyVerifies(event, own, last, said))) {
        problem = checkEvent(event, own, last) ?? stray(strays[0]);
      }
      last = { version: event.version, hash: event.hash, at: event.recorded_at };
      if (event.recorded_at <= this.asOf) digested = last;
    }
    this.streams += 1;
    if (digested.version > 0) this.addToDigest(stream, digested);
    if (problem) this.note({ ...problem, stream });
  }

  /** None, where that is known without waiting: the next sealed value is another event's. */
  private sealedHere(key: Key, version: number, sealed: PagedCursor<StoredSealed>): readonly StoredSealed[] | null {
    if (sealed.ready()) return null;
    const { row } = sealed;
    return !row || row.version > version || !isOf(row, key) ? NONE : null;
  }

  /** The sealed values of this stream from where the cursor stands up to a version, taken from the cursor. */
  private async sealedUpTo(key: Key, version: number, sealed: PagedCursor<StoredSealed>): Promise<StoredSealed[]> {
    const values: StoredSealed[] = [];
    for (;;) {
      const coming = sealed.ready();
      if (coming) await coming;
      const { row } = sealed;
      if (!row || row.version > version || !isOf(row, key)) return values;
      values.push(row);
      if (row.disclosure === null) this.erased += 1;
      else this.intact += 1;
      sealed.advance();
    }
  }

  private addToDigest({ authority, type, id }: StreamName, { version, hash }: Head): void {
    this.digest.update(`${canonicalText([authority, type, id, version, hash])}\n`, 'utf8');
  }

  private note(finding: Finding): void {
    this.streamsWithFindings += finding.stream ? 1 : 0;
    if (this.findings.length < MOST_FINDINGS) this.findings.push(finding);
  }
}

function checkHead(head: StoredHead | null, last: Head): Problem | null {
  if (!head) {
    if (last.version === 0) return null;
    return { fault: 'head', version: last.version, message: 'the stream has events, but its recorded head is gone' };
  }
  if (last.version === 0) {
    return {
      fault: 'missing',
      version: 1,
      message: `every event is missing: the recorded head is event ${head.version}`,
    };
  }
  if (head.version > last.version) {
    const message = `event ${last.version + 1} is missing: the recorded head is event ${head.version}, the last one stored is ${last.version}`;
    return { fault: 'missing', version: last.version + 1, message };
  }
  if (head.version < last.version) {
    const message = `event ${head.version + 1} lies after the recorded head, which is event ${head.version}`;
    return { fault: 'head', version: head.version + 1, message };
  }
  if (head.head_hash !== last.hash || head.head_at !== last.at) {
    const message = `event ${last.version} is not the one that the recorded head names: it was replaced, or the head was altered`;
    return { fault: 'head', version: last.version, message };
  }
  return null;
}

function stray(row: StoredSealed | undefined): Problem | null {
  if (!row) return null;
  return { fault: 'sealed-value', version: row.version, message: `a sealed value "${row.name}" belongs to no event` };
}

function nameOf(key: Key): StreamName {
  return { authority: key.authority_id, type: key.stream_type as StreamType, id: key.stream_id };
}

function first(rows: readonly (Key | undefined)[]): Key | null {
  const present = rows.filter((row) => row !== undefined);
  return present.reduce<Key | null>((least, row) => (least === null || compare(row, least) < 0 ? row : least), null);
}

/** Whether a row is of a stream. */
const isOf = (row: Key, key: Key): boolean =>
  row.stream_id === key.stream_id && row.authority_id === key.authority_id && row.stream_type === key.stream_type;

/** In the order of the keys: by bytes, as the columns are declared. */
function compare(a: Key, b: Key): number {
  return (
    byBytes(a.authority_id, b.authority_id) ||
    byBytes(a.stream_type, b.stream_type) ||
    byBytes(a.stream_id, b.stream_id)
  );
}

function byBytes(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
