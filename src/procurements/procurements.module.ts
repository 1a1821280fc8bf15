import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/index.js';
import { CalendarFlagsController } from './calendar-flags.controller.js';
import { ProcurementQueries } from './procurement.queries.js';
import { ProcurementsController } from './procurements.controller.js';
import { ProcurementsReading } from './procurements.reading.js';
import { PublishedQueries } from './published.queries.js';
import { PublishedReading } from './published.reading.js';
import { SortedQueries } from './sorted.queries.js';
import { Readers } from './readers.queries.js';

/** The register of procurements, and each of them as it stands. */
@Module({
  imports: [EngineModule],
  controllers: [ProcurementsController, CalendarFlagsController],
  providers: [ProcurementQueries, ProcurementsReading, PublishedQueries, PublishedReading, Readers, SortedQueries],
  exports: [ProcurementQueries, ProcurementsReading, PublishedReading, Readers],
})
export class ProcurementsModule {}
