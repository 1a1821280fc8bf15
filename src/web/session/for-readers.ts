import {
  applyDecorators,
  createParamDecorator,
  Injectable,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Defect, Denial } from '../../platform/errors.js';
import type { Reader } from './reader.js';
import { WebSessions } from './web-sessions.js';

const readers = new WeakMap<FastifyRequest, Reader | null>();

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/** Lets in whoever is signed in; everybody else is shown the way to sign in and back. */
@Injectable()
export class ReaderGuard implements CanActivate {
  constructor(private readonly sessions: WebSessions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    const reader = await this.sessions.readerOf(request);
    if (!reader) throw new Denial('not-signed-in', 'Sign in to see this page.');
    readers.set(request, reader);
    return true;
  }
}

/** Lets everybody in, and looks who it is. */
@Injectable()
export class ReaderIfAnyGuard implements CanActivate {
  constructor(private readonly sessions: WebSessions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    readers.set(request, await this.sessions.readerOf(request));
    return true;
  }
}

/** For pages that only people who are signed in may reach. */
export const ForReaders = (): ClassDecorator & MethodDecorator => applyDecorators(UseGuards(ReaderGuard));

/** For pages that anybody may reach and that look at who it is. Such pages are never kept by others. */
export const ForAnybody = (): ClassDecorator & MethodDecorator => applyDecorators(UseGuards(ReaderIfAnyGuard));

/** Injects the {@link Reader}. The handler, or its controller, must be marked `@ForReaders()`. */
export const TheReader = createParamDecorator((_data: unknown, context: ExecutionContext): Reader => {
  const reader = readers.get(requestOf(context));
  if (!reader) throw new Defect('a page asks who reads it, but nothing made sure that anyone does');
  return reader;
});

/** Injects the {@link Reader}, or null. The handler must be marked `@ForAnybody()`. */
export const ReaderIfAny = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Reader | null => readers.get(requestOf(context)) ?? null,
);
