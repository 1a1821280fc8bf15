import { Injectable } from '@nestjs/common';
import type { Instant } from '../../workflows/index.js';
import { Database } from '../platform/database/database.js';
import type { MediaType } from './document-types.js';

/** What is known of a document that was uploaded to a procurement. */
export interface DocumentView {
  /** SHA-256, in lower-case hexadecimal. */
  readonly digest: string;
  /** As whoever uploaded it calls it. */
  readonly name: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly uploadedAt: Instant;
  /** The organisation, or `public`. */
  readonly uploadedBy: string;
}

/** An upload in the list of a procurement, with who is behind it. */
export interface UploadView extends DocumentView {
  /** What the organisation is called; null for an upload without an account. */
  readonly organisation: string | null;
  readonly personId: string | null;
  /** What a virus scanner says of it; null where none has looked. */
  readonly scanned: { readonly found: string | null } | null;
}

/** Which document of which procurement. */
export interface DocumentName {
  readonly authorityId: string;
  readonly procurementId: string;
  readonly digest: string;
}

export type NewDocument = DocumentName &
  Omit<DocumentView, 'uploadedAt'> & {
    readonly personId: string | null;
    /** In place of the database's clock, in a rehearsal. */
    readonly simulated: Instant | null;
  };

const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

const COLUMNS = `digest, name, media_type AS "mediaType", size, uploaded_at AS "uploadedAt", uploaded_by AS "uploadedBy"`;

/** Reads, and adds to, the list of documents. Who may is for the caller. */
@Injectable()
export class DocumentQueries {
  constructor(private readonly database: Database) {}

  /** The uploads of the same bytes to a procurement, one for each that uploaded them, oldest first. None if there is no such document. */
  async uploadsOf({ authorityId, procurementId, digest }: DocumentName): Promise<readonly DocumentView[]> {
    if (!isDigest(digest)) return [];
    return this.database.prepared<DocumentView>(
      'documents.uploads',
      `SELECT ${COLUMNS} FROM document WHERE authority_id = $1 AND procurement_id = $2 AND digest = $3
       ORDER BY uploaded_at, uploaded_by`,
      [authorityId, procurementId, digest],
    );
  }

  /** Every upload to a procurement, the last one first. */
  async uploadsTo({ authorityId, procurementId }: Omit<DocumentName, 'digest'>): Promise<readonly UploadView[]> {
    return this.database.prepared<UploadView>('documents.uploads-to', UPLOADS, [authorityId, procurementId]);
  }

  /** Notes an upload; the same one twice is noted once, as it was at first, unless it was about to go or is older than an hour and named by no act. */
  async add(document: NewDocument): Promise<DocumentView> {
    const { authorityId, procurementId, digest, uploadedBy, personId, name, mediaType, size, simulated } = document;
    const again = [authorityId, procurementId, digest, uploadedBy, simulated];
    await this.database.prepared('documents.forget', FORGET, again);
    await this.database.prepared('documents.add', ADD, [
      authorityId,
      procurementId,
      digest,
      uploadedBy,
      personId,
      name,
      mediaType,
      size,
      simulated,
    ]);
    const uploads = await this.uploadsOf(document);
    return uploads.find((upload) => upload.uploadedBy === uploadedBy)!;
  }
}

const UPLOADS = `
SELECT d.digest, d.name, d.media_type AS "mediaType", d.size, d.uploaded_at AS "uploadedAt", d.uploaded_by AS "uploadedBy",
  o.name AS organisation, d.person_id AS "personId",
  CASE WHEN s.digest IS NULL THEN NULL ELSE json_build_object('found', s.found) END AS scanned
FROM document d LEFT JOIN organisation o ON o.id = d.uploaded_by LEFT JOIN document_scan s ON s.digest = d.digest
WHERE d.authority_id = $1 AND d.procurement_id = $2
ORDER BY d.uploaded_at DESC, d.name, d.digest, d.uploaded_by`;

const FORGET = `
WITH leaving AS (
  DELETE FROM document_leaving
  WHERE authority_id = $1 AND procurement_id = $2 AND digest = $3 AND uploaded_by = $4 AND since IS NOT NULL RETURNING 1
)
DELETE FROM document
WHERE authority_id = $1 AND procurement_id = $2 AND digest = $3 AND uploaded_by = $4
  AND (EXISTS (SELECT 1 FROM leaving) OR uploaded_at < COALESCE($5::timestamptz, clock_timestamp()) - interval '1 hour')
  AND NOT is_named_document($1, $2, $3)`;

const ADD = `
INSERT INTO document (authority_id, procurement_id, digest, uploaded_by, person_id, name, media_type, size, uploaded_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, date_trunc('milliseconds', COALESCE($9::timestamptz, clock_timestamp())))
ON CONFLICT DO NOTHING`;
