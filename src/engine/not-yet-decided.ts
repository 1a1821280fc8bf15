import { OperationalError } from '../platform/errors.js';
import type { Received } from './receptions.js';

/** Something was received and put down with its time, and could not be decided: it is taken up again by itself, and is not lost. */
export class NotYetDecided extends OperationalError {
  constructor(
    readonly received: Received,
    options?: ErrorOptions,
  ) {
    super('What you sent has been received, and will be decided by the time of its receipt. It need not be sent again.', options);
  }
}
