import type { FastifyReply, FastifyRequest } from 'fastify';

/** The prefix makes browsers take it from this host only, over TLS or from this machine, and for the whole of it. */
export const SESSION_COOKIE = '__Host-probity';

/** Ties an attempt to sign in to the browser in which it was begun. */
export const ATTEMPT_COOKIE = '__Host-probity-attempt';

const attributes = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

/** What a cookie of ours holds; undefined where the browser sent none of that name. */
export function cookieOf(request: FastifyRequest, name: string): string | undefined {
  const { cookie } = request.headers;
  return cookie === undefined ? undefined : request.server.parseCookie(cookie)[name];
}

/** Gives the browser a cookie that it keeps until it is closed; how long it counts is for the server to say. */
export function giveCookie(reply: FastifyReply, name: string, value: string): void {
  void reply.setCookie(name, value, attributes);
}

/** Has the browser forget a cookie. */
export function takeCookie(reply: FastifyReply, name: string): void {
  void reply.clearCookie(name, attributes);
}
