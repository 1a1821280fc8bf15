import { Conflict, Denial, InvalidInput, OperationalError } from '../platform/errors.js';
import type { Received } from './received.js';

/** Something was received and put down with its time, and could not be decided: it is taken up again by itself, and is not lost. */
export class NotYetDecided extends OperationalError {
  constructor(
    readonly received: Received,
    options?: ErrorOptions,
  ) {
    super(
      'What you sent has been received, and will be decided by the time of its receipt. It need not be sent again.',
      options,
    );
  }
}

/** Whether something went wrong that only the sender can put right. */
export function isTheSenders(error: unknown): boolean {
  const reused = error instanceof Conflict && error.problem === 'idempotency-key-reused';
  return reused || error instanceof InvalidInput || error instanceof Denial;
}
