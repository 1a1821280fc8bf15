import { Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { CommandType } from '../../../../workflows/index.js';
import { Form, TakesForm, type FormBody } from '../../../platform/http/form-body.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { ProcurementId } from '../../../platform/http/procurement-id.js';
import { seeOther, type PageAnswer, type SeeOther } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { StepUp } from '../../session/step-up.js';
import { ActFlow } from './act-flow.js';
import { DraftPages } from './draft-pages.js';
import type { Meant } from './meant.js';
import { actAt } from './acts-in-addresses.js';
import { AboutDto } from './about.dto.js';

/** Every act that can be done in a procurement: asked for, checked, and given. */
@ForReaders()
@PagesAt('procurements/:id/do/:act')
export class ActsController {
  constructor(
    private readonly flow: ActFlow,
    private readonly stepUp: StepUp,
    private readonly drafts: DraftPages,
  ) {}

  @Get()
  form(
    @TheReader() reader: Reader,
    @ProcurementId() id: string,
    @Param('act') act: string,
    @Query() { about }: AboutDto,
  ): Promise<PageAnswer> {
    return this.flow.ask(reader, meant(id, act), about ?? null);
  }

  @Post()
  @TakesForm()
  answer(
    @TheReader() reader: Reader,
    @ProcurementId() id: string,
    @Param('act') act: string,
    @Form() form: FormBody,
  ): Promise<PageAnswer | SeeOther> {
    return this.flow.answer(reader, meant(id, act), form);
  }

  @Get('saved')
  saved(
    @TheReader() reader: Reader,
    @ProcurementId() id: string,
    @Param('act') act: string,
  ): Promise<PageAnswer | SeeOther> {
    return this.drafts.saved(reader, meant(id, act));
  }

  @Post('share')
  @TakesForm()
  share(@TheReader() reader: Reader, @ProcurementId() id: string, @Param('act') act: string): Promise<SeeOther> {
    return this.drafts.share(reader, meant(id, act));
  }

  @Get('draft/:draft')
  draft(
    @TheReader() reader: Reader,
    @ProcurementId() id: string,
    @Param('act') act: string,
    @UuidParam('draft', 'draft') draft: string,
  ): Promise<PageAnswer> {
    return this.drafts.overlooked(reader, meant(id, act), draft);
  }

  /** The check stands at the end of a form: whoever comes to its address without one begins there. */
  @Get('check')
  begin(@ProcurementId() id: string, @Param('act') act: string): SeeOther {
    return seeOther(`/procurements/${id}/do/${act}`);
  }

  @Post('check')
  @TakesForm()
  send(
    @TheReader() reader: Reader,
    @ProcurementId() id: string,
    @Param('act') act: string,
    @Form() form: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<PageAnswer | SeeOther> {
    const asked = meant(id, act);
    if (binding.includes(asked.type)) this.stepUp.mustHave(reader);
    return this.flow.send(reader, asked, form, request.id);
  }
}

/** Acts that bind the authority: awarding, abandoning, and deciding further after representations. */
const binding: readonly CommandType[] = ['EnterIntoContract', 'ConcludeFramework', 'Abandon', 'MakeFurtherDecision'];

const meant = (procurementId: string, act: string): Meant => ({ type: actAt(act), procurementId, authorityId: null });
