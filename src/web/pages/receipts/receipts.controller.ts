import { Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimits } from '../../../identity/http/index.js';
import { Denial } from '../../../platform/errors.js';
import { Form, TakesForm, type FormBody } from '../../../platform/http/form-body.js';
import { RepresentationsReading } from '../../../representations/representations.reading.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { codeIn, proofOf, receiptView, waitingView } from './receipts.view.js';

const shown = { area: 'register', width: 'public' } as const;

/** How representations stand that were made without an account, for whoever has the address that came with the receipt. */
@PagesAt('receipts')
export class ReceiptPagesController {
  constructor(
    private readonly reading: RepresentationsReading,
    private readonly limits: RateLimits,
  ) {}

  @Get()
  ask(): PageAnswer {
    return page('pages/receipts/find', 'How your representations stand', { wrong: null, code: '' }, shown);
  }

  /** To the receipt whose address, or the last part of it, was entered. */
  @Post()
  @TakesForm()
  find(@Form() form: FormBody): PageAnswer | SeeOther {
    const written = (form.one('code') ?? '').trim();
    const code = codeIn(written);
    if (code !== null) return seeOther(`/receipts/${code}`);
    const wrong =
      written === ''
        ? 'Enter the address that came with your receipt'
        : 'Enter the whole address, as your receipt shows it';
    const view = { wrong, code: written.slice(0, 300) };
    return page('pages/receipts/find', 'Error: How your representations stand', view, { ...shown, status: 400 });
  }

  @Get(':code')
  async one(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    await this.limits.count('receipt', request, reply);
    const found = await this.byCode(code);
    if (found.view === 'own') {
      const view = receiptView(found, code);
      return page('pages/receipts/receipt', `Your representations about ${found.procurement.title}`, view, shown);
    }
    return page('pages/receipts/waiting', 'What you sent', waitingView(found), shown);
  }

  /** The file to keep: what was sent, when it arrived, and the digest of it. */
  @Get(':code/proof')
  @Header('cache-control', 'no-store')
  async proof(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    await this.limits.count('receipt', request, reply);
    const found = await this.byCode(code);
    void reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="proof-${found.reference}.json"`);
    return proofOf(found);
  }

  private byCode(code: string): ReturnType<RepresentationsReading['byCode']> {
    if (codeIn(code) !== code) throw new Denial('not-found', 'There is no receipt with this code.');
    return this.reading.byCode(code);
  }
}
