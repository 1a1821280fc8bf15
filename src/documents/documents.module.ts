import { Module } from '@nestjs/common';
import { Clock, DatabaseClock, EngineModule, EnginePorts } from '../engine/index.js';
import { Configuration } from '../platform/configuration/configuration.js';
import { RepresentationQueries } from '../representations/representation.queries.js';
import { DocumentStore } from './document-store.js';
import { documentInput } from './document.input.js';
import { DocumentQueries } from './document.queries.js';
import { Documents } from './documents.js';
import { DocumentsController } from './documents.controller.js';
import { FolderDocumentStore } from './folder-document-store.js';
import { ReceiptDocumentsController } from './receipt-documents.controller.js';

const store = {
  provide: DocumentStore,
  useFactory: ({ documentsDir }: Configuration): DocumentStore => new FolderDocumentStore(documentsDir),
  inject: [Configuration],
};

/** Attachments to what is said and decided: taken in, kept by their digest, and given only to those who may have them. */
@Module({
  imports: [EngineModule],
  controllers: [DocumentsController, ReceiptDocumentsController],
  providers: [store, Documents, DocumentQueries, RepresentationQueries],
})
export class DocumentsModule {
  constructor(ports: EnginePorts, clock: Clock) {
    ports.addInput(documentInput(() => !(clock instanceof DatabaseClock)));
  }
}
