import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../engine/index.js';
import { Scans } from './scans.js';
import { UnnamedDocuments } from './unnamed-documents.js';

/** Every minute: scanning can be had again, and what is to go may as well go soon. */
const EVERY = 60_000;

/** Sees to it, as long as the service runs, that what is held is scanned and what nobody names is let go. */
@Injectable()
export class DocumentTimer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(DocumentTimer.name);
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly unnamed: UnnamedDocuments,
    private readonly scans: Scans,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.scans.isOn) this.log.log('documents are not scanned: PROBITY_SCANNER is not set');
    if (this.clock.runs) this.wait();
  }

  /** No round begins any more, and the one under way is finished. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.round;
  }

  private wait(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.round = this.run().finally(() => this.wait());
    }, EVERY).unref();
  }

  private async run(): Promise<void> {
    try {
      const { gone } = await this.unnamed.sweepOnce();
      if (gone > 0) this.log.log(`${gone} uploads that no act named were let go`);
      await this.scans.again();
    } catch (error) {
      // The next round finds what this one left.
      this.log.warn(
        `a round over the documents was broken off: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}
