import { Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Counted } from '../../../identity/http/index.js';
import { InvalidInput } from '../../../platform/errors.js';
import { Form, TakesForm, type FormBody } from '../../../platform/http/form-body.js';
import { keptPage, writtenIn } from '../../errors/written.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { WebSessions } from '../../session/web-sessions.js';

/** Gives somebody who has signed in again the form that they had sent, with the token of their new session. It does nothing of it. */
@PagesAt('sign-in/go-on')
export class GoOnController {
  constructor(private readonly sessions: WebSessions) {}

  @Post()
  @Counted('sign-in')
  @TakesForm()
  async goOn(@Form() form: FormBody, @Req() request: FastifyRequest): Promise<PageAnswer> {
    const written = writtenIn('', form);
    if (!written) throw InvalidInput.field('body', 'does not say where it was going');
    const reader = await this.sessions.readerOf(request);
    if (!reader) return keptPage(written);
    return page('pages/sign-in/go-on', 'Go on where you were', { ...written, name: reader.name }, { width: 'public' });
  }
}
