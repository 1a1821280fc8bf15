import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What operations can watch. One registry per application; nothing in it names a person or a procurement. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  private readonly durations = new Histogram({
    name: 'probity_http_request_duration_seconds',
    help: 'How long requests took, by the pattern of their route and the status answered',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  private readonly commands = new Counter({
    name: 'probity_commands_total',
    help: 'Commands by type and what became of them',
    labelNames: ['type', 'outcome'] as const,
    registers: [this.registry],
  });

  private readonly ready = new Gauge({
    name: 'probity_ready',
    help: '1 while this instance is ready, 0 while anything stands in the way',
    registers: [this.registry],
  });

  private readonly inTheWay = new Gauge({
    name: 'probity_obstacle',
    help: '1 for what keeps this instance from being ready, by its code',
    labelNames: ['code'] as const,
    registers: [this.registry],
  });

  private readonly clockDifference = new Gauge({
    name: 'probity_database_clock_difference_seconds',
    help: "By how much the database's clock is ahead of this instance's, beyond the round trip; negative where it is behind",
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Counts a request; `route` is the pattern, never the address. */
  requestAnswered(method: string, route: string, status: number, milliseconds: number): void {
    this.durations.observe({ method, route, status }, milliseconds / 1000);
  }

  /** Counts a command by what became of it. `repeated` is one answered from its idempotency key. */
  commandDecided(type: string, outcome: 'accepted' | 'refused' | 'conflict' | 'repeated'): void {
    this.commands.inc({ type, outcome });
  }

  /** Shows how the database was found. The difference of the clocks stays as it was last known. */
  found(obstacles: readonly string[], aheadMs: number | null): void {
    this.ready.set(obstacles.length === 0 ? 1 : 0);
    this.inTheWay.reset();
    for (const code of obstacles) this.inTheWay.set({ code }, 1);
    if (aheadMs !== null) this.clockDifference.set(aheadMs / 1000);
  }
}
