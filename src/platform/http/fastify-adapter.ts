import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import cookie from '@fastify/cookie';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Configuration } from '../configuration/configuration.js';
import { limitBodies } from './body-limit.js';
import type { Connections } from './connections.js';
import { readOnlyJson } from './json-body.js';
import type { Metrics } from './metrics.js';
import { sendProblem } from './problem.filter.js';
import { bareProblem, codeOfStatus, problemDocument } from './problems.js';
import type { RouteTable } from './route-table.js';
import { securityHeaders } from './security-headers.js';

const SANE_REQUEST_ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{7,127}$/;

export interface HttpParts {
  readonly configuration: Configuration;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly routes: RouteTable;
  readonly connections: Connections;
}

/** Fastify, as this service uses it: the whole order of what happens to a request before it reaches a controller. */
export async function createFastifyAdapter({
  configuration,
  logger,
  metrics,
  routes,
  connections,
}: HttpParts): Promise<FastifyAdapter> {
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    bodyLimit: configuration.bodyLimitBytes,
    trustProxy: configuration.trustedProxies.length > 0 ? [...configuration.trustedProxies] : false,
    genReqId: requestId,
    requestIdHeader: false,
    frameworkErrors: (error: Error & { statusCode?: number }, request: FastifyRequest, reply: FastifyReply) => {
      void reply.header('x-request-id', request.id);
      const document = problemDocument(codeOfStatus(error.statusCode ?? 400), 'The address could not be read.');
      sendProblem({ document, headers: {}, isDefect: false }, request, reply);
    },
    clientErrorHandler: answerUnreadable,
    // What has been read whole is answered, also while the service stops.
    return503OnClosing: false,
    serverFactory: (handler: RequestListener) => connections.serve(handler),
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  routes.watch(fastify);
  const security = securityHeaders(configuration.publicUrl.startsWith('https:'));
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(security);
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    done();
  });
  // Read by pages alone, when they ask: no request of a program is looked at for a cookie.
  await adapter.register(cookie as unknown as Parameters<FastifyAdapter['register']>[0], { hook: false });
  limitBodies(fastify, configuration.bodyLimitBytes);
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = (!request.is404 && request.routeOptions.url) || 'unmatched';
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    metrics.requestAnswered(request.method, route, reply.statusCode, milliseconds);
    request.log.info({ method: request.method, route, status: reply.statusCode, ms: milliseconds }, 'answered');
    done();
  });
  readOnlyJson(fastify);
  return adapter;
}

/** The caller's own id when it is one that can be logged and searched for; otherwise a new one. */
function requestId(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && SANE_REQUEST_ID.test(given) ? given : randomUUID();
}

/** What cannot even be read as HTTP never becomes a request; answer on the bare socket, in the same form. */
function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(unreadable(error.code));
}

function unreadable(code: string | undefined): string {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return bareProblem('headers-too-large', 'The headers are too large.');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return bareProblem('request-timeout', 'The request did not arrive in time. Nothing was done.');
    default:
      return bareProblem('invalid-input', 'This is not HTTP as it can be read.');
  }
}
