import { Module } from '@nestjs/common';
import { ProcurementsModule } from '../../../procurements/procurements.module.js';
import { ProcurementPagesModule } from '../procurement/procurement-pages.module.js';
import { NoticesPageController } from './notices-page.controller.js';

/** The notices of a procurement, for those of its authority. */
@Module({
  imports: [ProcurementsModule, ProcurementPagesModule],
  controllers: [NoticesPageController],
})
export class NoticesPagesModule {}
