import type { FastifyInstance, RouteOptions } from 'fastify';

interface Route {
  readonly method: string;
  readonly path: string;
  readonly matches: RegExp;
}

/** Every route that was registered, so that an address that exists for other methods can be told from one that does not. */
export class RouteTable {
  private readonly routes: Route[] = [];

  /** Starts to listen; routes registered before are not seen. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', (route: RouteOptions) => {
      for (const method of [route.method].flat()) {
        this.routes.push({ method: method.toUpperCase(), path: route.url, matches: patternOf(route.url) });
      }
    });
  }

  /** `GET /api/v1/procurements/:id`, sorted, without the HEAD that comes with every GET. */
  list(): readonly string[] {
    return this.routes
      .filter((route) => route.method !== 'HEAD')
      .map((route) => `${route.method} ${route.path}`)
      .sort();
  }

  /** The methods that an address takes; none when it does not exist. */
  methodsAt(address: string): readonly string[] {
    const path = address.split('?', 1)[0]!;
    const found = this.routes.filter((route) => route.path !== '*' && route.path !== '/*' && route.matches.test(path));
    return [...new Set(found.map((route) => route.method))].sort();
  }
}

function patternOf(path: string): RegExp {
  const escaped = path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/:[A-Za-z_]\w*/g, '[^/]+').replace(/\\\*/g, '.*')}$`);
}
