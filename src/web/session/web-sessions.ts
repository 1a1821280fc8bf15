import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Reader } from './reader.js';

/** The sessions of people who are signed in with a browser. What they may do is never kept in them. */
export abstract class WebSessions {
  /** Who is signed in, as they stand at this moment; null for nobody. */
  abstract readerOf(request: FastifyRequest): Promise<Reader | null>;

  /** The token that each form of a signed-in page carries; masked anew for each answer. */
  abstract tokenFor(request: FastifyRequest, reply: FastifyReply): Promise<string>;

  /** Throws where what a signed-in person sends does not carry the token of their session. */
  abstract mustCarryToken(request: FastifyRequest): void;
}
