import { Module } from '@nestjs/common';
import { ClocksController } from './clocks.controller.js';

/** The clocks of the Regulations on their own, for anybody. */
@Module({ controllers: [ClocksController] })
export class ClocksModule {}
