import { Module } from '@nestjs/common';
import { ConflictsModule } from '../../../conflicts/conflicts.module.js';
import { RegisterOfInterestsController } from './register-of-interests.controller.js';

/** Registers of interests, for anybody. */
@Module({ imports: [ConflictsModule], controllers: [RegisterOfInterestsController] })
export class InterestsPagesModule {}
