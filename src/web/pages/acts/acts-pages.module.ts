import { Module } from '@nestjs/common';
import { DocumentsModule } from '../../../documents/documents.module.js';
import { EngineModule } from '../../../engine/index.js';
import { HistoryModule } from '../../../history/history.module.js';
import { ProcurementsModule } from '../../../procurements/procurements.module.js';
import { RecordModule } from '../../../record/record.module.js';
import { ActDrafts } from '../../drafts/act-drafts.js';
import { ActDesk } from './act-desk.js';
import { ActFlow } from './act-flow.js';
import { ActListController } from './act-list.controller.js';
import { ActsController } from './acts.controller.js';
import { DraftPages } from './draft-pages.js';
import { OpeningPagesController } from './opening-pages.controller.js';
import { UploadController } from './upload.controller.js';

/** Doing something: the form of every act, its check, and giving it. */
@Module({
  imports: [DocumentsModule, EngineModule, HistoryModule, ProcurementsModule, RecordModule],
  controllers: [OpeningPagesController, ActListController, UploadController, ActsController],
  providers: [ActDesk, ActDrafts, ActFlow, DraftPages],
})
export class ActsPagesModule {}
