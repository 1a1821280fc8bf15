import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/index.js';
import { HistoryModule } from '../history/history.module.js';
import { CommandsController } from './commands.controller.js';
import { CommandsReading } from './commands.reading.js';
import { Meanwhile } from './meanwhile.js';
import { OpeningController } from './opening.controller.js';

/** The one way in: what somebody does in a procurement. */
@Module({
  imports: [EngineModule, HistoryModule],
  controllers: [OpeningController, CommandsController],
  providers: [CommandsReading, Meanwhile],
})
export class CommandsModule {}
