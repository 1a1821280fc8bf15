import { Injectable } from '@nestjs/common';
import { Clock } from '../engine/index.js';
import { Database } from '../platform/database/database.js';
import { DocumentStore } from './document-store.js';

const BATCH = 100;

/** An upload is kept for so long without an act that names it. */
const KEPT = `interval '1 day'`;

/** Far longer than a command takes from reading to writing: what named the document just before it was to leave is written by then. */
const BETWEEN = `interval '15 minutes'`;

/**
 * Lets uploads go that no act has named for a day. Any number of instances may do so at once, and an act may name one at that very
 * moment: first the upload is marked as leaving, from when on no act can name it (it must be uploaded again); a quarter of an hour
 * later, when every act that had read it before is written, it goes if it is still named by none. The database itself refuses to
 * remove one that is named. The bytes go to a trash from which a new upload of the same brings them back, and are removed from there later.
 */
@Injectable()
export class UnnamedDocuments {
  constructor(
    private readonly database: Database,
    private readonly store: DocumentStore,
    private readonly clock: Clock,
  ) {}

  /** One round. Gives how many uploads were marked, and how many went. */
  async sweepOnce(): Promise<{ readonly marked: number; readonly gone: number }> {
    const now = this.clock.simulated;
    await this.database.query(STAYS, []);
    const marked = (await this.database.query<{ since: string | null }>(MARK, [now])).filter(
      ({ since }) => since !== null,
    );
    const gone = await this.database.query<{ digest: string }>(LEAVE, [now]);
    for (const { digest } of gone) await this.letBytesGo(digest);
    await this.store.emptyTrash(async (digest) => !(await this.isKept(digest)));
    return { marked: marked.length, gone: gone.length };
  }

  private async letBytesGo(digest: string): Promise<void> {
    if (!(await this.isKept(digest))) await this.store.discard(digest);
  }

  private async isKept(digest: string): Promise<boolean> {
    const [row] = await this.database.query('SELECT 1 FROM document WHERE digest = $1 LIMIT 1', [digest]);
    return row !== undefined;
  }
}

/** What was named after all stays. */
const STAYS = `UPDATE document_leaving l SET since = NULL
WHERE since IS NOT NULL AND is_named_document(l.authority_id, l.procurement_id, l.digest)`;

const MARK = `
INSERT INTO document_leaving (authority_id, procurement_id, digest, uploaded_by, since)
SELECT d.authority_id, d.procurement_id, d.digest, d.uploaded_by,
  CASE WHEN NOT is_named_document(d.authority_id, d.procurement_id, d.digest)
    THEN COALESCE($1::timestamptz, clock_timestamp()) END
FROM document d
WHERE d.uploaded_at < COALESCE($1::timestamptz, clock_timestamp()) - ${KEPT}
  AND NOT EXISTS (SELECT 1 FROM document_leaving l WHERE l.authority_id = d.authority_id
    AND l.procurement_id = d.procurement_id AND l.digest = d.digest AND l.uploaded_by = d.uploaded_by)
ORDER BY d.uploaded_at LIMIT ${BATCH}
ON CONFLICT DO NOTHING RETURNING since`;

const LEAVE = `
WITH leaving AS (
  DELETE FROM document_leaving WHERE ctid IN (
    SELECT ctid FROM document_leaving l
    WHERE l.since < COALESCE($1::timestamptz, clock_timestamp()) - ${BETWEEN}
      AND NOT is_named_document(l.authority_id, l.procurement_id, l.digest)
    LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
  ) RETURNING authority_id, procurement_id, digest, uploaded_by
)
DELETE FROM document d USING leaving l
WHERE d.authority_id = l.authority_id AND d.procurement_id = l.procurement_id AND d.digest = l.digest
  AND d.uploaded_by = l.uploaded_by
RETURNING d.digest`;
