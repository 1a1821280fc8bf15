import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Counted } from '../../../identity/http/index.js';
import { IdentityQueries } from '../../../identity/index.js';
import { Denial } from '../../../platform/errors.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { CookieSessions } from '../../session/cookie-sessions.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import { homeOf } from '../../session/home.js';
import { NotSignedIn, OidcClients } from '../../session/oidc-clients.js';
import type { Reader } from '../../session/reader.js';
import { ATTEMPT_COOKIE, cookieOf, giveCookie, takeCookie } from '../../session/session-cookie.js';
import { SignInAttempts, type Attempt } from '../../session/sign-in-attempts.js';
import { StepUp } from '../../session/step-up.js';
import { ownPathOr } from './own-path.js';

/** Signing in with an issuer of OpenID Connect: a link leads there, and the issuer leads back. */
@PagesAt('sign-in')
export class OidcController {
  constructor(
    private readonly clients: OidcClients,
    private readonly attempts: SignInAttempts,
    private readonly sessions: CookieSessions,
    private readonly identity: IdentityQueries,
    private readonly stepUp: StepUp,
  ) {}

  /** Shows the issuer again who it is that reads, before an act that binds. */
  @Get('step-up')
  @ForReaders()
  async again(
    @TheReader() reader: Reader,
    @Query('to') to: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther | string> {
    const returnTo = ownPathOr(to, homeOf(reader));
    if (!this.stepUp.isRequired(reader)) return seeOther(returnTo);
    return this.send({ issuer: reader.principal.issuer, returnTo, steppingUp: true }, reply);
  }

  /** Where somebody ends who showed in a tab of its own who they are. */
  @Get('shown')
  @ForReaders()
  shown(): PageAnswer {
    return page('pages/sign-in/shown', 'You have shown who you are', {}, { width: 'public' });
  }

  @Get('return')
  @Counted('sign-in')
  async arrive(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer | SeeOther> {
    const id = cookieOf(request, ATTEMPT_COOKIE) ?? '';
    const attempt = await this.attempts.take(id);
    takeCookie(reply, ATTEMPT_COOKIE);
    if (!attempt) return this.failed('It took more than ten minutes, or was begun in another browser.', null);
    try {
      return await this.arrived(id, attempt, request, reply);
    } catch (error) {
      if (!(error instanceof NotSignedIn)) throw error;
      request.log.warn({ err: error.cause ?? error }, 'not signed in');
      return this.failed(error.message, attempt);
    }
  }

  @Get(':issuer')
  @Counted('sign-in')
  async leave(
    @Param('issuer') slug: string,
    @Query('to') to: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const issuer = this.clients.issuerAt(slug);
    if (issuer === undefined) throw new Denial('not-found', 'Nobody signs in at this address.');
    return this.send({ issuer, returnTo: ownPathOr(to, ''), steppingUp: false }, reply);
  }

  private async send(attempt: Omit<Attempt, 'at'>, reply: FastifyReply): Promise<string> {
    const id = await this.attempts.begin(attempt);
    const address = await this.clients.addressFor(id, attempt);
    giveCookie(reply, ATTEMPT_COOKIE, id);
    void reply.status(303).header('location', address).header('cache-control', 'no-store');
    return '';
  }

  private async arrived(
    id: string,
    attempt: Attempt,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<PageAnswer | SeeOther> {
    const query = request.url.slice(request.url.indexOf('?') >>> 0);
    const { principal, issuerSession, steppedUp } = await this.clients.arrival(id, attempt, query);
    if (attempt.steppingUp) {
      const reader = await this.sessions.readerOf(request);
      const isSame = reader?.principal.issuer === principal.issuer && reader.principal.subject === principal.subject;
      if (!isSame) throw new NotSignedIn('Somebody else signed in there than is signed in here.');
      if (!steppedUp) throw new NotSignedIn('It did not ask you again who you are, as is needed here.');
      await this.sessions.stepUp(request);
      return seeOther(ownPathOr(attempt.returnTo, homeOf(reader)));
    }
    const known = await this.identity.known(principal);
    if (!known) {
      const view = { name: this.nameOf(attempt), subject: principal.subject };
      return page('pages/sign-in/unknown', 'You are not known here yet', view, { status: 403, width: 'public' });
    }
    await this.sessions.signIn(request, reply, { ...principal, issuerSession, steppedUp });
    return seeOther(ownPathOr(attempt.returnTo, homeOf(known)));
  }

  private failed(because: string, attempt: Attempt | null): PageAnswer {
    const view = { because, name: attempt && this.nameOf(attempt), to: attempt?.returnTo ?? '' };
    return page('pages/sign-in/failed', 'Signing in did not work', view, { status: 403, width: 'public' });
  }

  private nameOf({ issuer }: Attempt): string {
    return this.clients.issuers.find((each) => each.issuer === issuer)?.name ?? 'the issuer';
  }
}
