import { Module } from '@nestjs/common';
import { HistoryModule } from '../../../history/history.module.js';
import { ProcurementsModule } from '../../../procurements/procurements.module.js';
import { NotYetController } from './not-yet.controller.js';
import { OverviewController } from './overview.controller.js';
import { ProcurementDesk } from './procurement-desk.js';
import { StandstillPageController } from './standstill-page.controller.js';

/** One procurement, for those of its authority. */
@Module({
  imports: [HistoryModule, ProcurementsModule],
  controllers: [OverviewController, StandstillPageController, NotYetController],
  providers: [ProcurementDesk],
  exports: [ProcurementDesk],
})
export class ProcurementPagesModule {}
