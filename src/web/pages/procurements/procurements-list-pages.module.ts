import { Module } from '@nestjs/common';
import { ProcurementsModule } from '../../../procurements/procurements.module.js';
import { ProcurementsListController } from './procurements-list.controller.js';

/** The procurements of somebody's authorities. */
@Module({ imports: [ProcurementsModule], controllers: [ProcurementsListController] })
export class ProcurementsListPagesModule {}
