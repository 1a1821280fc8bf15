import { randomUUID } from 'node:crypto';
import { Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { acts, type Fields } from '../../../../workflows/index.js';
import { readCommand } from '../../../commands/procurement.commands.js';
import { Engine } from '../../../engine/index.js';
import { TimelineReading, type EventInFull } from '../../../history/timeline.reading.js';
import { NamesInWords, permissions } from '../../../identity/index.js';
import { Denial, InvalidInput } from '../../../platform/errors.js';
import { Form, TakesForm, type FormBody } from '../../../platform/http/form-body.js';
import { ProcurementId } from '../../../platform/http/procurement-id.js';
import { Answers } from '../../forms/answers.js';
import { answersOf } from '../../forms/answers-of.js';
import { noChoices } from '../../forms/choices.js';
import { formErrors, hrefOf, type FormError } from '../../forms/form-errors.js';
import { readForm, type Unread } from '../../forms/read-form.js';
import { questionsFor } from '../../forms/written-form.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { headOf } from '../../components/procurement-head.js';
import { ProcurementDesk, type OnTheDesk } from '../procurement/procurement-desk.js';
import { CorrectionQuery } from './correction-asked.dto.js';
import { formFields, slipsOf, type Slip, type Slips } from './slips.js';

const { why, told, noneTold } = acts.CorrectRecord.carries;
/** How it came to be wrong, and who was told: asked beside what is right. */
const besides: Fields = { why, told, noneTold };

interface Desk {
  readonly opened: OnTheDesk;
  readonly found: EventInFull;
  readonly slips: Slips;
  /** The value that is to be put right; null where the whole act is to be struck, or nothing is chosen yet. */
  readonly slip: Slip | null;
  readonly strikes: boolean;
}

interface Shown {
  readonly answers: Answers;
  readonly errors?: readonly FormError[];
  readonly unread?: readonly Unread[];
  readonly reasons?: readonly { readonly message: string; readonly unblock?: string; readonly provision: string }[];
  readonly key?: string;
  readonly version?: string;
  readonly status?: number;
}

/** Putting right what was recorded wrongly, from the event that says it: nothing is edited, and both stay. */
@ForReaders()
@PagesAt('procurements/:id/history/:version/correct')
export class CorrectionsController {
  constructor(
    private readonly desk: ProcurementDesk,
    private readonly timeline: TimelineReading,
    private readonly engine: Engine,
    private readonly names: NamesInWords,
  ) {}

  @Get()
  async ask(
    @TheReader() reader: Reader,
    @ProcurementId() id: string,
    @Param('version') version: string,
    @Query() query: CorrectionQuery,
  ): Promise<PageAnswer> {
    const desk = await this.open(reader, id, version, query);
    const { slip } = desk;
    const answers = slip ? answersOf(formFields(slip), { is: slip.value }) : answersOf(besides, {});
    return shown(id, version, desk, { answers });
  }

  @Post()
  @TakesForm()
  async correct(
    @TheReader() reader: Reader,
    @ProcurementId() id: string,
    @Param('version') version: string,
    @Query() query: CorrectionQuery,
    @Form() form: FormBody,
    @Req() { id: requestId }: FastifyRequest,
  ): Promise<PageAnswer | SeeOther> {
    const desk = await this.open(reader, id, version, query);
    const { slip, strikes } = desk;
    const answers = new Answers(form.entries.filter(([name]) => name.startsWith('data.') || name.startsWith('data[')));
    const key = /^[0-9a-f-]{36}$/.exec(form.one('key') ?? '')?.[0] ?? randomUUID();
    const seen = /^\d{1,9}$/.exec(form.one('version') ?? '')?.[0] ?? String(desk.opened.standing.version);
    const kept = { answers, key, version: seen };
    if (!slip && !strikes) return shown(id, version, desk, { ...kept, status: 400 });
    const go = /^(add|remove):(data[\w.[\]]{1,200})$/.exec(form.one('go') ?? '');
    if (go) {
      const more = go[1] === 'add' ? answers.with([`${go[2]}.more`, '']) : answers.without(go[2]!);
      return shown(id, version, desk, { ...kept, answers: more });
    }
    const known = { now: await this.engine.now(), providers: desk.found.facts.providers, people: desk.found.people };
    const right = slip ? readForm(formFields(slip), answers, known) : { data: {}, unread: [] };
    const said = readForm(besides, answers, known);
    const event = Number(version);
    const correction = slip ? { event, path: slip.path, is: right.data['is'] ?? null } : { event, strike: true };
    const read = readCommand('CorrectRecord', { told: [], ...said.data, corrections: [correction] });
    const unread = [...right.unread, ...said.unread];
    const unsaid = slip && right.data['is'] === undefined && right.unread.length === 0 ? [nothingSaid(slip)] : [];
    if ('errors' in read || unread.length > 0 || unsaid.length > 0) {
      const errors = [...unsaid, ...formErrors(fieldsOf(desk), 'errors' in read ? read.errors : [], unread)];
      return shown(id, version, desk, { ...kept, errors, unread, status: 400 });
    }
    const submitted = this.engine.submit({
      principal: reader.principal,
      withinAuthority: true,
      authorityId: null,
      procurementId: id,
      command: read.command,
      idempotencyKey: key,
      ifMatch: Number(seen),
      requestId,
    });
    // What the act itself would not take is said of it, and what was typed is kept.
    const result = await submitted.catch((error: unknown) => {
      if (error instanceof InvalidInput) return error.errors;
      throw error;
    });
    if (!('accepted' in result)) {
      const wrong = result.map(({ message }) => ({ field: 'is', message }));
      return shown(id, version, desk, { ...kept, errors: formErrors(fieldsOf(desk), wrong, []), status: 400 });
    }
    if (result.accepted) return seeOther(`/procurements/${id}/history/${result.version}`);
    const reasons = await this.names.toldTo(reader.principal, result.reasons);
    return shown(id, version, desk, { ...kept, key: randomUUID(), reasons, status: 422 });
  }

  /** Refuses (404) an event that is not there, and (403) whoever may not put the record right. */
  private async open(reader: Reader, id: string, version: string, query: CorrectionQuery): Promise<Desk> {
    if (!/^[1-9]\d{0,8}$/.test(version)) throw new Denial('not-found', 'There is no such version.');
    const opened = await this.desk.open(reader, id);
    if (!permissions.CorrectRecord.some((role) => opened.looking.roles.includes(role))) {
      throw new Denial('not-permitted', 'Only whoever prepares or takes decisions may put the record right.');
    }
    const found = await this.timeline.event(reader.principal, id, Number(version));
    const slips = slipsOf(found);
    const slip = slips.values.find(({ path }) => path === query.path) ?? null;
    return { opened, found, slips, slip, strikes: query.strike === 'yes' && slips.strikes };
  }
}

/** Somebody who leaves out what is right has not said that it should not have been there. */
function nothingSaid({ field }: Slip): FormError {
  const input = field.kind.is === 'day' ? 'data.is.day' : field.kind.is === 'instant' ? 'data.is.when' : 'data.is';
  return { field: 'data.is', input, text: 'Enter what is right' };
}

const fieldsOf = ({ slip }: Desk): Fields => ({ ...(slip ? formFields(slip) : {}), ...besides });

function shown(
  id: string,
  event: string,
  desk: Desk,
  { answers, errors = [], unread = [], reasons = [], key = randomUUID(), version, status = 200 }: Shown,
): PageAnswer {
  const { opened, slips, slip, strikes } = desk;
  const { standing, mayAudit } = opened;
  const base = `/procurements/${id}/history/${event}`;
  const asked = slip ? `?path=${encodeURIComponent(slip.path)}` : strikes ? '?strike=yes' : '';
  const writing = { answers, choices: noChoices, errors, unread };
  const view = {
    head: headOf(standing, 'history', 'Put the record right', mayAudit),
    event: { text: `version ${event}`, href: base },
    chosen: slip ? { label: slip.label, text: slip.text } : null,
    strikes,
    choices: slips.values.map((one) => ({
      label: one.label,
      text: one.text,
      href: `${base}/correct?path=${encodeURIComponent(one.path)}`,
    })),
    strike: slips.strikes ? `${base}/correct?strike=yes` : null,
    action: `${base}/correct${asked}`,
    questions:
      slip || strikes
        ? questionsFor(fieldsOf(desk), writing).map((one) =>
            one.name === 'data.is' ? { ...one, label: 'What is right?', hint: one.label } : one,
          )
        : [],
    errors: errors.map((error) => ({ text: error.text, href: hrefOf(error) })),
    reasons,
    carried: { key, version: version ?? String(standing.version) },
  };
  const title = errors.length > 0 ? 'Error: Put the record right' : 'Put the record right';
  return page('pages/corrections/correct', title, view, { area: 'procurements', status });
}
