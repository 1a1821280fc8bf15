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
import { changes } from './same-origin.js';
import { WebSessions } from './web-sessions.js';

const readers = new WeakMap<FastifyRequest, Reader | null>();

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/** Lets in whoever is signed in, and what they send only from a page of theirs; everybody else is shown the way to sign in and back. */
@Injectable()
export class ReaderGuard implements CanActivate {
  constructor(private readonly sessions: WebSessions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    const reader = await this.sessions.readerOf(request);
    if (!reader) throw new Denial('not-signed-in', 'Sign in to see this page.');
    if (changes(request)) this.sessions.mustCarryToken(request);
    readers.set(request, reader);
    return true;
  }
}

/** Lets everybody in, and looks who it is; what somebody sends who is signed in must come from a page of theirs. */
@Injectable()
export class ReaderIfAnyGuard implements CanActivate {
  constructor(private readonly sessions: WebSessions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    const reader = await this.sessions.readerOf(request);
    if (reader && changes(request)) this.sessions.mustCarryToken(request);
    readers.set(request, reader);
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
