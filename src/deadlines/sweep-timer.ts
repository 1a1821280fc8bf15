import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../engine/index.js';
import { Configuration } from '../platform/configuration/configuration.js';
import { Sweeper } from './sweeper.js';

/** A claim that was not seen through runs out, and another instance takes it up. */
const LAST_SWEEP_MS = 3_000;

/** Sweeps every few seconds, for as long as the service runs. Where the clock stands, it sweeps by hand. */
@Injectable()
export class SweepTimer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(SweepTimer.name);
  private timer: NodeJS.Timeout | undefined;
  private sweep: Promise<void> = Promise.resolve();
  private stopped = false;
  /** What was said last, which is not said again every second of an outage. */
  private complained = '';

  constructor(
    private readonly sweeper: Sweeper,
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    if (this.clock.runs) this.wait();
  }

  /** No sweep begins any more. The one under way is finished, unless that takes longer than anybody waits. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    let patience: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => (patience = setTimeout(resolve, LAST_SWEEP_MS)));
    await Promise.race([this.sweep, enough]);
    clearTimeout(patience);
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
      this.complained = '';
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (message === this.complained) return;
      this.complained = message;
      // The next sweep finds what this one left; a claim that was not seen through runs out.
      this.log.warn(`a sweep was broken off: ${message}`);
    }
  }
}
