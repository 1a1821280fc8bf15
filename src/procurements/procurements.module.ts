import { Module } from '@nestjs/common';
import { EngineModule, EnginePorts } from '../engine/index.js';
import { ActorSource } from '../identity/index.js';
import { namedEvidence } from './named.evidence.js';
import { authorityEvidence, predecessorEvidence } from './procurement.evidence.js';
import { procurementProjection } from './procurement.projection.js';
import { ProcurementQueries } from './procurement.queries.js';

/** The register of procurements, and what their history says. */
@Module({ imports: [EngineModule], providers: [ProcurementQueries], exports: [ProcurementQueries] })
export class ProcurementsModule {
  constructor(ports: EnginePorts, actor: ActorSource) {
    ports
      .setActor(actor)
      .addEvidence(authorityEvidence, predecessorEvidence, namedEvidence)
      .addProjection(procurementProjection);
  }
}
