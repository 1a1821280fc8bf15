import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/index.js';
import { EvaluationController } from './evaluation.controller.js';
import { EvaluationReading } from './evaluation.reading.js';

/** Criteria, offers and scores, as they are open to whoever looks. */
@Module({
  imports: [EngineModule],
  controllers: [EvaluationController],
  providers: [EvaluationReading],
  exports: [EvaluationReading],
})
export class EvaluationModule {}
