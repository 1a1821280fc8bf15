import { Module } from '@nestjs/common';
import { HistoryModule } from '../../../history/history.module.js';
import { ProcurementPagesModule } from '../procurement/procurement-pages.module.js';
import { AtController } from './at.controller.js';
import { ChangesController } from './changes.controller.js';
import { ProcessController } from './process.controller.js';
import { RefusalsController } from './refusals.controller.js';
import { TimelineController } from './timeline.controller.js';

/** Looking back: what was done, how it stood, what changed, the way it went, and what was refused. */
@Module({
  imports: [HistoryModule, ProcurementPagesModule],
  controllers: [TimelineController, AtController, ChangesController, ProcessController, RefusalsController],
})
export class HistoryPagesModule {}
