import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../identity/index.js';
import { DocumentStore } from './document-store.js';
import type { MediaType } from './document-types.js';
import { DocumentsReading } from './documents.reading.js';
import { headersOf, noDocument } from './download.js';

/** A document with its bytes, and what goes with them so that it is saved and never shown. */
export interface Download {
  readonly bytes: Readable;
  readonly mediaType: MediaType;
  readonly headers: Readonly<Record<string, string | number>>;
}

/** Documents with their bytes, for whoever may have them. */
@Injectable()
export class DownloadsReading {
  constructor(
    private readonly reading: DocumentsReading,
    private readonly store: DocumentStore,
  ) {}

  /** Refuses as {@link DocumentsReading.one} does. */
  async one(who: Principal, procurementId: string, digest: string): Promise<Download> {
    const { document, name } = await this.reading.one(who, procurementId, digest);
    const bytes = await this.store.read(digest);
    if (!bytes) throw noDocument();
    return { bytes, mediaType: document.mediaType, headers: headersOf(document, name) };
  }
}
