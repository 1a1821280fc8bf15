const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
type Signal = keyof typeof SIGNALS;

type Cleanup = () => Promise<unknown>;

const cleanups: Cleanup[] = [];
let answerStop: ((signal: Signal) => void) | undefined;
let stopping = false;

/** Has something stopped before the process ends, however the command ends: the last registered first. */
export function atExit(cleanup: Cleanup): void {
  cleanups.push(cleanup);
}

/** Runs what {@link atExit} was given, each once. What fails is said on stderr and does not keep the rest from running. */
export async function cleanUp(): Promise<void> {
  for (;;) {
    const cleanup = cleanups.pop();
    if (!cleanup) return;
    await cleanup().catch((error: unknown) => process.stderr.write(`probity: while stopping: ${String(error)}\n`));
  }
}

/** Settles when somebody asks the process to stop (Ctrl-C, or a signal); for commands that run until then. */
export function stopRequested(): Promise<Signal> {
  return new Promise((resolve) => (answerStop = resolve));
}

/** The longest that an orderly end may take; those who supervise processes kill them not much later. */
const LONGEST_STOP_MS = 9_500;

/**
 * Turns signals into an orderly end, within ten seconds whatever is under way. Asked twice, the process ends at once; its
 * database server stops by itself.
 */
export function listenForSignals(): void {
  for (const signal of Object.keys(SIGNALS) as Signal[]) {
    process.on(signal, () => {
      if (stopping) process.exit(SIGNALS[signal]);
      stopping = true;
      setTimeout(() => process.exit(SIGNALS[signal]), LONGEST_STOP_MS).unref();
      if (answerStop) answerStop(signal);
      else void cleanUp().then(() => process.exit(SIGNALS[signal]));
    });
  }
}
