import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/index.js';
import { InterestsController } from './interests.controller.js';
import { PublishedRegisterController } from './published.controller.js';
import { RegisterQueries } from './register.queries.js';
import { RegisterReading } from './register.reading.js';
import { RegisterService } from './register.service.js';

/** Registers of interests. */
@Module({
  imports: [EngineModule],
  controllers: [InterestsController, PublishedRegisterController],
  providers: [RegisterService, RegisterQueries, RegisterReading],
  exports: [RegisterService, RegisterReading],
})
export class ConflictsModule {}
