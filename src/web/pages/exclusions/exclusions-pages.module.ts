import { Module } from '@nestjs/common';
import { ProcurementPagesModule } from '../procurement/procurement-pages.module.js';
import { ExclusionsPageController } from './exclusions-page.controller.js';

/** Who was checked for exclusion in a procurement, and what came of it. */
@Module({ imports: [ProcurementPagesModule], controllers: [ExclusionsPageController] })
export class ExclusionsPagesModule {}
