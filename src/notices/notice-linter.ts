import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { HolidayCalendar } from '../../workflows/index.js';
import type { LintTask } from './lint-worker.js';
import type { Unreadable } from './lint/document/releases.js';
import type { DocumentCheck } from './lint/types.js';

/** How much may be asked of a linter at a time. */
export interface LinterLimits {
  /** For one document, once its checking has begun. */
  readonly milliseconds: number;
  /** How many documents are checked at once. */
  readonly atOnce: number;
  /** How many more may wait. */
  readonly waiting: number;
}

/** A document took longer to check than it may, or more memory. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';

  constructor(readonly seconds: number) {
    super(`could not be checked within ${seconds} seconds; check fewer or shorter notices at a time`);
  }
}

/** As many documents wait to be checked as may. */
export class TooManyWaiting extends Error {}

/** More memory than the largest document needs. */
const MEGABYTES = 384;

interface Job {
  readonly task: LintTask;
  readonly resolve: (result: DocumentCheck | Unreadable) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The linter, in threads of its own: whatever a document holds, it keeps nobody else waiting. A check that outruns its time is ended
 * with its thread, and the next one gets a new thread. Idle threads do not keep the process alive.
 */
export class NoticeLinter {
  private readonly threads = new Set<Worker>();
  private readonly idle: Worker[] = [];
  private readonly queue: Job[] = [];
  private busy = 0;

  constructor(private readonly limits: LinterLimits) {}

  /**
   * What the linter says of a document, parsed from JSON. Rejects with {@link TookTooLong}, and with {@link TooManyWaiting} where too
   * many wait already.
   */
  check(document: unknown, holidays: HolidayCalendar): Promise<DocumentCheck | Unreadable> {
    if (this.queue.length >= this.limits.waiting && this.busy >= this.limits.atOnce) {
      return Promise.reject(new TooManyWaiting('too many documents wait to be checked'));
    }
    return new Promise((resolve, reject) => {
      this.queue.push({ task: { document, holidays }, resolve, reject });
      this.next();
    });
  }

  /** Ends its threads; what is being checked is cut off. */
  async close(): Promise<void> {
    this.idle.length = 0;
    await Promise.all([...this.threads].map((worker) => worker.terminate()));
  }

  private next(): void {
    if (this.busy >= this.limits.atOnce) return;
    const job = this.queue.shift();
    if (!job) return;
    this.busy += 1;
    void this.run(job).finally(() => {
      this.busy -= 1;
      this.next();
    });
  }

  private async run({ task, resolve, reject }: Job): Promise<void> {
    let worker: Worker | undefined;
    try {
      worker = this.idle.pop() ?? (await started());
      this.threads.add(worker);
      worker.ref();
      worker.postMessage(task);
      const result = (await answerOf(worker, this.limits.milliseconds)) as DocumentCheck | Unreadable;
      worker.unref();
      this.idle.push(worker);
      resolve(result);
    } catch (error) {
      if (worker) this.threads.delete(worker);
      await worker?.terminate();
      const tooMuch = error instanceof TookTooLong || (error as NodeJS.ErrnoException).code === OUT_OF_MEMORY;
      reject(tooMuch ? new TookTooLong(this.limits.milliseconds / 1000) : (error as Error));
    }
  }
}

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/** Far longer than loading takes on a machine that is busy. */
const PATIENCE = 60_000;

async function started(): Promise<Worker> {
  const worker = new Worker(entry(), { resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } });
  await answerOf(worker, PATIENCE);
  return worker;
}

/** A thread runs what was compiled, also where this file is run from its source, as in tests. */
function entry(): URL {
  const beside = new URL('./lint-worker.js', import.meta.url);
  return existsSync(fileURLToPath(beside)) ? beside : new URL('../../dist/src/notices/lint-worker.js', import.meta.url);
}

/** The next thing that a thread says. Rejects where it ends first, or says nothing in time: an answer may be heard before the timer. */
function answerOf(worker: Worker, milliseconds: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const tooLate = (): void => reject(new TookTooLong(milliseconds / 1000));
    const timer = setTimeout(() => settle(tooLate), milliseconds);
    const settle = (done: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
      done();
    };
    const onMessage = (message: unknown): void =>
      settle(() => (performance.now() - began > milliseconds ? tooLate() : resolve(message)));
    const onError = (error: Error): void => settle(() => reject(error));
    const onExit = (): void => settle(() => reject(new Error('the thread that checks notices ended')));
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
  });
}
