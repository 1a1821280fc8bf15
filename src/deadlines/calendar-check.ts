import type { HolidayCalendar } from '../../workflows/index.js';
import { notedCalendars } from '../engine/index.js';
import type { Database } from '../platform/database/database.js';
import { canonicalText, Findings, sha256Hex, type CheckReport } from '../trail/index.js';

interface Row {
  readonly id: string;
  readonly as_of: string;
  readonly contents: HolidayCalendar;
  readonly stored_at: string;
  readonly stored_by: unknown;
}

const USED = `SELECT DISTINCT substring(canonical FROM '"calendar":"(england-and-wales/[^"\\\\]+)"') AS id FROM event
  WHERE stream_type = 'procurement'`;

/**
 * Compares the holiday lists with what the history says of them: that each is as it was when it came, that none came by another
 * way, and that none is gone, those that decisions were taken on included.
 */
export async function checkCalendars(database: Database): Promise<CheckReport> {
  const findings = new Findings();
  const noted = await notedCalendars(database);
  const rows = await database.query<Row>(
    'SELECT id, as_of, contents, stored_at, stored_by FROM holiday_calendar ORDER BY id',
  );
  const there = new Set(rows.map(({ id }) => id));
  for (const row of rows) {
    findings.looked += 1;
    const note = noted.get(row.id);
    if (note?.before) findings.fromBefore += 1;
    if (!note) findings.add(null, row.id, 'this holiday list came into the database past the history');
    else if (differs(row, note)) findings.add(null, row.id, 'this holiday list is not as it was when it came');
  }
  const used = await database.query<{ id: string | null }>(USED);
  const missing = [...noted.keys(), ...used.flatMap(({ id }) => (id === null ? [] : [id]))].filter(
    (id) => !there.has(id),
  );
  for (const id of new Set(missing)) findings.add(null, id, 'this holiday list is gone');
  return findings.report('calendars');
}

function differs(row: Row, note: { sha256: string; storedAt: string; storedBy: unknown }): boolean {
  return (
    sha256Hex(canonicalText(row.contents)) !== note.sha256 ||
    row.as_of !== row.contents.asOf ||
    row.stored_at !== note.storedAt ||
    canonicalText(row.stored_by) !== canonicalText(note.storedBy)
  );
}
