import { Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TakesForm } from '../../../platform/http/form-body.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { CookieSessions } from '../../session/cookie-sessions.js';
import { ForAnybody, ReaderIfAny } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';

/** The end of a session. A link leads to a button, so that nothing which only looks at addresses signs anybody out. */
@ForAnybody()
@PagesAt('sign-out')
export class SignOutController {
  constructor(private readonly sessions: CookieSessions) {}

  @Get()
  ask(@ReaderIfAny() reader: Reader | null): PageAnswer | SeeOther {
    if (!reader) return seeOther('/');
    return page('pages/sign-in/sign-out', 'Sign out', { name: reader.name }, { width: 'public' });
  }

  @Post()
  @TakesForm()
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer | SeeOther> {
    await this.sessions.signOut(request, reply);
    return page('pages/sign-in/signed-out', 'You have signed out', {}, { width: 'public' });
  }
}
