import { isCanonical, sha256Hex } from '../canonical.js';
import { digestOf, openDisclosure } from '../disclosure.js';
import type { EventContent, Head } from '../event.js';
import type { Fault } from './finding.js';
import { plainlyCanonical } from './plainly-canonical.js';

/** A row of `event`. */
export interface StoredEvent {
  readonly authority_id: string;
  readonly stream_type: string;
  readonly stream_id: string;
  readonly version: number;
  readonly event_id: string;
  readonly type: string;
  readonly schema: number;
  readonly recorded_at: string;
  readonly canonical: string;
  readonly hash: string;
}

/** A row of `sealed_value`, and whether an erasure of it is recorded. */
export interface StoredSealed {
  readonly authority_id: string;
  readonly stream_type: string;
  readonly stream_id: string;
  readonly version: number;
  readonly name: string;
  readonly digest: string;
  readonly disclosure: string | null;
  readonly erased: boolean;
}

export interface Problem {
  readonly fault: Fault;
  readonly version: number;
  readonly message: string;
}

/** A stream as its events say it. */
export const streamText = ({ authority_id, stream_type, stream_id }: Key): string =>
  `{"authority":${JSON.stringify(authority_id)},"id":${JSON.stringify(stream_id)},"type":${JSON.stringify(stream_type)}}`;

type Key = Pick<StoredEvent, 'authority_id' | 'stream_type' | 'stream_id'>;

/**
 * Whether an event verifies, by its text: it has its hash, is plainly canonical, and its members are what the columns and the event
 * before it say. Most do. False does not mean that anything is wrong: that is for {@link checkEvent} to say, which parses it.
 *
 * @param stream as {@link streamText} writes it; the same for every event of a stream.
 */
export function plainlyVerifies(
  row: StoredEvent,
  sealed: readonly StoredSealed[],
  before: Head,
  stream: string,
): boolean {
  const { canonical, version, schema } = row;
  if (version !== before.version + 1 || (before.at !== null && row.recorded_at < before.at)) return false;
  if (sha256Hex(canonical) !== row.hash) return false;
  const members = plainlyCanonical(canonical, ASKED_FOR);
  if (members === null) return false;
  const values = [
    `"${row.event_id}"`,
    before.hash === null ? 'null' : `"${before.hash}"`,
    `"${row.recorded_at}"`,
    String(schema),
    null,
    stream,
    // What would have to be escaped is no type of ours.
    row.type.includes('\\') ? '' : `"${row.type}"`,
    String(version),
  ];
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? null;
    const from = members.from[index]!;
    if (value === null) continue;
    if (members.to[index]! - from !== value.length || !canonical.startsWith(value, from)) return false;
  }
  const said = canonical.slice(members.from[SEALED], members.to[SEALED]);
  if (sealed.length === 0) return said === '{}';
  return said.startsWith('{') && sealedComplaint(JSON.parse(said) as EventContent['sealed'], sealed) === null;
}

/** The members of an event that its columns, and the events and values beside it, say as well. */
const ASKED_FOR = ['id', 'previousHash', 'recordedAt', 'schema', 'sealed', 'stream', 'type', 'version'];
const SEALED = ASKED_FOR.indexOf('sealed');

/** The first thing that is wrong with an event, as the one that follows `before`; null if it verifies. */
export function checkEvent(row: StoredEvent, sealed: readonly StoredSealed[], before: Head): Problem | null {
  const problem = (fault: Fault, message: string, version = row.version): Problem => ({ fault, version, message });
  const expected = before.version + 1;
  if (row.version !== expected) {
    const after = before.version === 0 ? 'the stream begins with' : `after event ${before.version} comes`;
    return problem('missing', `event ${expected} is missing: ${after} event ${row.version}`, expected);
  }
  if (sha256Hex(row.canonical) !== row.hash) {
    return problem('altered', `the stored bytes of event ${row.version} do not have the stored hash`);
  }
  const content = parse(row.canonical);
  if (!content) return problem('unreadable', `the stored bytes of event ${row.version} are not an event`);
  if (!isCanonical(row.canonical, content)) {
    return problem('unreadable', `the stored bytes of event ${row.version} are not canonical JSON`);
  }
  const column = differingColumn(row, content);
  if (column) return problem('column-differs', `the ${column} of event ${row.version} is not what its bytes say`);
  if (content.previousHash !== before.hash) {
    return problem('chain-broken', chainMessage(row.version));
  }
  if (before.at !== null && content.recordedAt < before.at) {
    return problem('time-goes-back', `event ${row.version} says it was recorded before event ${before.version}`);
  }
  const complaint = sealedComplaint(content.sealed, sealed);
  return complaint ? problem('sealed-value', `event ${row.version}: ${complaint}`) : null;
}

function parse(canonical: string): EventContent | null {
  try {
    const content: unknown = JSON.parse(canonical);
    if (content === null || typeof content !== 'object') return null;
    const { stream, sealed } = content as Partial<EventContent>;
    return stream && sealed ? (content as EventContent) : null;
  } catch {
    return null;
  }
}

function chainMessage(version: number): string {
  if (version === 1) return 'event 1 names an event before it, so what it followed has been taken away';
  return `event ${version} does not follow the event ${version - 1} that is stored: one of the two was replaced or moved`;
}

function differingColumn(row: StoredEvent, content: EventContent): string | null {
  const { stream } = content;
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['authority', row.authority_id, stream.authority],
    ['stream', row.stream_type, stream.type],
    ['stream', row.stream_id, stream.id],
    ['version', row.version, content.version],
    ['id', row.event_id, content.id],
    ['type', row.type, content.type],
    ['schema', row.schema, content.schema],
    ['time', row.recorded_at, content.recordedAt],
  ];
  return pairs.find(([, stored, said]) => stored !== said)?.[0] ?? null;
}

function sealedComplaint(digests: EventContent['sealed'], rows: readonly StoredSealed[]): string | null {
  for (const row of rows) {
    if (digests[row.name] === undefined) return `a sealed value "${row.name}" was added that the event does not have`;
    if (digests[row.name] !== row.digest) return `the digest of the sealed value "${row.name}" was altered`;
    if (row.disclosure === null) {
      if (!row.erased) return `the sealed value "${row.name}" was taken away, and no erasure is recorded`;
    } else if (digestOf(row.disclosure) !== row.digest || openDisclosure(row.disclosure)?.name !== row.name) {
      return `the sealed value "${row.name}" was altered`;
    }
  }
  const names = Object.keys(digests);
  if (names.length === rows.length) return null;
  const missing = names.find((name) => !rows.some((row) => row.name === name));
  return `the sealed value "${missing}" is missing`;
}
