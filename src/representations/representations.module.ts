import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/index.js';
import { Lodging } from './lodging.js';
import { LodgingController } from './lodging.controller.js';
import { OwnActs } from './own-acts.js';
import { OwnActsController } from './own-acts.controller.js';
import { OwnInformation } from './own-information.js';
import { OwnInformationController } from './own-information.controller.js';
import { ReceiptsController } from './receipts.controller.js';
import { ReceptionQueries } from './reception.queries.js';
import { RepresentationQueries } from './representation.queries.js';
import { RepresentationsController } from './representations.controller.js';
import { Worklist } from './worklist.js';
import { WorklistController } from './worklist.controller.js';

/** What providers send in a standstill, what they get to see, and what waits for the authority. */
@Module({
  imports: [EngineModule],
  controllers: [
    LodgingController,
    RepresentationsController,
    OwnActsController,
    OwnInformationController,
    ReceiptsController,
    WorklistController,
  ],
  providers: [Lodging, OwnActs, OwnInformation, ReceptionQueries, RepresentationQueries, Worklist],
  exports: [RepresentationQueries],
})
export class RepresentationsModule {}
