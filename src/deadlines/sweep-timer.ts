import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../engine/index.js';
import { Configuration } from '../platform/configuration/configuration.js';
import { Sweeper } from './sweeper.js';

/** Sweeps every few seconds, for as long as the service runs. Where the clock stands, it sweeps by hand. */
@Injectable()
export class SweepTimer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(SweepTimer.name);
  private timer: NodeJS.Timeout | undefined;
  private sweep: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly sweeper: Sweeper,
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    if (this.clock.runs) this.wait();
  }

  /** No sweep begins any more, and the one under way is finished. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.sweep;
  }

  private wait(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.sweep = this.run().finally(() => this.wait());
    }, this.configuration.sweepSeconds * 1000).unref();
  }

  private async run(): Promise<void> {
    try {
      const { claimed, settled, refused, failed } = await this.sweeper.sweepOnce();
      if (claimed > 0)
        this.log.log(`${claimed} due dates had passed: ${settled} settled, ${refused} refused, ${failed} failed`);
    } catch (error) {
      // The next sweep finds what this one left; a claim that was not seen through runs out.
      this.log.warn(`a sweep was broken off: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
