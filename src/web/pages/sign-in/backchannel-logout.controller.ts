import { Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Form, TakesForm, type FormBody } from '../../../platform/http/form-body.js';
import { LogoutTokens } from '../../session/logout-tokens.js';
import { StoredSessions } from '../../session/stored-sessions.js';

/**
 * Where an issuer says that somebody has signed out there (OpenID Connect Back-Channel Logout 1.0). The issuer's server calls, not a
 * browser: no cookie and no origin counts, only the token.
 */
@ApiExcludeController()
@Controller('sign-in/backchannel-logout')
export class BackchannelLogoutController {
  constructor(
    private readonly tokens: LogoutTokens,
    private readonly sessions: StoredSessions,
  ) {}

  @Post()
  @HttpCode(200)
  @TakesForm()
  async signOut(@Form() form: FormBody, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    void reply.header('cache-control', 'no-store');
    const ended = await this.tokens.read(form.one('logout_token') ?? '');
    if (ended === null) {
      void reply.status(400);
      return { error: 'invalid_request' };
    }
    await this.sessions.endByIssuer(ended.issuer, ended.subject, ended.issuerSession);
    return {};
  }
}
