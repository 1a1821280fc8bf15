import { Catch, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerTo, type Answer } from './problem-of.js';
import { PROBLEM_MEDIA_TYPE, problemDocument } from './problems.js';
import type { RouteTable } from './route-table.js';

/** The one place where something thrown becomes an answer: a problem document, and never a stack or a driver's words. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly routes: RouteTable,
    /** What makes a page of it, for somebody who looks with a browser for an address that is not there. */
    private readonly pages: ExceptionFilter | null = null,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): unknown {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (this.pages && looksForPage(request)) return this.pages.catch(thrown, host);
    const answer = this.wrongMethod(thrown, request) ?? answerTo(thrown);
    if (answer.isDefect) request.log.error({ err: thrown }, 'defect');
    else if (answer.document.status === 503) request.log.warn({ err: thrown }, 'unavailable');
    if (!reply.sent) sendProblem(answer, request, reply);
    return undefined;
  }

  /** The router knows only that nothing matched; the address may exist for other methods. */
  private wrongMethod(thrown: unknown, request: FastifyRequest): Answer | undefined {
    if (!request.is404 || !(thrown instanceof NotFoundException)) return undefined;
    const allowed = this.routes.methodsAt(request.url);
    if (allowed.length === 0) return undefined;
    const document = problemDocument('method-not-allowed', `This address takes ${allowed.join(', ')}.`);
    return { document, headers: { allow: allowed.join(', ') }, isDefect: false };
  }
}

const looksForPage = ({ is404, url, headers }: FastifyRequest): boolean =>
  is404 &&
  !url.startsWith('/api/') &&
  String(headers.accept ?? '')
    .toLowerCase()
    .includes('text/html');

export function sendProblem({ document, headers }: Answer, request: FastifyRequest, reply: FastifyReply): void {
  void reply
    .status(document.status)
    .headers(headers)
    .type(PROBLEM_MEDIA_TYPE)
    .send(JSON.stringify({ ...document, requestId: request.id }));
}
