import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Database } from '../database/database.js';
import { differenceInWords, obstacles, SHOWN_BEYOND_MS, type Finding, type Obstacle } from '../database/finding.js';
import { Metrics } from './metrics.js';

const LOOK_EVERY_MS = 1_000;

/** Whether this instance can take requests, and if not, why. */
export interface Readiness {
  readonly ready: boolean;
  /** Reading goes on, changes are not taken. */
  readonly readOnly: boolean;
  readonly obstacles: readonly Obstacle[];
  /** What should be seen to, although requests are taken. */
  readonly warnings: readonly string[];
  readonly clock: Finding['clock'];
}

/** Looks every second at how the database is, and says what changes: in the log, in the measurements, and to whoever asks. */
@Injectable()
export class ReadinessWatch implements BeforeApplicationShutdown {
  private readonly log = new Logger(ReadinessWatch.name);
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private said = '';

  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
  ) {}

  /** Goes on looking until the application is closed. */
  start(): void {
    void this.now().finally(() => {
      if (!this.stopped) this.timer = setTimeout(() => this.start(), LOOK_EVERY_MS).unref();
    });
  }

  beforeApplicationShutdown(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** Looks now. Never throws. */
  async now(): Promise<Readiness> {
    const readiness = readinessOf(await this.database.watch.look());
    const codes = readiness.obstacles.map(({ code }) => code);
    this.metrics.found(codes, readiness.clock?.aheadMs ?? null);
    this.say(readiness);
    return readiness;
  }

  private say({ obstacles: found, warnings }: Readiness): void {
    const state = [...found.map(({ code }) => code), ...(warnings.length > 0 ? ['clocks'] : [])].join();
    if (state === this.said) return;
    this.said = state;
    for (const { says } of found) this.log.warn(`not ready: ${says}`);
    for (const warning of warnings) this.log.warn(warning);
    if (found.length + warnings.length === 0) this.log.log('ready: the database is as it should be');
  }
}

/** What follows from how the database was found. */
export function readinessOf(finding: Finding): Readiness {
  const found = obstacles(finding);
  const { clock, readOnly } = finding;
  const differ = clock !== null && Math.abs(clock.aheadMs) > SHOWN_BEYOND_MS;
  const stopped = found.some(({ code }) => code === 'clocks-differ');
  const warnings =
    differ && !stopped
      ? [`The clock of the database is ${differenceInWords(clock)} the clock of this server. Set them right.`]
      : [];
  return { ready: found.length === 0, readOnly: readOnly !== null, obstacles: found, warnings, clock };
}
