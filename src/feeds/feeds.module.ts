import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/index.js';
import { FeedQueries } from './feed.queries.js';
import { FeedsController } from './feeds.controller.js';
import { FeedsService } from './feeds.commands.js';

/** Deadlines as calendar feeds. */
@Module({
  imports: [EngineModule],
  controllers: [FeedsController],
  providers: [FeedsService, FeedQueries],
  exports: [FeedsService],
})
export class FeedsModule {}
