import { Catch, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerTo } from '../../platform/http/problem-of.js';
import { PageRenderer } from '../layout/page-renderer.js';
import { pageOfProblem, signInAddress } from './problem-page.js';
import { keptPage, stepUpPage, writtenIn } from './written.js';
import { StepUpNeeded } from '../session/step-up-needed.js';

/** What somebody is shown when something goes wrong: a page in plain English, never a stack. */
@Catch()
@Injectable()
export class PageFilter implements ExceptionFilter {
  constructor(private readonly renderer: PageRenderer) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const answer = answerTo(thrown);
    if (answer.isDefect) request.log.error({ err: thrown }, 'defect');
    else if (answer.document.status === 503) request.log.warn({ err: thrown }, 'unavailable');
    if (reply.sent) return;
    if (answer.document.status === 401 && request.method === 'GET') {
      void reply
        .status(303)
        .header('location', signInAddress(request.url))
        .header('cache-control', 'no-store')
        .send('');
      return;
    }
    const { 'retry-after': retryAfter } = answer.headers;
    const keeps = thrown instanceof StepUpNeeded ? stepUpPage : answer.document.status === 401 ? keptPage : null;
    const written = keeps && writtenIn(request.url, request.body);
    const shown = written ? keeps(written) : pageOfProblem(thrown, answer, request.id);
    const html = await this.renderer.render(shown, request, reply);
    if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
    void reply.send(html);
  }
}
