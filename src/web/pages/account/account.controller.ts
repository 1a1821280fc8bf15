import { Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FeedsService } from '../../../feeds/feeds.commands.js';
import { Form, TakesForm, type FormBody } from '../../../platform/http/form-body.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { CookieSessions } from '../../session/cookie-sessions.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { accountView } from './account.view.js';

/** What somebody is here, and what is theirs: calendar feeds, and where they are signed in. */
@ForReaders()
@PagesAt('account')
export class AccountController {
  constructor(
    private readonly sessions: CookieSessions,
    private readonly feeds: FeedsService,
  ) {}

  @Get()
  account(@TheReader() reader: Reader, @Req() request: FastifyRequest): Promise<PageAnswer> {
    return this.page(reader, request);
  }

  /** Makes a feed, and shows its address this once: it is kept nowhere. */
  @Post('feeds')
  @TakesForm()
  async makeFeed(@TheReader() reader: Reader, @Req() request: FastifyRequest): Promise<PageAnswer> {
    const { url } = await this.feeds.create(reader.principal);
    return this.page(reader, request, url);
  }

  @Post('feeds/revoke')
  @TakesForm()
  async revokeFeed(@TheReader() reader: Reader, @Form() form: FormBody): Promise<SeeOther> {
    await this.feeds.revoke(reader.principal, form.one('feed') ?? '');
    return seeOther('/account');
  }

  @Post('sign-out-everywhere')
  @TakesForm()
  async signOutEverywhere(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    await this.sessions.signOut(request, reply, true);
    return page(
      'pages/sign-in/signed-out',
      'You have signed out everywhere',
      { everywhere: true },
      { width: 'public' },
    );
  }

  private async page(reader: Reader, request: FastifyRequest, newFeed: string | null = null): Promise<PageAnswer> {
    const sessions = await this.sessions.sessionsOf(request, reader);
    const feeds = reader.memberships.length === 0 ? [] : await this.feeds.list(reader.principal);
    return page('pages/account/account', 'Your account', accountView(reader, sessions, feeds, newFeed));
  }
}
