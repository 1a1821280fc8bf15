import { Module } from '@nestjs/common';
import { EngineModule } from '../../../engine/index.js';
import { WorklistModule } from '../../../worklist/worklist.module.js';
import { WorkController } from './work.controller.js';

/** What waits for whoever is signed in. */
@Module({ imports: [EngineModule, WorklistModule], controllers: [WorkController] })
export class WorkPagesModule {}
