import { Module } from '@nestjs/common';
import { DocumentsModule } from '../../../documents/documents.module.js';
import { HistoryModule } from '../../../history/history.module.js';
import { ProcurementPagesModule } from '../procurement/procurement-pages.module.js';
import { DocumentsPageController } from './documents-page.controller.js';

/** The documents of a procurement. */
@Module({
  imports: [DocumentsModule, HistoryModule, ProcurementPagesModule],
  controllers: [DocumentsPageController],
})
export class DocumentsPagesModule {}
