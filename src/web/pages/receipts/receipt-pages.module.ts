import { Module } from '@nestjs/common';
import { RepresentationsModule } from '../../../representations/representations.module.js';
import { ReceiptPagesController } from './receipts.controller.js';

/** Receipts of representations that were made without an account. */
@Module({ imports: [RepresentationsModule], controllers: [ReceiptPagesController] })
export class ReceiptPagesModule {}
