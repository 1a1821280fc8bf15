import { Module } from '@nestjs/common';
import { HistoryModule } from '../../../history/history.module.js';
import { AuditController } from './audit.controller.js';

/** Across the procurements of an authority, for its auditors. */
@Module({ imports: [HistoryModule], controllers: [AuditController] })
export class AuditPagesModule {}
