import type { IncomingMessage } from 'node:http';
import { finished } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { PayloadTooLarge } from '../errors.js';
import { takesStream } from './streamed-body.js';

/** How much of a body that is refused is still taken off the wire. Beyond this, the connection is just closed. */
const MOST_DISCARDED_BYTES = 33_554_432;

/**
 * Refuses a body that says it is larger than `limit`, once it has arrived and been thrown away. Answering while the caller
 * still sends, and closing, would have many HTTP clients report a broken connection instead of the answer.
 */
export function limitBodies(fastify: FastifyInstance, limit: number): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const length = Number(request.headers['content-length'] ?? 0);
    if (!(length > limit)) {
      done();
      return;
    }
    const refuse = (): void =>
      done(new PayloadTooLarge(`The body is ${length} bytes long; this service reads at most ${limit}.`));
    if (length <= MOST_DISCARDED_BYTES) discard(request.raw, refuse);
    else refuse();
  });
}

function discard(incoming: IncomingMessage, then: () => void): void {
  finished(incoming, { writable: false }, then);
  incoming.resume();
}
