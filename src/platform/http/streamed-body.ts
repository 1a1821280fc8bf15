import type { FastifyRequest } from 'fastify';
import { markOf, routeMark } from './route-config.js';

/**
 * For a handler that reads the body itself, of any media type but JSON: `request.body` is the stream, unread. How much it reads is
 * its own affair; the usual limit does not apply.
 */
export const TakesStream = (): MethodDecorator => routeMark({ takesStream: true });

/** Whether the route that a request reached is one of those. */
export function takesStream(request: FastifyRequest): boolean {
  return markOf<boolean>(request, 'takesStream') === true;
}
