import { Module } from '@nestjs/common';
import { FeedsModule } from '../../../feeds/feeds.module.js';
import { AccountController } from './account.controller.js';

/** What is somebody's own. */
@Module({ imports: [FeedsModule], controllers: [AccountController] })
export class AccountPagesModule {}
