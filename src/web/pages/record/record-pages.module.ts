import { Module } from '@nestjs/common';
import { RecordModule } from '../../../record/record.module.js';
import { ProcurementPagesModule } from '../procurement/procurement-pages.module.js';
import { RecordPageController } from './record-page.controller.js';

/** The record of regulation 24, as a page. */
@Module({ imports: [ProcurementPagesModule, RecordModule], controllers: [RecordPageController] })
export class RecordPagesModule {}
