import { Module } from '@nestjs/common';
import { SetupController } from './setup.controller.js';

/** Setting up an authority. */
@Module({ controllers: [SetupController] })
export class SetupPagesModule {}
