import { Module } from '@nestjs/common';
import { ClocksController } from './clocks.controller.js';
import { DeadlinesModule } from './deadlines.module.js';

/** The clocks of the Regulations on their own, for anybody. */
@Module({ imports: [DeadlinesModule], controllers: [ClocksController] })
export class ClocksModule {}
