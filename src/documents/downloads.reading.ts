import { Injectable, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Principal } from '../identity/index.js';
import { DocumentStore } from './document-store.js';
import { DocumentsReading } from './documents.reading.js';
import { download } from './download.js';

/** Documents as they are sent to a browser, to be saved. */
@Injectable()
export class DownloadsReading {
  constructor(
    private readonly reading: DocumentsReading,
    private readonly store: DocumentStore,
  ) {}

  /** The bytes of a document that whoever asks may have; refuses as {@link DocumentsReading.one} does. Nobody keeps a copy on the way. */
  async one(who: Principal, procurementId: string, digest: string, reply: FastifyReply): Promise<StreamableFile> {
    const { document, name } = await this.reading.one(who, procurementId, digest);
    const file = await download(this.store, document, name, reply);
    void reply.header('cache-control', 'private, no-store');
    return file;
  }
}
