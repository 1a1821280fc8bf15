import { Module } from '@nestjs/common';
import { NoticesController } from './notices.controller.js';

/** Notices: checking them. */
@Module({ controllers: [NoticesController] })
export class NoticesModule {}
