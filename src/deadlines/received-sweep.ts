import { Logger } from '@nestjs/common';
import { cite, type Reason } from '../../workflows/index.js';
import type { Engine, ReceivedRequest } from '../engine/index.js';
import { Conflict, Denial, InvalidInput, OperationalError } from '../platform/errors.js';

/**
 * Takes up what was received and not decided, because an instance died or something failed: it is decided by the time of its
 * receipt, whoever does it and however late.
 */
export class ReceivedSweep {
  private readonly log = new Logger(ReceivedSweep.name);

  constructor(private readonly engine: Engine) {}

  /** Sees to everything that waits and that nobody is deciding. Any number of instances may do so at once. */
  async decideWaiting(): Promise<void> {
    for (;;) {
      const batch = await this.engine.receptions.claim();
      for (const request of batch) await this.decide(request);
      if (batch.length === 0) return;
    }
  }

  private async decide(request: ReceivedRequest): Promise<void> {
    const { id } = request.received;
    try {
      const { accepted } = await this.engine.decideReceived(request, true);
      this.log.log(`${request.command.type}, received as ${id}, was ${accepted ? 'decided' : 'refused'} afterwards`);
    } catch (error) {
      if (error instanceof OperationalError) throw error;
      const message = error instanceof Error ? error.message : String(error);
      // What could be received when it came may by now be nobody's to send. It is kept, for the authority to see to.
      const isReused = error instanceof Conflict && error.problem === 'idempotency-key-reused';
      if (error instanceof Denial || error instanceof InvalidInput || isReused) {
        await this.engine.receptions.refused(request.received, [notTaken(message)]);
      } else if (!(error instanceof Conflict)) {
        this.log.error(`${request.command.type}, received as ${id}, failed: ${message}`);
      }
    }
  }
}

function notTaken(message: string): Reason {
  return {
    code: 'what-was-received-can-be-taken',
    provision: cite('reg12OnRepresentations'),
    message,
    unblock: 'Nothing takes it now. The authority puts it on record itself, with the time at which it was received.',
    instead: ['RecordRepresentation'],
  };
}
