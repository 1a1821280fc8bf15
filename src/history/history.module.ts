import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/index.js';
import { ProcurementsModule } from '../procurements/procurements.module.js';
import { HistoryController } from './history.controller.js';
import { HistoryQueries } from './history.queries.js';
import { HistoryReading } from './history.reading.js';
import { RefusalQueries } from './refusal.queries.js';
import { TimelineReading } from './timeline.reading.js';
import { StatechartController } from './statechart.controller.js';

/** What was done in a procurement, what was refused, and the way that it went. */
@Module({
  imports: [EngineModule, ProcurementsModule],
  controllers: [HistoryController, StatechartController],
  providers: [HistoryQueries, HistoryReading, RefusalQueries, TimelineReading],
  exports: [HistoryReading, TimelineReading],
})
export class HistoryModule {}
