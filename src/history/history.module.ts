import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/index.js';
import { ProcurementsModule } from '../procurements/procurements.module.js';
import { AuthorityHistoryController } from './authority-history.controller.js';
import { AuthorityHistoryReading } from './authority-history.reading.js';
import { AuditQueries } from './audit.queries.js';
import { AuditReading } from './audit.reading.js';
import { HistoryController } from './history.controller.js';
import { HistoryQueries } from './history.queries.js';
import { HistoryReading } from './history.reading.js';
import { OrganisationHistoryController } from './organisation-history.controller.js';
import { OrganisationHistoryReading } from './organisation-history.reading.js';
import { OwnCorrectionsController } from './own-corrections.controller.js';
import { OwnCorrections } from './own-corrections.service.js';
import { RefusalQueries } from './refusal.queries.js';
import { TimelineReading } from './timeline.reading.js';
import { StatechartController } from './statechart.controller.js';

/** What was done in a procurement, what was refused, and the way that it went; and what an authority has settled of itself. */
@Module({
  imports: [EngineModule, ProcurementsModule],
  controllers: [
    HistoryController,
    AuthorityHistoryController,
    OrganisationHistoryController,
    OwnCorrectionsController,
    StatechartController,
  ],
  providers: [
    AuditQueries,
    AuditReading,
    AuthorityHistoryReading,
    HistoryQueries,
    HistoryReading,
    OrganisationHistoryReading,
    OwnCorrections,
    RefusalQueries,
    TimelineReading,
  ],
  exports: [AuditReading, AuthorityHistoryReading, HistoryReading, TimelineReading],
})
export class HistoryModule {}
