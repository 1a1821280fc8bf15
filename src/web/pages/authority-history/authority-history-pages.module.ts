import { Module } from '@nestjs/common';
import { HistoryModule } from '../../../history/history.module.js';
import { OwnAtController } from './own-at.controller.js';
import { OwnTimelineController } from './own-timeline.controller.js';

/** The history of what an authority has settled of itself, and itself as it stood. */
@Module({ imports: [HistoryModule], controllers: [OwnTimelineController, OwnAtController] })
export class AuthorityHistoryPagesModule {}
