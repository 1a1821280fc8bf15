import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { ProcurementsModule } from '../procurements/procurements.module.js';
import { NoticeLinter } from './notice-linter.js';
import { NoticesController } from './notices.controller.js';
import { OcdsReading } from './ocds.reading.js';

/** For one request: what a notice takes many times over, and little beside the patience of whoever waits for it. */
const limits = { milliseconds: 5000, atOnce: 1, waiting: 20 };

/** Notices: checking them, and what is published as open contracting data. */
@Module({
  imports: [ProcurementsModule],
  controllers: [NoticesController],
  providers: [{ provide: NoticeLinter, useFactory: () => new NoticeLinter(limits) }, OcdsReading],
  exports: [OcdsReading],
})
export class NoticesModule implements OnApplicationShutdown {
  constructor(private readonly linter: NoticeLinter) {}

  onApplicationShutdown(): Promise<void> {
    return this.linter.close();
  }
}
