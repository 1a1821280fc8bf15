import { randomUUID } from 'node:crypto';
import { Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Command } from '../../../../workflows/index.js';
import { readCommand } from '../../../commands/procurement.commands.js';
import { Engine } from '../../../engine/index.js';
import { EvaluationReading } from '../../../evaluation/evaluation.reading.js';
import type { EvaluationView, StageView } from '../../../evaluation/evaluation.views.js';
import { NamesInWords } from '../../../identity/index.js';
import { Denial, InvalidInput, Refusal } from '../../../platform/errors.js';
import { OneOf, PlainText } from '../../../platform/http/fields/index.js';
import { Form, TakesForm, type FormBody } from '../../../platform/http/form-body.js';
import { ProcurementId } from '../../../platform/http/procurement-id.js';
import { keyIn } from '../../forms/sent.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { ProcurementDesk } from '../procurement/procurement-desk.js';
import { progressView } from './progress.view.js';
import { scoresSent } from './scores-sent.js';
import { addressOf, ownStage, scoringView } from './scoring.view.js';

/** Which part of an evaluation an address asks for. */
class EvaluationQuery {
  @PlainText(200, { optional: true, description: 'The offer to score' })
  offer?: string;

  @PlainText(300, { optional: true, description: 'The stage to score at' })
  stage?: string;

  @OneOf(['yes'], { optional: true, description: 'Only what whoever looks scores themselves' })
  mine?: 'yes';

  @OneOf(['yes'], { optional: true, description: 'Whether something has just been saved' })
  saved?: 'yes';
}

/** Somebody's own scores, and the stage at which they give them. */
interface Sheet {
  readonly view: EvaluationView;
  readonly stage: StageView;
}

/** The evaluation: to whoever evaluates their own scores and nothing else, to others of the authority how it goes. */
@ForReaders()
@PagesAt('procurements/:id/evaluation')
export class EvaluationPagesController {
  constructor(
    private readonly desk: ProcurementDesk,
    private readonly evaluation: EvaluationReading,
    private readonly engine: Engine,
    private readonly names: NamesInWords,
  ) {}

  @Get()
  async show(
    @TheReader() reader: Reader,
    @ProcurementId() id: string,
    @Query() { offer, mine, saved, stage: at }: EvaluationQuery,
  ): Promise<PageAnswer> {
    const { seen: view } = await this.evaluation.see(reader.principal, id);
    const stage = ownStage(view, at);
    if (at !== undefined && stage === null) throw noSheet();
    const wantsOwn = mine === 'yes' || offer !== undefined;
    if (stage && (view.view === 'own' || wantsOwn)) {
      const key = randomUUID();
      return scoring(scoringView(view, stage, reader.personId, { offer, key, saved: saved === 'yes' }));
    }
    const { standing, looking } = await this.desk.open(reader, id);
    const shown = progressView(standing, looking, view);
    return page('pages/evaluation/progress', `Evaluation: ${shown.head.title}`, shown, { area: 'procurements' });
  }

  /** Gives each score of the page that is new or other than before; all that cannot be read is said before any is given. */
  @Post()
  @TakesForm()
  async save(
    @TheReader() reader: Reader,
    @ProcurementId() id: string,
    @Form() form: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<PageAnswer | SeeOther> {
    const { view, stage } = await this.sheet(reader, id, form.one('stage'));
    const offer = form.one('offer') ?? '';
    if (!stage.offers.some((one) => one.id === offer)) throw noSheet();
    const key = keyIn(form);
    const { scores, sent } = scoresSent(form, view, stage, reader.personId, offer);
    const again = { offer, key, saved: false };
    if (sent) return scoring(scoringView(view, stage, reader.personId, { ...again, sent }), 400);
    for (const data of scores) {
      const place = view.criteria.findIndex((one) => one.id === data.criterion);
      const refused = await this.give(reader, id, { type: 'RecordScore', data }, `${key}:${place}`, request.id);
      if (refused.length === 0) continue;
      const now = await this.sheet(reader, id, stage.stage);
      const answers = answersOf(form, view);
      return scoring(scoringView(now.view, now.stage, reader.personId, { ...again, sent: answers, refused }), 422);
    }
    const next = form.one('next');
    return seeOther(`${addressOf(view, stage, next ?? offer)}&saved=yes`);
  }

  @Post('lock')
  @TakesForm()
  async lock(
    @TheReader() reader: Reader,
    @ProcurementId() id: string,
    @Form() form: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<PageAnswer | SeeOther> {
    const { view, stage } = await this.sheet(reader, id, form.one('stage'));
    const command: Command = { type: 'LockScores', data: { stage: stage.stage } };
    const key = keyIn(form);
    const refused = await this.give(reader, id, command, `${key}:lock`, request.id);
    if (refused.length === 0) return seeOther(`/procurements/${id}/evaluation?mine=yes`);
    return scoring(scoringView(view, stage, reader.personId, { offer: undefined, key, saved: false, refused }), 422);
  }

  private async sheet(reader: Reader, id: string, at: string | undefined): Promise<Sheet> {
    const { seen: view } = await this.evaluation.see(reader.principal, id);
    const stage = ownStage(view, at === '' ? undefined : at);
    if (!stage) throw noSheet();
    return { view, stage };
  }

  /** Gives a command; what stands against it, in sentences that name people, or nothing where it is on record. */
  private async give(
    reader: Reader,
    procurementId: string,
    given: Command,
    idempotencyKey: string,
    requestId: string,
  ): Promise<readonly string[]> {
    const read = readCommand(given.type, given.data);
    if ('errors' in read) throw new InvalidInput(read.errors);
    const result = await this.engine.submit({
      ...{ principal: reader.principal, withinAuthority: true, authorityId: null, procurementId },
      ...{ command: read.command, idempotencyKey, ifMatch: null, requestId },
    });
    if (result.accepted) return [];
    const { reasons } = new Refusal(await this.names.toldTo(reader.principal, result.reasons));
    return reasons.map(({ message, unblock }) => `${message} ${unblock}`);
  }
}

const scoring = (view: ReturnType<typeof scoringView>, status = 200): PageAnswer =>
  page('pages/evaluation/scoring', view.heading, view, { area: 'work', status });

/** What was written, for a page that shows it again. */
function answersOf(form: FormBody, { criteria }: EvaluationView): NonNullable<ReturnType<typeof scoresSent>['sent']> {
  return Object.fromEntries(
    criteria.map(({ id }, index) => [
      id,
      { score: form.one(`score.${index + 1}`) ?? '', comment: form.one(`comment.${index + 1}`) ?? '', errors: {} },
    ]),
  );
}

const noSheet = (): Denial => new Denial('not-found', 'There is no such offer among those that you score.');
