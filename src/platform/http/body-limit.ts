import { finished } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { PayloadTooLarge } from '../errors.js';
import { readsAsItComes } from './upload-form.js';

/** How much of a body that is refused is still taken off the wire. Beyond this, the connection is just closed. */
const MOST_DISCARDED_BYTES = 33_554_432;

/**
 * Refuses a body that says it is larger than `limit`, once it has arrived and been thrown away. Answering while the caller
 * still sends, and closing, would have many HTTP clients report a broken connection instead of the answer.
 */
export function limitBodies(fastify: FastifyInstance, limit: number): void {
  fastify.addHook('onRequest', async (request) => {
    if (!readsAsItComes(request)) await refuseLongerThan(request, limit);
  });
}

/** The same for one request. Does nothing where the body does not say how long it is. */
export async function refuseLongerThan({ headers, raw }: FastifyRequest, limit: number): Promise<void> {
  const length = Number(headers['content-length'] ?? 0);
  if (!(length > limit)) return;
  if (length <= MOST_DISCARDED_BYTES) await discarded(raw);
  throw new PayloadTooLarge(`The body is ${length} bytes long; this service reads at most ${limit}.`);
}

function discarded(incoming: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    finished(incoming, { writable: false }, () => resolve());
    incoming.resume();
  });
}
