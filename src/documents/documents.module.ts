import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/index.js';
import { Configuration } from '../platform/configuration/configuration.js';
import { RepresentationQueries } from '../representations/representation.queries.js';
import { DocumentStore } from './document-store.js';
import { DocumentQueries } from './document.queries.js';
import { Documents } from './documents.commands.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsReading } from './documents.reading.js';
import { DownloadsReading } from './downloads.reading.js';
import { DocumentTimer } from './document-timer.js';
import { FolderDocumentStore } from './folder-document-store.js';
import { ReceiptDocumentsController } from './receipt-documents.controller.js';
import { Scans } from './scans.js';
import { Storage } from './storage.js';
import { UnnamedDocuments } from './unnamed-documents.js';

const store = {
  provide: DocumentStore,
  useFactory: ({ documentsDir }: Configuration): DocumentStore => new FolderDocumentStore(documentsDir),
  inject: [Configuration],
};

/** Attachments to what is said and decided: taken in, kept by their digest, and given only to those who may have them. */
@Module({
  imports: [EngineModule],
  controllers: [DocumentsController, ReceiptDocumentsController],
  providers: [
    store,
    Documents,
    DocumentQueries,
    DocumentsReading,
    DocumentTimer,
    DownloadsReading,
    RepresentationQueries,
    Scans,
    Storage,
    UnnamedDocuments,
  ],
  exports: [Documents, DocumentsReading, DocumentStore, DownloadsReading],
})
export class DocumentsModule {}
