import { Module } from '@nestjs/common';
import { ProcurementPagesModule } from '../procurement/procurement-pages.module.js';
import { CriteriaPageController } from './criteria.controller.js';

/** The criteria of a procurement, for those of its authority. */
@Module({ imports: [ProcurementPagesModule], controllers: [CriteriaPageController] })
export class CriteriaPagesModule {}
