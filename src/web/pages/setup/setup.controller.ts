import { Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  authorityKinds,
  IdentityService,
  rolesWithin,
  SetupLinks,
  Tokens,
  type AuthorityKind,
  type Role,
} from '../../../identity/index.js';
import { Counted } from '../../../identity/http/index.js';
import { Conflict, InvalidInput } from '../../../platform/errors.js';
import { Form, TakesForm, type FormBody } from '../../../platform/http/form-body.js';
import { identifierFor } from '../../forms/made-identifiers.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { CookieSessions } from '../../session/cookie-sessions.js';
import { missingFrom, setupView, type Filled, type SetupProblem } from './setup.view.js';

/** How many authorities may have names that are spelt alike. */
const MOST_ALIKE = 20;

/** Setting up an authority, from the address that whoever operates the installation has given out. */
@PagesAt('setup')
export class SetupController {
  constructor(
    private readonly links: SetupLinks,
    private readonly identity: IdentityService,
    private readonly tokens: Tokens,
    private readonly sessions: CookieSessions,
  ) {}

  @Get(':code')
  @Counted('sign-in')
  async form(@Param('code') code: string): Promise<PageAnswer> {
    await this.links.look(code);
    return this.shown(
      code,
      { authority: '', kind: '', address: '', name: '', email: '', subject: '', issuer: '', roles: [] },
      [],
    );
  }

  @Post(':code')
  @Counted('sign-in')
  @TakesForm()
  async setUp(
    @Param('code') code: string,
    @Form() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer | SeeOther> {
    await this.links.look(code);
    const text = (name: string): string => (form.one(name) ?? '').trim();
    const filled: Filled = {
      authority: text('authority'),
      kind: authorityKinds.find((kind) => kind === text('kind')) ?? '',
      address: text('address'),
      name: text('name'),
      email: text('email'),
      subject: text('subject'),
      issuer: text('issuer'),
      roles: rolesWithin.authority.filter((role) => form.all('roles').includes(role)),
    };
    const problems = missingFrom(filled, this.issuers.length > 0);
    if (problems.length > 0) return this.shown(code, filled, problems);
    try {
      // Used up by what stands once it is set up: should that fail, it can be opened again.
      const { issuer, subject } = await this.links.use(code, () => this.register(filled));
      await this.sessions.signIn(request, reply, { issuer, subject });
      return seeOther('/authority?done=setup');
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      const told = error.errors.map(({ field, message }) => ({ field, text: `This ${message}` }));
      return this.shown(code, filled, told);
    }
  }

  /** Registers it under an identifier made of its name, with whoever sets it up as its first administrator. */
  private async register(filled: Filled): Promise<{ readonly issuer: string; readonly subject: string }> {
    const { authority, kind, address, name, email, issuer, subject, roles } = filled;
    const made = identifierFor(authority);
    for (let time = 1; ; time += 1) {
      const id = time === 1 ? made : `${made}-${time}`;
      try {
        return await this.identity.setUp(
          {
            ...{ id, kind: 'authority', name: authority, authorityKind: kind as AuthorityKind },
            ...(address === '' ? {} : { address }),
          },
          {
            ...{ name, roles: [...new Set<Role>(['administrator', ...roles])] },
            ...(email === '' ? {} : { email }),
            ...(issuer === '' ? {} : { issuer }),
            ...(subject === '' ? {} : { subject }),
          },
        );
      } catch (error) {
        if (!(error instanceof Conflict) || time >= MOST_ALIKE) throw error;
      }
    }
  }

  /** Those of whom whoever sets it up has to say how they know them; none where people sign in here. */
  private get issuers(): readonly string[] {
    return this.tokens.issuers.includes('urn:probity:local') ? [] : this.tokens.issuers;
  }

  private shown(code: string, filled: Filled, problems: readonly SetupProblem[]): PageAnswer {
    const title = problems.length > 0 ? 'Error: Set up an authority' : 'Set up an authority';
    return page('pages/setup/setup', title, setupView(code, filled, problems, this.issuers), {
      width: 'public',
      status: problems.length > 0 ? 400 : 200,
    });
  }
}
