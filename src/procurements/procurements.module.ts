import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/index.js';
import { ProcurementQueries } from './procurement.queries.js';

/** The register of procurements, and what their history says. */
@Module({ imports: [EngineModule], providers: [ProcurementQueries], exports: [ProcurementQueries] })
export class ProcurementsModule {}
