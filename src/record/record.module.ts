import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/index.js';
import { RecordController } from './record.controller.js';
import { RecordQueries } from './record.queries.js';

/** The record of regulation 24, as data and as a page. */
@Module({
  imports: [EngineModule],
  controllers: [RecordController],
  providers: [RecordQueries],
  exports: [RecordQueries],
})
export class RecordModule {}
