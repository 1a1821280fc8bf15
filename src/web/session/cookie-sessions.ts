import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdentityQueries, Tokens } from '../../identity/index.js';
import { OperationalError } from '../../platform/errors.js';
import { FormBody } from '../../platform/http/form-body.js';
import { ForgedForm } from './forged-form.js';
import { formToken, isFormToken } from './form-token.js';
import type { Reader } from './reader.js';
import { cookieOf, giveCookie, SESSION_COOKIE, takeCookie } from './session-cookie.js';
import { StoredSessions, type NewSession, type SessionView } from './stored-sessions.js';
import { WebSessions } from './web-sessions.js';

/** The input by which a form carries the token of its session. */
export const TOKEN_INPUT = '_csrf';

/**
 * Sessions that a cookie names. `@fastify/session` would look for one with every request, those of programs among them, write with
 * every page, count by this instance's clock, and send no secure cookie to a browser on this machine without TLS; and
 * `@fastify/csrf-protection` keeps its secret in such a session. So what little is left to do is done here.
 */
@Injectable()
export class CookieSessions extends WebSessions {
  private readonly readers = new WeakMap<FastifyRequest, Promise<Reader | null>>();

  constructor(
    private readonly stored: StoredSessions,
    private readonly identity: IdentityQueries,
    private readonly tokens: Tokens,
  ) {
    super();
  }

  readerOf(request: FastifyRequest): Promise<Reader | null> {
    const known = this.readers.get(request);
    if (known) return known;
    const reader = this.read(cookieOf(request, SESSION_COOKIE));
    this.readers.set(request, reader);
    return reader;
  }

  tokenFor(request: FastifyRequest): Promise<string> {
    return Promise.resolve(formToken(cookieOf(request, SESSION_COOKIE) ?? ''));
  }

  /** A form with files is read while it arrives; it carries the token in its address instead. */
  mustCarryToken(request: FastifyRequest): void {
    const { body } = request;
    const query = request.query as Readonly<Record<string, unknown>>;
    const token = body instanceof FormBody ? body.one(TOKEN_INPUT) : query[TOKEN_INPUT];
    const session = cookieOf(request, SESSION_COOKIE) ?? '';
    if (!isFormToken(session, typeof token === 'string' ? token : undefined)) throw new ForgedForm();
  }

  /** Signs somebody in, in a session of a new name: whatever the browser brought is worth nothing any more. */
  async signIn(request: FastifyRequest, reply: FastifyReply, who: NewSession): Promise<void> {
    const before = cookieOf(request, SESSION_COOKIE);
    if (before !== undefined) await this.stored.end(before);
    giveCookie(reply, SESSION_COOKIE, await this.stored.begin(who));
    this.readers.delete(request);
  }

  /** Notes of this session that its person has just shown again who they are. */
  async stepUp(request: FastifyRequest): Promise<void> {
    await this.stored.stepUp(cookieOf(request, SESSION_COOKIE) ?? '');
    this.readers.delete(request);
  }

  /** Ends this session, or every session of the person. */
  async signOut(request: FastifyRequest, reply: FastifyReply, everywhere = false): Promise<void> {
    const id = cookieOf(request, SESSION_COOKIE);
    if (id === undefined) return;
    const session = everywhere ? await this.stored.find(id) : undefined;
    if (session) await this.stored.endAll(session);
    await this.stored.end(id);
    takeCookie(reply, SESSION_COOKIE);
    this.readers.delete(request);
  }

  /** Where else somebody is signed in. */
  sessionsOf(request: FastifyRequest, { principal }: Reader): Promise<readonly SessionView[]> {
    return this.stored.of(principal, cookieOf(request, SESSION_COOKIE) ?? '');
  }

  private async read(id: string | undefined): Promise<Reader | null> {
    const session = id === undefined ? undefined : await this.stored.find(id);
    if (!session) return null;
    const { issuer, subject, steppedUp, stale } = session;
    // An issuer that is trusted no more signs nobody in, and nobody stays signed in by it.
    if (!this.tokens.issuers.includes(issuer)) return null;
    const principal = { issuer, subject };
    const known = await this.identity.known(principal);
    if (stale) await this.stored.seen(id!).catch(unlessDown);
    if (!known) return null;
    const { person, memberships } = known;
    return { principal, personId: person.id, name: person.name, memberships, steppedUp };
  }
}

/** Pages can be read where nothing can be written. */
function unlessDown(error: unknown): void {
  if (!(error instanceof OperationalError)) throw error;
}
