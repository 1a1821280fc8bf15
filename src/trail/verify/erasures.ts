import type { Database } from '../../platform/database/database.js';
import { canonicalText, sha256Hex } from '../canonical.js';
import type { ErasureData } from '../erase.js';
import type { EventContent, PersonActor } from '../event.js';
import { PagedCursor } from '../paged-cursor.js';
import { whatWasBefore } from './before.js';
import { Findings, type CheckReport } from './check-report.js';

interface Row {
  readonly authority_id: string;
  readonly stream_type: string;
  readonly stream_id: string;
  readonly version: number;
  readonly name: string;
  readonly erased_at: string;
  readonly erased_by: string;
  readonly reason: string;
  readonly event_version: number | null;
  readonly digest: string | null;
  readonly disclosure: string | null;
  readonly canonical: string | null;
}

const ROWS = `SELECT x.*, v.digest, v.disclosure, e.canonical FROM erasure x
  LEFT JOIN sealed_value v USING (authority_id, stream_type, stream_id, version, name)
  LEFT JOIN event e ON e.authority_id = x.authority_id AND e.stream_type = 'erasures' AND e.stream_id = x.authority_id
    AND e.version = x.event_version
  ORDER BY authority_id, stream_type, stream_id, version, name`;

const WITHOUT_ROW = `SELECT e.authority_id, e.version FROM event e
  WHERE e.stream_type = 'erasures' AND e.type = 'SealedValueErased' AND NOT EXISTS (
    SELECT 1 FROM erasure x WHERE x.authority_id = e.authority_id AND x.event_version = e.version)
  ORDER BY e.authority_id, e.version`;

/**
 * Compares every erasure with its event: that there is one, that it names this value, and that it was this person, then, for this
 * reason. The events themselves are walked with all others.
 */
export async function checkErasures(database: Database): Promise<CheckReport> {
  const { erasures } = await whatWasBefore(database);
  const before = new Set(erasures);
  return database.transaction(async (tx) => {
    const findings = new Findings();
    const rows = await PagedCursor.open<Row>(tx, 'erasures', ROWS, 1000);
    for (await rows.ready(); rows.row; rows.advance(), await rows.ready()) {
      findings.looked += 1;
      if (rows.row.event_version === null) findings.fromBefore += 1;
      const message = complaint(rows.row, before);
      if (message) findings.add(rows.row.authority_id, rows.row.stream_id, message);
    }
    const events = await PagedCursor.open<{ authority_id: string; version: number }>(
      tx,
      'of_erasures',
      WITHOUT_ROW,
      1000,
    );
    for (await events.ready(); events.row; events.advance(), await events.ready()) {
      const { authority_id: home, version } = events.row;
      findings.add(
        home,
        home,
        `the history says with event ${version} of its erasures that a value was erased, and no erasure is noted`,
      );
    }
    return findings.report('erasures');
  });
}

function complaint(row: Row, before: ReadonlySet<string>): string | null {
  const value = `the sealed value "${row.name}" of event ${row.version}`;
  if (row.digest === null) return `an erasure is noted of ${value}, which there is not`;
  if (row.disclosure !== null) return `an erasure is noted of ${value}, which is still there`;
  if (row.event_version === null) {
    return before.has(digestOfBefore(row))
      ? null
      : `the erasure of ${value} has no event that says who did it, and why`;
  }
  const event = row.canonical === null ? null : read(row.canonical);
  if (!event) return `the erasure of ${value} names an event that there is not`;
  return differs(row, event) ? `the erasure of ${value} is noted otherwise than its event says` : null;
}

function differs(row: Row, { type, data, actor, recordedAt }: EventContent): boolean {
  const said = data as unknown as Partial<ErasureData>;
  const pairs = [
    [type, 'SealedValueErased'],
    [said.stream?.type, row.stream_type],
    [said.stream?.id, row.stream_id],
    [said.version, row.version],
    [said.name, row.name],
    [said.digest, row.digest],
    [said.reason, row.reason],
    [(actor as PersonActor).personId, row.erased_by],
    [recordedAt, row.erased_at],
  ];
  return pairs.some(([one, other]) => one !== other);
}

/** As the migration noted what had been erased before erasures were events. */
function digestOfBefore(row: Row): string {
  const { authority_id, stream_type, stream_id, version, name, erased_at, erased_by, reason } = row;
  return sha256Hex(
    canonicalText({ authority_id, stream_type, stream_id, version, name, erased_at, erased_by, reason }),
  );
}

function read(canonical: string): EventContent | null {
  try {
    const content = JSON.parse(canonical) as EventContent | null;
    return content?.data && content.actor ? content : null;
  } catch {
    return null;
  }
}
