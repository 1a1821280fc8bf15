import { statfs } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../platform/configuration/configuration.js';
import { Database } from '../platform/database/database.js';
import { OperationalError, PayloadTooLarge } from '../platform/errors.js';
import type { DocumentName } from './document.queries.js';

/** How much of what a document may take is left, and who may have it. */
@Injectable()
export class Storage {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  /**
   * How many bytes somebody may still send to a procurement in one document. Refuses (413) where their share of it is used up, and (503)
   * where the disk is nearly full. Those without an account share one: a provider with an account has its own, whatever they fill.
   * Uploads that no act names go after a day and are then not counted any more.
   */
  async leftFor({
    authorityId,
    procurementId,
    uploadedBy,
  }: Omit<DocumentName, 'digest'> & { readonly uploadedBy: string }): Promise<number> {
    const { documentLimitBytes, senderStorageBytes, publicStorageBytes } = this.configuration;
    await this.refuseNearlyFull(uploadedBy);
    if (uploadedBy === authorityId) return documentLimitBytes;
    const most = uploadedBy === 'public' ? publicStorageBytes : senderStorageBytes;
    const [row] = await this.database.prepared<{ used: string }>('documents.used', USED, [
      authorityId,
      procurementId,
      uploadedBy,
    ]);
    const left = most - Number(row?.used ?? 0);
    if (left > 0) return Math.min(left, documentLimitBytes);
    const whose = uploadedBy === 'public' ? 'Those without an account have' : 'You have';
    throw new PayloadTooLarge(
      `${whose} sent as much to this procurement as is kept, ${inMegabytes(most)}. Representations can be made without a document; send it to the authority by other means.`,
    );
  }

  /** The last of the space is for those who are signed in: nobody else can take it from them. */
  private async refuseNearlyFull(uploadedBy: string): Promise<void> {
    const { documentsDir, freeDiskBytes } = this.configuration;
    const disk = await statfs(documentsDir).catch(() => null);
    if (disk === null) return;
    const floor = uploadedBy === 'public' ? 2 * freeDiskBytes : freeDiskBytes;
    if (disk.bavail * disk.bsize > floor) return;
    throw new OperationalError(
      'There is no room for documents at the moment. Representations can be made without a document, and it can be sent later.',
      { retryAfterSeconds: 600 },
    );
  }
}

function inMegabytes(bytes: number): string {
  return `${Math.floor(bytes / 1_000_000)} MB`;
}

const USED = `SELECT COALESCE(sum(size), 0) AS used FROM document
WHERE authority_id = $1 AND procurement_id = $2 AND uploaded_by = $3`;
