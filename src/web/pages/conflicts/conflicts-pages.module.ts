import { Module } from '@nestjs/common';
import { ProcurementPagesModule } from '../procurement/procurement-pages.module.js';
import { ConflictsPageController } from './conflicts.controller.js';

/** Conflicts of interest in a procurement, for those of its authority. */
@Module({ imports: [ProcurementPagesModule], controllers: [ConflictsPageController] })
export class ConflictsPagesModule {}
