import { Get, Inject, Optional, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  Access,
  localIssuerName,
  SignInLinks,
  signInLinkPath,
  Tokens,
  type Principal,
} from '../../../identity/index.js';
import { Counted } from '../../../identity/http/index.js';
import { Denial } from '../../../platform/errors.js';
import { Form, TakesForm, type FormBody } from '../../../platform/http/form-body.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { CookieSessions } from '../../session/cookie-sessions.js';
import { Demonstration } from '../../session/demonstration.js';
import { homeOf } from '../../session/home.js';
import { OidcClients } from '../../session/oidc-clients.js';
import { WebSessions } from '../../session/web-sessions.js';
import { ownPathOr } from './own-path.js';
import { groupsOf, type SignInView } from './sign-in.view.js';

/** The way in: who may sign people in here, addresses that are good once, and the people of a demonstration. */
@PagesAt('sign-in')
export class SignInController {
  constructor(
    private readonly sessions: CookieSessions,
    private readonly readers: WebSessions,
    private readonly links: SignInLinks,
    private readonly access: Access,
    private readonly tokens: Tokens,
    private readonly clients: OidcClients,
    @Optional() @Inject(Demonstration) private readonly demonstration: Demonstration | null = null,
  ) {}

  @Get()
  async choose(@Query('to') to: unknown, @Req() request: FastifyRequest): Promise<PageAnswer> {
    const reader = await this.readers.readerOf(request);
    const view: SignInView = {
      to: ownPathOr(to, ''),
      signedInAs: reader?.name ?? null,
      ways: this.clients.issuers.map(({ name, slug }) => ({ name, href: wayTo(slug, ownPathOr(to, '')) })),
      byAddress: this.tokens.issuers.includes(localIssuerName),
      demonstration: this.demonstration && {
        isRehearsal: this.demonstration.isRehearsal,
        groups: groupsOf(this.demonstration),
      },
    };
    const title = this.demonstration ? 'Choose who to be' : 'Sign in';
    return page('pages/sign-in/sign-in', title, { ...view, heading: title }, { width: 'public' });
  }

  /** Signs in as somebody of a demonstration; there is nothing here in an installation that is none. */
  @Post('demonstration')
  @Counted('sign-in')
  @TakesForm()
  async asPerson(
    @Form() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    const chosen = form.one('person') ?? '';
    const person = /^\d{1,6}$/.test(chosen) ? this.demonstration?.people[Number(chosen)] : undefined;
    if (!person) throw new Denial('not-found', 'There is nobody of this name to be.');
    const { toTry } = person;
    return this.signedIn(person.principal, form.one('to') || toTry?.href, request, reply);
  }

  /** Looking at an address signs nobody in: programs that scan mail look at every address in it. */
  @Get('link/:code')
  @Counted('sign-in')
  async link(@Param('code') code: string): Promise<PageAnswer> {
    const who = await this.links.look(code);
    const { person } = await this.access.personOf(who);
    const view = { name: person.name, action: signInLinkPath(code) };
    return page('pages/sign-in/link', `Sign in as ${person.name}`, view, { width: 'public' });
  }

  @Post('link/:code')
  @Counted('sign-in')
  @TakesForm()
  async useLink(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    return this.signedIn(await this.links.use(code), undefined, request, reply);
  }

  private async signedIn(who: Principal, to: unknown, request: FastifyRequest, reply: FastifyReply): Promise<SeeOther> {
    const { memberships } = await this.access.personOf(who);
    await this.sessions.signIn(request, reply, who);
    return seeOther(ownPathOr(to, homeOf({ memberships })));
  }
}

const wayTo = (slug: string, to: string): string =>
  `/sign-in/${slug}${to === '' ? '' : `?to=${encodeURIComponent(to)}`}`;
