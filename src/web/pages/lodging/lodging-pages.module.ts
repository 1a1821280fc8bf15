import { Module } from '@nestjs/common';
import { ClocksModule } from '../../../deadlines/clocks.module.js';
import { DocumentsModule } from '../../../documents/documents.module.js';
import { ProcurementsModule } from '../../../procurements/procurements.module.js';
import { RepresentationsModule } from '../../../representations/representations.module.js';
import { LodgingForms } from './lodging-forms.js';
import { LodgingPagesController } from './lodging.controller.js';

/** How a provider without an account makes representations. */
@Module({
  imports: [ClocksModule, DocumentsModule, ProcurementsModule, RepresentationsModule],
  controllers: [LodgingPagesController],
  providers: [LodgingForms],
})
export class LodgingPagesModule {}
