import type { Database } from '../../platform/database/database.js';
import { canonicalText, Findings, PagedCursor, sha256Hex, type CheckReport } from '../../trail/index.js';
import { refusalText } from '../refusal-chain.js';

interface Row {
  readonly authority: string;
  readonly about: string;
  readonly place: number | null;
  readonly previous_hash: string | null;
  readonly hash: string | null;
  readonly text: string | null;
}

interface Head {
  readonly authority: string;
  readonly about: string;
  readonly place: number;
  readonly hash: string | null;
  readonly before: number;
}

const ROWS = `SELECT r.authority_id COLLATE "C" AS authority, coalesce(r.procurement_id, '') COLLATE "C" AS about, r.place,
  r.previous_hash, r.hash, ${refusalText('r')} AS text FROM refusal r ORDER BY 1, 2, r.place, r.id`;

const HEADS = `SELECT authority_id AS authority, about, place, hash, before FROM refusal_head ORDER BY 1, 2`;

const ENDS = `SELECT DISTINCT ON (1, 2) authority_id COLLATE "C" AS authority, coalesce(procurement_id, '') COLLATE "C" AS about, place, hash
  FROM refusal WHERE coalesce(noted_at, at) <= $1::timestamptz ORDER BY 1, 2, place DESC`;

/** SHA-256 over where each chain of refused attempts ended at an instant (UTC): with it a chain that is gone shows. */
export async function digestOfRefusals(database: Database, asOf: string): Promise<string> {
  const ends = await database.query<Omit<Head, 'before'>>(ENDS, [asOf]);
  return sha256Hex(
    ends.map(({ authority, about, place, hash }) => `${canonicalText([authority, about, place, hash])}\n`).join(''),
  );
}

/** Walks the chains of refused attempts: that none was altered, added or taken away. At most one finding for each chain. */
export function checkRefusals(database: Database): Promise<CheckReport> {
  return database.transaction(async (tx) => {
    await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const findings = new Findings();
    const rows = await PagedCursor.open<Row>(tx, 'refusals', ROWS, 1000);
    const heads = await PagedCursor.open<Head>(tx, 'refusal_heads', HEADS, 1000);
    for (;;) {
      await rows.ready();
      await heads.ready();
      const key = first(rows.row, heads.row);
      if (!key) return findings.report('refusals');
      const head = heads.row && same(heads.row, key) ? heads.row : null;
      if (head) heads.advance();
      const message = await walk(rows, key, head, findings);
      findings.fromBefore += head?.before ?? 0;
      if (message) findings.add(key.authority, key.about || 'opening a procurement', message);
    }
  });
}

async function walk(rows: PagedCursor<Row>, key: Key, head: Head | null, findings: Findings): Promise<string | null> {
  let place = 0;
  let hash: string | null = null;
  let problem: string | null = null;
  for (;;) {
    await (rows.ready() ?? null);
    const { row } = rows;
    if (!row || !same(row, key)) break;
    findings.looked += 1;
    problem ??= complaint(row, place, hash);
    ({ hash } = row);
    place += 1;
    rows.advance();
  }
  if (problem) return problem;
  if (!head) return `refused attempts are there, and their chain's end is gone`;
  if (head.place !== place || head.hash !== hash) {
    return head.place > place
      ? `${head.place - place} refused attempts were taken away after the ${place} that are left`
      : `the last refused attempt is not the one at which their chain ends`;
  }
  return null;
}

function complaint(row: Row, before: number, previous: string | null): string | null {
  if (row.place !== before + 1) return `refused attempt ${before + 1} is missing, or another was put into its place`;
  if (row.text === null || sha256Hex(row.text) !== row.hash) return `refused attempt ${row.place} was altered`;
  return row.previous_hash === previous ? null : `refused attempt ${row.place} does not follow the one before it`;
}

interface Key {
  readonly authority: string;
  readonly about: string;
}

const same = (one: Key, other: Key): boolean => one.authority === other.authority && one.about === other.about;

function first(one: Key | undefined, other: Key | undefined): Key | null {
  if (!one || !other) return one ?? other ?? null;
  const order = Buffer.compare(Buffer.from(one.authority), Buffer.from(other.authority));
  return (order || Buffer.compare(Buffer.from(one.about), Buffer.from(other.about))) <= 0 ? one : other;
}
