import { Module } from '@nestjs/common';
import { EngineModule } from '../../../engine/index.js';
import { HistoryModule } from '../../../history/history.module.js';
import { ProcurementPagesModule } from '../procurement/procurement-pages.module.js';
import { CorrectionsController } from './corrections.controller.js';

/** Putting the record right. */
@Module({ imports: [EngineModule, HistoryModule, ProcurementPagesModule], controllers: [CorrectionsController] })
export class CorrectionsPagesModule {}
