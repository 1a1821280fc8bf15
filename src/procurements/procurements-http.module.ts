import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/index.js';
import { CalendarFlagsController } from './calendar-flags.controller.js';
import { CommandsController } from './commands.controller.js';
import { EvaluationController } from './evaluation.controller.js';
import { HistoryController } from './history.controller.js';
import { LawController } from './law.controller.js';
import { Meanwhile } from './meanwhile.js';
import { ProcurementsController } from './procurements.controller.js';
import { ProcurementsModule } from './procurements.module.js';
import { Readers } from './readers.js';
import { RefusalQueries } from './refusal.queries.js';
import { StatechartController } from './statechart.controller.js';

/** Procurements over HTTP. */
@Module({
  imports: [EngineModule, ProcurementsModule],
  controllers: [
    ProcurementsController,
    CommandsController,
    HistoryController,
    EvaluationController,
    StatechartController,
    LawController,
    CalendarFlagsController,
  ],
  providers: [Readers, RefusalQueries, Meanwhile],
})
export class ProcurementsHttpModule {}
