import {
  applyDecorators,
  Controller,
  Injectable,
  UseFilters,
  UseGuards,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { PageFilter } from './errors/page.filter.js';
import { PageAnswer, SeeOther } from './layout/answer.js';
import { PageRenderer } from './layout/page-renderer.js';
import { SameOriginGuard } from './session/same-origin.js';

/** Makes the document of what a handler answers with, or sends the browser on. Anything else is answered as it is. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly renderer: PageRenderer) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        if (answer instanceof PageAnswer) return this.renderer.render(answer, request, reply);
        if (!(answer instanceof SeeOther)) return answer;
        void reply.status(303).header('location', answer.to).header('cache-control', 'no-store');
        return '';
      }),
    );
  }
}

/**
 * A controller of pages, at an address without the prefix of the interface for programs. Its handlers answer with `page(…)` or
 * `seeOther(…)`; what they throw becomes a page too.
 */
export const PagesAt = (path = ''): ClassDecorator => applyDecorators(ApiExcludeController(), DescribedPagesAt(path));

/** The same, where the interface for programs describes the address too. */
export const DescribedPagesAt = (path = ''): ClassDecorator =>
  applyDecorators(
    Controller(path),
    UseGuards(SameOriginGuard),
    UseInterceptors(PageInterceptor),
    UseFilters(PageFilter),
  );
