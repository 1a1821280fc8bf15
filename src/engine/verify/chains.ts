import type { Queryable } from '../../platform/database/database.js';
import { canonicalText, type Findings, PagedCursor, sha256Hex } from '../../trail/index.js';

/** Rows that follow one another in a chain for each thing that they are about, and where each chain is said to end. */
export interface Chains {
  /** What the cursors are called. */
  readonly name: string;
  /** Gives {@link Link}s by authority, about and place. */
  readonly rows: string;
  /** Gives {@link Head}s by authority and about. */
  readonly heads: string;
  readonly one: string;
  readonly many: string;
  /** What a chain is about, where `about` is empty. */
  readonly otherwise: string;
}

interface Link {
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

type Key = Pick<Head, 'authority' | 'about'>;

/** SHA-256 over where each chain ended, as a query gives it: with it a chain that is gone shows. */
export async function digestOfEnds(queryable: Queryable, ends: string, asOf: string): Promise<string> {
  const rows = await queryable.query<Omit<Head, 'before'>>(ends, [asOf]);
  return sha256Hex(
    rows.map(({ authority, about, place, hash }) => `${canonicalText([authority, about, place, hash])}\n`).join(''),
  );
}

/** Walks chains: that no link was altered, added or taken away. At most one finding for each chain. Needs an open transaction. */
export async function walkChains(tx: Queryable, chains: Chains, findings: Findings): Promise<void> {
  const rows = await PagedCursor.open<Link>(tx, chains.name, chains.rows, 1000);
  const heads = await PagedCursor.open<Head>(tx, `${chains.name}_heads`, chains.heads, 1000);
  for (;;) {
    await rows.ready();
    await heads.ready();
    const key = first(rows.row, heads.row);
    if (!key) return;
    const head = heads.row && same(heads.row, key) ? heads.row : null;
    if (head) heads.advance();
    const message = await walk(rows, key, head, chains, findings);
    findings.fromBefore += head?.before ?? 0;
    if (message) findings.add(key.authority, key.about || chains.otherwise, message);
  }
}

async function walk(
  rows: PagedCursor<Link>,
  key: Key,
  head: Head | null,
  { one, many }: Chains,
  findings: Findings,
): Promise<string | null> {
  let place = 0;
  let hash: string | null = null;
  let problem: string | null = null;
  for (;;) {
    await (rows.ready() ?? null);
    const { row } = rows;
    if (!row || !same(row, key)) break;
    findings.looked += 1;
    problem ??= complaint(row, place, hash, one);
    ({ hash } = row);
    place += 1;
    rows.advance();
  }
  if (problem) return problem;
  if (!head) return `${many} are there, and their chain's end is gone`;
  if (head.place !== place || head.hash !== hash) {
    return head.place > place
      ? `${head.place - place} ${many} were taken away after the ${place} that are left`
      : `the last ${one} is not the one at which their chain ends`;
  }
  return null;
}

function complaint(row: Link, before: number, previous: string | null, one: string): string | null {
  if (row.place !== before + 1) return `${one} ${before + 1} is missing, or another was put into its place`;
  if (row.text === null || sha256Hex(row.text) !== row.hash) return `${one} ${row.place} was altered`;
  return row.previous_hash === previous ? null : `${one} ${row.place} does not follow the one before it`;
}

const same = (one: Key, other: Key): boolean => one.authority === other.authority && one.about === other.about;

function first(one: Key | undefined, other: Key | undefined): Key | null {
  if (!one || !other) return one ?? other ?? null;
  const order = Buffer.compare(Buffer.from(one.authority), Buffer.from(other.authority));
  return (order || Buffer.compare(Buffer.from(one.about), Buffer.from(other.about))) <= 0 ? one : other;
}
