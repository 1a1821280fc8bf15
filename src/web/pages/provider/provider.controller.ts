import { randomUUID } from 'node:crypto';
import { Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { recordItems, type RecordItem } from '../../../../workflows/index.js';
import { Counted } from '../../../identity/http/index.js';
import { Denial, InvalidInput } from '../../../platform/errors.js';
import { Form, TakesForm, type FormBody } from '../../../platform/http/form-body.js';
import type { OwnRepresentationDto } from '../../../representations/dto/own-representation.dto.js';
import { OwnActs, type Sent } from '../../../representations/own-acts.js';
import { ProvidersOwnReading } from '../../../representations/providers-own.reading.js';
import { RepresentationsReading } from '../../../representations/representations.reading.js';
import { ownRepresentationView, type OwnAddresses } from '../../components/own-representation.view.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { mattersView, ownFormView, receivedView, type OwnFormName } from './provider.view.js';

/** What a provider has before it: its representations, wherever it made them, and what it can do about each. */
@PagesAt('provider')
@ForReaders()
export class ProviderPagesController {
  constructor(
    private readonly own: ProvidersOwnReading,
    private readonly representations: RepresentationsReading,
    private readonly acts: OwnActs,
  ) {}

  @Get()
  async matters(@TheReader() reader: Reader): Promise<PageAnswer> {
    const view = mattersView(await this.own.matters(reader.principal));
    return page('pages/provider/matters', 'Your matters', view, { area: 'provider' });
  }

  @Get('representations/:reference')
  async one(@TheReader() reader: Reader, @Param('reference') reference: string): Promise<PageAnswer> {
    const procurement = await this.own.procurementOf(reader.principal, reference);
    const { shown } = await this.representations.one(reader.principal, procurement, reference);
    if (shown.view === 'own') {
      const view = { own: ownRepresentationView(shown, addresses(procurement, shown.reference)) };
      return page('pages/provider/representation', `Your representations about ${shown.procurement.title}`, view, {
        area: 'provider',
      });
    }
    if (shown.view !== 'received') throw new Denial('not-found', 'There is no such representation.');
    return page('pages/provider/received', 'What you sent', receivedView(shown), { area: 'provider' });
  }

  @Get('representations/:reference/:act')
  async form(
    @TheReader() reader: Reader,
    @Param('reference') reference: string,
    @Param('act') act: string,
  ): Promise<PageAnswer> {
    const { base, own } = await this.mine(reader, reference);
    return formPage(act, base, own, {}, []);
  }

  @Post('representations/:reference/:act')
  @TakesForm()
  @Counted('act')
  async give(
    @TheReader() reader: Reader,
    @Param('reference') reference: string,
    @Param('act') act: string,
    @Form() form: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<PageAnswer | SeeOther> {
    const { base, own, procurementId } = await this.mine(reader, reference);
    const filled = Object.fromEntries(form.entries);
    const problems = missing(act, filled);
    if (problems.length > 0) return formPage(act, base, own, filled, problems);
    const asked = {
      who: reader.principal,
      procurementId,
      reference: own.reference,
      idempotencyKey: filled['key'] ?? null,
      requestId: request.id,
    };
    if (act === 'answer') await this.acts.act(asked, 'AnswerClarification', { answer: filled['answer']! });
    else if (act === 'withdraw') await this.acts.act(asked, 'WithdrawRepresentation', withdrawing(filled));
    else if (act === 'panel') await this.acts.act(asked, 'RequestPanelReview', naming(filled));
    else await this.acts.act(asked, 'RequestInformation', { items: [asking(filled)] });
    return seeOther(base);
  }

  private async mine(
    reader: Reader,
    reference: string,
  ): Promise<{ readonly base: string; readonly own: OwnRepresentationDto; readonly procurementId: string }> {
    const procurementId = await this.own.procurementOf(reader.principal, reference);
    const { shown } = await this.representations.one(reader.principal, procurementId, reference);
    if (shown.view !== 'own')
      throw new InvalidInput([], 'What you sent has not been decided yet. Look again in a moment.');
    return { base: addresses(procurementId, shown.reference).base, own: shown, procurementId };
  }
}

const addresses = (procurement: string, reference: string): OwnAddresses => ({
  base: `/provider/representations/${reference}`,
  document: (digest) => `/procurements/${procurement}/documents/${digest}`,
});

const withdrawing = ({ how = '' }: Readonly<Record<string, string>>): Sent<'WithdrawRepresentation'> =>
  how.trim() === '' ? {} : { how: how.trim() };

const naming = ({ reference = '' }: Readonly<Record<string, string>>): Sent<'RequestPanelReview'> =>
  reference.trim() === '' ? {} : { reference: reference.trim() };

const asking = ({
  description = '',
  record,
}: Readonly<Record<string, string>>): { description: string; record: RecordItem } => ({
  description: description.trim(),
  record: record as RecordItem,
});

interface Problem {
  readonly field: string;
  readonly text: string;
}

function missing(act: string, filled: Readonly<Record<string, string>>): readonly Problem[] {
  const lacks = (field: string, text: string): readonly Problem[] =>
    (filled[field] ?? '').trim() === '' ? [{ field, text }] : [];
  const tooLong = (field: string, most: number): readonly Problem[] =>
    (filled[field] ?? '').length > most
      ? [{ field, text: `Shorten it to ${most.toLocaleString('en-GB')} characters` }]
      : [];
  switch (act) {
    case 'answer':
      return [...lacks('answer', 'Enter what you explain or clarify'), ...tooLong('answer', 100_000)];
    case 'information':
      return [
        ...lacks('description', 'Enter what you ask for'),
        ...tooLong('description', 10_000),
        ...(recordItems.some((item) => item === filled['record'])
          ? []
          : [{ field: 'record', text: 'Choose which part of the record it belongs to' }]),
      ];
    case 'panel':
      return tooLong('reference', 100);
    case 'withdraw':
      return tooLong('how', 300);
    default:
      return [];
  }
}

const names: readonly OwnFormName[] = ['answer', 'information', 'panel', 'withdraw'];

function formPage(
  act: string,
  base: string,
  own: OwnRepresentationDto,
  filled: Readonly<Record<string, string>>,
  problems: readonly Problem[],
): PageAnswer {
  const name = names.find((each) => each === act);
  if (!name) throw new InvalidInput([], 'There is nothing of this kind that can be done.');
  const view = ownFormView(name, base, own, { key: randomUUID(), ...filled }, problems);
  const title = problems.length > 0 ? `Error: ${view.title}` : view.title;
  return page('pages/provider/own-form', title, view, {
    area: 'provider',
    width: 'public',
    status: problems.length > 0 ? 400 : 200,
  });
}
