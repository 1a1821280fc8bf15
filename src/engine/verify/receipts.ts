import type { Database, Queryable } from '../../platform/database/database.js';
import { Findings, PagedCursor, type CheckReport } from '../../trail/index.js';
import { contentDigest, receiptText } from '../receipt-chain.js';
import type { ReceptionStatus } from '../reception.entity.js';
import { digestOfEnds, walkChains, type Chains } from './chains.js';

const receipts: Chains = {
  name: 'receipts',
  rows: `SELECT r.authority_id AS authority, r.procurement_id AS about, r.place, r.previous_hash, r.hash, ${receiptText('r')} AS text
    FROM receipt r ORDER BY 1, 2, r.place`,
  heads: `SELECT authority_id AS authority, procurement_id AS about, place, hash, before FROM receipt_head ORDER BY 1, 2`,
  one: 'receipt',
  many: 'receipts',
  otherwise: '',
};

const ENDS = `SELECT DISTINCT ON (1, 2) authority_id AS authority, procurement_id AS about, place, hash
  FROM receipt WHERE noted_at <= $1::timestamptz ORDER BY 1, 2, place DESC`;

/** SHA-256 over where each chain of receipts ended at an instant (UTC): with it a chain that is gone shows. */
export function digestOfReceipts(database: Database, asOf: string): Promise<string> {
  return digestOfEnds(database, ENDS, asOf);
}

/** What was received beside what its last receipt says of it; where either is missing, what there is. */
interface Row {
  readonly authority: string;
  readonly about: string;
  readonly status: ReceptionStatus | null;
  /** Null where nobody put it down. */
  readonly same: boolean | null;
  /** Null where what was sent is not there any more, because it was decided, or has been erased. */
  readonly as_sent: boolean | null;
  readonly void: boolean;
  /** From before there were receipts. */
  readonly old: boolean;
  readonly in_history: boolean;
  readonly in_refusals: boolean;
  readonly erased: boolean;
}

const ROWS = `
WITH last AS (
  SELECT DISTINCT ON (r.authority_id, r.reception) r.*, r.place <= h.before AS old
  FROM receipt r JOIN receipt_head h USING (authority_id, procurement_id) WHERE r.kind = 'received'
  ORDER BY r.authority_id, r.reception, r.place DESC
), done AS (
  SELECT DISTINCT e.authority_id, e.stream_id, substring(e.canonical FROM '"commandId":"([0-9a-f-]{36})"') AS command_id
  FROM event e WHERE e.stream_type = 'procurement'
    AND EXISTS (SELECT 1 FROM reception r WHERE r.authority_id = e.authority_id AND r.procurement_id = e.stream_id AND r.status = 'decided')
)
SELECT coalesce(r.authority_id, l.authority_id) AS authority, coalesce(r.procurement_id, l.procurement_id) AS about, r.status,
  (r.procurement_id, r.received_at, r.command, r.command_id) = (l.procurement_id, l.received_at, l.command, l.command_id) AS same,
  CASE WHEN r.salt IS NOT NULL AND r.request IS NOT NULL THEN ${contentDigest('r')} = l.content END AS as_sent,
  EXISTS (SELECT 1 FROM receipt v WHERE v.authority_id = l.authority_id AND v.procurement_id = l.procurement_id
    AND v.reception = l.reception AND v.kind = 'void' AND v.place > l.place) AS void,
  coalesce(l.old, false) AS old,
  EXISTS (SELECT 1 FROM done d WHERE d.authority_id = r.authority_id AND d.stream_id = r.procurement_id
    AND d.command_id = r.command_id::text) AS in_history,
  EXISTS (SELECT 1 FROM refusal f WHERE f.authority_id = r.authority_id AND f.procurement_id = r.procurement_id
    AND f.command = r.command AND f.reasons = r.reasons) AS in_refusals,
  EXISTS (SELECT 1 FROM event e WHERE r.asker = 'erased' AND e.authority_id = r.authority_id AND e.type = 'ReceptionErased'
    AND e.canonical::jsonb -> 'data' ->> 'procurement' = r.procurement_id
    AND (e.canonical::jsonb -> 'data' ->> 'receivedAt')::timestamptz = r.received_at) AS erased
FROM reception r FULL JOIN last l ON l.authority_id = r.authority_id AND l.reception = r.id
ORDER BY 1, 2, coalesce(r.id, l.reception)`;

/**
 * Walks the chains of receipts, and holds what was received against them: that what waits to be decided, or was refused, is what was
 * sent, and was received when it is said to have been; and that nothing is called decided, refused or void that was not.
 */
export function checkReceipts(database: Database): Promise<CheckReport> {
  return database.transaction(async (tx) => {
    await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const findings = new Findings();
    await walkChains(tx, receipts, findings);
    await heldAgainstThem(tx, findings);
    return findings.report('receipts');
  });
}

async function heldAgainstThem(tx: Queryable, findings: Findings): Promise<void> {
  const rows = await PagedCursor.open<Row>(tx, 'received', ROWS, 1000);
  for (await rows.ready(); rows.row; rows.advance(), await rows.ready()) {
    const message = complaint(rows.row);
    if (message) findings.add(rows.row.authority, rows.row.about, message);
  }
}

function complaint(row: Row): string | null {
  const { status, same, as_sent: asSent } = row;
  if (status === null) return 'something that was received was taken away';
  if (same === null) return 'something is called received that nobody put down';
  if (!same) return 'what was received, or when, was altered';
  if (asSent === false) return 'what was received is not as it was sent';
  if (status === 'pending') return asSent ? null : 'what was received, and is not decided, is not there any more';
  if (row.old) return null;
  if (status === 'decided') return row.in_history ? null : 'something is called decided that is not in the history';
  if (status === 'void') return row.void ? null : 'something that was received was set aside as if it were nothing';
  if (!row.in_refusals) return 'something is called refused that is not among the refused attempts';
  return asSent || row.erased ? null : 'what was received and refused is gone, and no event says that it was erased';
}
