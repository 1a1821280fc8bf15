import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/index.js';
import { Lodging } from './lodging.commands.js';
import { LodgingController } from './lodging.controller.js';
import { OwnActs } from './own-acts.js';
import { OwnActsController } from './own-acts.controller.js';
import { OwnInformation } from './own-information.js';
import { OwnInformationController } from './own-information.controller.js';
import { ProvidersOwnReading } from './providers-own.reading.js';
import { ReceiptsController } from './receipts.controller.js';
import { ReceptionActs } from './reception-acts.js';
import { ReceptionQueries } from './reception.queries.js';
import { RepresentationQueries } from './representation.queries.js';
import { RepresentationsController } from './representations.controller.js';
import { RepresentationsReading } from './representations.reading.js';

/** What providers send in a standstill, and what they and the authority get to see of it. */
@Module({
  imports: [EngineModule],
  controllers: [
    LodgingController,
    RepresentationsController,
    OwnActsController,
    OwnInformationController,
    ReceiptsController,
  ],
  providers: [
    Lodging,
    ProvidersOwnReading,
    OwnActs,
    OwnInformation,
    ReceptionActs,
    ReceptionQueries,
    RepresentationQueries,
    RepresentationsReading,
  ],
  exports: [
    Lodging,
    OwnActs,
    OwnInformation,
    ProvidersOwnReading,
    ReceptionQueries,
    RepresentationQueries,
    RepresentationsReading,
  ],
})
export class RepresentationsModule {}
