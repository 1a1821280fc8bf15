import { Module } from '@nestjs/common';
import { FrontController } from './front.controller.js';

/** The address without a path. */
@Module({ controllers: [FrontController] })
export class FrontPagesModule {}
