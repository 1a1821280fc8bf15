import { Module } from '@nestjs/common';
import { RecordModule } from '../../../record/record.module.js';
import { RecordDocumentController } from './record-document.controller.js';

/** The record of regulation 24 as a document, within the interface for programs. */
@Module({ imports: [RecordModule], controllers: [RecordDocumentController] })
export class RecordDocumentModule {}
