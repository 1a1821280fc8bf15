import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/index.js';
import { ProcurementsModule } from '../procurements/procurements.module.js';
import { CommandsController } from './commands.controller.js';
import { Meanwhile } from './meanwhile.js';

/** The one way in: what somebody does in a procurement. */
@Module({ imports: [EngineModule, ProcurementsModule], controllers: [CommandsController], providers: [Meanwhile] })
export class CommandsModule {}
