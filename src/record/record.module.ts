import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/index.js';
import { ProcurementsModule } from '../procurements/procurements.module.js';
import { RecordForOperator } from './operator.reading.js';
import { RecordController } from './record.controller.js';
import { RecordQueries } from './record.queries.js';
import { RecordReading } from './record.reading.js';

/** The record of regulation 24. */
@Module({
  imports: [EngineModule, ProcurementsModule],
  controllers: [RecordController],
  providers: [RecordQueries, RecordReading, RecordForOperator],
  exports: [RecordForOperator, RecordReading],
})
export class RecordModule {}
