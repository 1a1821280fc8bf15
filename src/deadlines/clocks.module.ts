import { Module } from '@nestjs/common';
import { ClocksController } from './clocks.controller.js';
import { ClocksReading } from './clocks.reading.js';
import { DeadlinesModule } from './deadlines.module.js';

/** The clocks of the Regulations on their own, for anybody. */
@Module({
  imports: [DeadlinesModule],
  controllers: [ClocksController],
  providers: [ClocksReading],
  exports: [ClocksReading],
})
export class ClocksModule {}
