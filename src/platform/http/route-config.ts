import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** Where Nest keeps what Fastify is told about a route. */
const KEY = '__fastify_route_config__';

/** Says something about a route, beside what others say of it, for what looks at a request before its handler does. */
export function routeMark(mark: Readonly<Record<string, unknown>>): MethodDecorator {
  return (target, key, descriptor) => {
    const said = Reflect.getMetadata(KEY, descriptor.value as object) as object | undefined;
    RouteConfig({ ...said, ...mark })(target, key, descriptor);
  };
}

/** What was said of the route that a request reached. */
export function markOf<T>(request: FastifyRequest, name: string): T | undefined {
  return (request.routeOptions.config as unknown as Readonly<Record<string, T>> | undefined)?.[name];
}
