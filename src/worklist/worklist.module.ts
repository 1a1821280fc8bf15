import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/index.js';
import { RepresentationsModule } from '../representations/representations.module.js';
import { WorklistController } from './worklist.controller.js';
import { Worklist } from './worklist.js';
import { WorklistReading } from './worklist.reading.js';

/** What waits for whom. */
@Module({
  imports: [EngineModule, RepresentationsModule],
  controllers: [WorklistController],
  providers: [Worklist, WorklistReading],
  exports: [WorklistReading],
})
export class WorklistModule {}
