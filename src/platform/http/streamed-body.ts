import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

interface StreamedConfig {
  readonly takesStream?: boolean;
}

/**
 * For a handler that reads the body itself, of any media type but JSON: `request.body` is the stream, unread. How much it reads is
 * its own affair; the usual limit does not apply.
 */
export const TakesStream = (): MethodDecorator => RouteConfig({ takesStream: true } satisfies StreamedConfig);

/** Whether the route that a request reached is one of those. */
export function takesStream(request: FastifyRequest): boolean {
  return (request.routeOptions.config as StreamedConfig | undefined)?.takesStream === true;
}
