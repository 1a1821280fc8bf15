import { finished } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { PayloadTooLarge } from '../errors.js';

/** How much of a body that is refused is still taken off the wire. Beyond this, the connection is just closed. */
const MOST_DISCARDED_BYTES = 33_554_432;

/**
 * Refuses a body that says it is larger than `limit`, once it has arrived and been thrown away. Answering while the caller
 * still sends, and closing, would have many HTTP clients report a broken connection instead of the answer.
 */
export function limitBodies(fastify: FastifyInstance, limit: number): void {
  fastify.addHook('onRequest', async (request) => {
    const length = Number(request.headers['content-length'] ?? 0);
    if (!(length > limit)) return;
    if (length <= MOST_DISCARDED_BYTES) await discarded(request.raw);
    throw new PayloadTooLarge(`The body is ${length} bytes long; this service reads at most ${limit}.`);
  });
}

function discarded(incoming: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    finished(incoming, { writable: false }, () => resolve());
    incoming.resume();
  });
}
