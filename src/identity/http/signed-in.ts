import {
  applyDecorators,
  createParamDecorator,
  Injectable,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiBearerAuth, ApiSecurity } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Defect } from '../../platform/errors.js';
import type { Principal } from '../principal.js';
import { Tokens } from '../tokens/tokens.js';

const principals = new WeakMap<FastifyRequest, Principal | 'public'>();

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/** Lets a request in when its bearer token is good. It says who asks, and nothing about what they may do. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(private readonly tokens: Tokens) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    principals.set(request, await this.tokens.principalOf(request.headers.authorization));
    return true;
  }
}

/** The same for a request that has a token; one without any is let in as the public's. A token that is not good is refused. */
@Injectable()
export class SignedInIfAtAllGuard implements CanActivate {
  constructor(private readonly tokens: Tokens) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    const { authorization } = request.headers;
    principals.set(request, authorization === undefined ? 'public' : await this.tokens.principalOf(authorization));
    return true;
  }
}

/** For a controller or a handler that only people who are signed in may reach: 401 for all others. */
export const SignInRequired = (): ClassDecorator & MethodDecorator =>
  applyDecorators(UseGuards(SignedInGuard), ApiBearerAuth());

/** For a handler that anybody may reach, with or without an account. */
export const SignInOptional = (): ClassDecorator & MethodDecorator =>
  applyDecorators(UseGuards(SignedInIfAtAllGuard), ApiSecurity({}), ApiBearerAuth());

/** Injects the {@link Principal} who asks. The handler, or its controller, must be marked `@SignInRequired()`. */
export const SignedIn = createParamDecorator((_data: unknown, context: ExecutionContext): Principal => {
  const principal = principals.get(requestOf(context));
  if (!principal || principal === 'public') {
    throw new Defect('a handler asks who is signed in, but nothing made sure that anyone is');
  }
  return principal;
});

/** Injects the {@link Principal} who asks, or `public`. The handler must be marked `@SignInOptional()`. */
export const SignedInIfAtAll = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Principal | 'public' => {
    const principal = principals.get(requestOf(context));
    if (!principal) throw new Defect('a handler asks who may be signed in, but nothing looked');
    return principal;
  },
);
