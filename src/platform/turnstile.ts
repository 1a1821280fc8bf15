import { OperationalError } from './errors.js';

export interface TurnstileOptions {
  /** How many may be at work on one thing at once. */
  readonly abreast: number;
  /** How long anybody waits for a turn, in milliseconds. */
  readonly longestWaitMs: number;
  /** How many may wait for one thing. */
  readonly longestQueue: number;
}

interface Line {
  working: number;
  readonly waiting: (() => void)[];
}

/**
 * Lets a few at a time work on one thing, first come, first served; the others wait here and hold nothing meanwhile. So one
 * thing that is stuck keeps only its own waiting, and not everybody's connections.
 */
export class Turnstile {
  private readonly lines = new Map<string, Line>();

  constructor(private readonly options: TurnstileOptions) {}

  /**
   * Does `work` when it is its turn.
   *
   * @throws OperationalError where its turn does not come in time, or too many wait already; `work` was not begun then.
   */
  async pass<T>(key: string, work: () => Promise<T>): Promise<T> {
    await this.turn(key);
    try {
      return await work();
    } finally {
      this.leave(key);
    }
  }

  /** How many wait for their turn, whatever they wait for. */
  get waiting(): number {
    let sum = 0;
    for (const { waiting } of this.lines.values()) sum += waiting.length;
    return sum;
  }

  private async turn(key: string): Promise<void> {
    const line = this.lines.get(key) ?? { working: 0, waiting: [] };
    this.lines.set(key, line);
    if (line.working < this.options.abreast) {
      line.working += 1;
      return;
    }
    if (line.waiting.length >= this.options.longestQueue) throw tooMany();
    await new Promise<void>((resolve, reject) => {
      const go = (): void => {
        clearTimeout(patience);
        resolve();
      };
      const patience = setTimeout(() => {
        line.waiting.splice(line.waiting.indexOf(go), 1);
        reject(tooMany());
      }, this.options.longestWaitMs);
      line.waiting.push(go);
    });
  }

  /** Whoever leaves gives the place to the next, so that nobody who has just come takes it. */
  private leave(key: string): void {
    const line = this.lines.get(key)!;
    const next = line.waiting.shift();
    if (next) next();
    else {
      line.working -= 1;
      if (line.working === 0) this.lines.delete(key);
    }
  }
}

function tooMany(): OperationalError {
  const detail =
    'Too many are changing the same thing at this moment, or something holds it; nothing was changed by this request.';
  return new OperationalError(detail, { retryAfterSeconds: 2 });
}
