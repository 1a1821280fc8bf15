import { Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { londonDateOf, numberOn, type Instant } from '../../../../workflows/index.js';
import { ClocksReading } from '../../../deadlines/clocks.reading.js';
import { RateLimits } from '../../../identity/http/index.js';
import { Configuration } from '../../../platform/configuration/configuration.js';
import { InvalidInput, OperationalError, Refusal, TooManyRequests } from '../../../platform/errors.js';
import { TakesForm } from '../../../platform/http/form-body.js';
import { networkOf } from '../../../platform/http/network.js';
import { TakesUploads } from '../../../platform/http/upload-form.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { PublishedReading, type PublishedProcurement } from '../../../procurements/published.reading.js';
import { Lodging } from '../../../representations/lodging.commands.js';
import { seeOther, type PageAnswer, type SeeOther } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { asSent, noAnswers, type LodgingAnswers } from './lodging-answers.js';
import { LodgingForms, type Sent } from './lodging-forms.js';
import { againPage, checkPage, documentsPage, questionPage, sentPage } from './lodging-page-answers.js';
import {
  problemOf,
  problemsOf,
  problemsOfAll,
  questions,
  type LodgingProblem,
  type QuestionNumber,
} from './lodging-problems.js';
import { dayAfter, daysToBeHeard, receivedView, sentView, type WorkedExample } from './sent.view.js';

/**
 * How a provider without an account makes representations (reg 12(3)): five questions, a check, and the receipt. Nothing is kept between
 * the pages, and no cookie is set: the answers travel in the pages themselves. What counts is when they first reach the engine.
 */
@PagesAt('register/:id/represent')
export class LodgingPagesController {
  constructor(
    private readonly published: PublishedReading,
    private readonly lodging: Lodging,
    private readonly forms: LodgingForms,
    private readonly limits: RateLimits,
    private readonly clocks: ClocksReading,
    private readonly configuration: Configuration,
  ) {}

  @Get()
  async begin(@UuidParam('id', 'published procurement') id: string): Promise<PageAnswer> {
    return questionPage(await this.published.one(id), 1, noAnswers(), [], false);
  }

  /** Whoever opens a later page by its address has no answers with them, and begins. */
  @Get([':page'])
  async again(@UuidParam('id', 'published procurement') id: string): Promise<SeeOther> {
    await this.published.one(id);
    return seeOther(`/register/${id}/represent`);
  }

  /** From one of the four questions on to the next, or back to one. */
  @Post()
  @TakesForm()
  @TakesUploads()
  async go(
    @UuidParam('id', 'published procurement') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const found = await this.published.one(id);
    const sent = await this.forms.read(id, request, reply);
    return this.onwards(found, sent);
  }

  /** The fifth question: documents are uploaded, taken out again, or done with. */
  @Post('documents')
  @TakesForm()
  @TakesUploads()
  async attach(
    @UuidParam('id', 'published procurement') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const found = await this.published.one(id);
    const sent = await this.forms.read(id, request, reply);
    const { answers, form, problems } = sent;
    const remove = form.one('remove');
    if (remove !== undefined) {
      const left = answers.documents.filter((_, index) => String(index) !== remove);
      return documentsPage(found, { ...answers, documents: left }, problems);
    }
    if (problems.length > 0) return documentsPage(found, answers, problems);
    if (form.one('go') !== 'upload') return this.onwards(found, sent);
    return documentsPage(found, answers, sent.taken > 0 ? [] : [{ at: 'file', text: 'Choose a document to upload' }]);
  }

  @Post('check')
  @TakesForm()
  @TakesUploads()
  async check(
    @UuidParam('id', 'published procurement') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const found = await this.published.one(id);
    const { answers, problems } = await this.forms.read(id, request, reply);
    return problems.length > 0 ? documentsPage(found, answers, problems) : checkPage(found, answers, []);
  }

  /** Sends them. Sent twice they are lodged once, and answered with the same receipt. */
  @Post('sent')
  @TakesForm()
  @TakesUploads()
  async send(
    @UuidParam('id', 'published procurement') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const { answers, left } = await this.forms.readForSending(request);
    try {
      await this.limits.count('representation', request, reply);
      return await this.sendNow(id, answers, left, request);
    } catch (error) {
      if (error instanceof TooManyRequests || error instanceof OperationalError) return againPage(id, answers, error);
      if (error instanceof Refusal) return this.refused(id, answers, error);
      throw error;
    }
  }

  private async sendNow(
    id: string,
    answers: LodgingAnswers,
    left: string | null,
    request: FastifyRequest,
  ): Promise<PageAnswer> {
    const problems = await problemsOfAll(answers);
    if (problems.length > 0) return checkPage(await this.published.one(id), answers, problems);
    const asked = {
      who: 'public',
      procurementId: id,
      idempotencyKey: answers.key,
      requestId: request.id,
      network: networkOf(request),
    } as const;
    try {
      const receipt = await this.lodging.lodge(asked, asSent(answers));
      const { publicUrl } = this.configuration;
      if ('view' in receipt) {
        const view = receivedView(receipt, [], publicUrl, `/register/${id}`);
        return sentPage('pages/lodging/received', 'Your representations have arrived', view, 202);
      }
      const view = sentView(receipt, answers, publicUrl, await this.example(receipt.receivedAt), left);
      return sentPage('pages/lodging/sent', 'Your representations have arrived', view, 201);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return checkPage(await this.published.one(id), answers, error.errors.map(problemOf));
    }
  }

  /** The law said no. What was received is kept all the same, and found again; otherwise the answers are. */
  private async refused(id: string, answers: LodgingAnswers, { reasons, received }: Refusal): Promise<PageAnswer> {
    if (received) {
      const next = ['It is kept as it was sent, and the authority has been shown it.'];
      const view = receivedView({ ...received, next }, reasons, this.configuration.publicUrl, `/register/${id}`);
      return sentPage('pages/lodging/received', 'What you sent was kept, and is not on record', view, 422);
    }
    const problems = reasons.map(({ message }): LodgingProblem => ({ at: 'send', text: message }));
    return checkPage(await this.published.one(id), answers, problems, 422);
  }

  /** When a contract could be made if the provider were told some days after this; null where the holiday list ends before. */
  private async example(receivedAt: Instant): Promise<WorkedExample | null> {
    const day = londonDateOf(receivedAt);
    try {
      const told = (await this.clocks.workingDays(day, daysToBeHeard)).lastDay;
      const wait = numberOn('further-decision-working-days', day).value;
      return { told, notBefore: dayAfter((await this.clocks.workingDays(told, wait)).lastDay) };
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  }

  /** Where the button leads that was pressed: on, if what the page asks is answered; back, whatever is written. */
  private async onwards(found: PublishedProcurement, { answers, form }: Sent): Promise<PageAnswer> {
    const go = form.one('go') ?? 'next';
    const toCheck = form.one('back') === 'check';
    const back = numbered(go, 'question-');
    if (back !== null) return questionPage(found, back, answers, [], form.one('from') === 'check' || toCheck);
    if (go === 'documents') return documentsPage(found, answers, []);
    const at = numbered(`question-${form.one('from') ?? ''}`, 'question-');
    if (at !== null) {
      const problems = await problemsOf(answers, questions[at - 1]!.inputs);
      if (problems.length > 0) return questionPage(found, at, answers, problems, toCheck);
      if (toCheck) return checkPage(found, answers, []);
      if (at < questions.length) return questionPage(found, (at + 1) as QuestionNumber, answers, [], false);
      return documentsPage(found, answers, []);
    }
    return checkPage(found, answers, []);
  }
}

const numbered = (text: string, start: string): QuestionNumber | null => {
  const number = text.startsWith(start) ? Number(text.slice(start.length)) : NaN;
  return questions.find((question) => question.number === number)?.number ?? null;
};
