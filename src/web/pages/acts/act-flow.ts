import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { acts, type Command, type CommandData, type CommandType } from '../../../../workflows/index.js';
import { readCommand } from '../../../commands/procurement.commands.js';
import { Engine, type Accepted } from '../../../engine/index.js';
import { HistoryReading } from '../../../history/history.reading.js';
import { NamesInWords, readsProcurements } from '../../../identity/index.js';
import { Conflict, InvalidInput } from '../../../platform/errors.js';
import type { FormBody } from '../../../platform/http/form-body.js';
import { Answers } from '../../forms/answers.js';
import { answersOf } from '../../forms/answers-of.js';
import { formErrors, type FormError } from '../../forms/form-errors.js';
import { readForm, type Unread } from '../../forms/read-form.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../../layout/answer.js';
import { ActDrafts } from '../../drafts/act-drafts.js';
import type { Reader } from '../../session/reader.js';
import { timeAndDay } from '../../words/moments.js';
import { roleInWords } from '../../words/roles.js';
import { ActDesk, type ActOnDesk } from './act-desk.js';
import { seenFor, sentBy, type Carried, type Sent } from '../../forms/sent.js';
import { outsideData, rearranged, settled } from './act-answers.js';
import { actFormView, carriesOf } from './act-form.view.js';
import { checkView } from './check.view.js';
import { draftKey, formAddress, type Meant } from './meant.js';
import { namedFirst, onlyChoices } from './prefilled.js';
import { processSoFar } from './process-so-far.js';

/** The inputs of the documents that an act rests on. */
const DOCUMENTS = 'data.documents';

/** A document that was kept, or why it was not. */
export type Uploaded = { readonly name: string; readonly digest: string } | { readonly error: string };

const template = 'pages/acts/act-form';

/** The way of an act through the browser: asked, checked, sent. Each step is given whole to the next, and nothing is kept between them. */
@Injectable()
export class ActFlow {
  constructor(
    private readonly desk: ActDesk,
    private readonly engine: Engine,
    private readonly history: HistoryReading,
    private readonly names: NamesInWords,
    private readonly drafts: ActDrafts,
  ) {}

  /** The form as it is first seen; where the act does not come now, why. */
  async ask(reader: Reader, meant: Meant, about: string | null): Promise<PageAnswer> {
    const desk = await this.desk.open(reader, { ...meant, data: null, ifMatch: null });
    const carries = carriesOf(meant.type);
    const draft = await this.drafts.of(draftKey(reader, meant));
    const begun = draft ? new Answers(draft.answers) : onlyChoices(answersOf(carries, {}), carries, desk.choices);
    const answers = namedFirst(begun, carries, desk.choices, about);
    return this.form(desk, { answers, carried: newlyCarried(desk) }, { keptAt: draft?.savedAt });
  }

  /** What the form sent: on to the check, or the form again with more of it, or with what is to be put right. */
  async answer(reader: Reader, meant: Meant, body: FormBody): Promise<PageAnswer | SeeOther> {
    const sent = sentBy(body);
    const go = body.one('go') ?? 'continue';
    const [verb = '', path = ''] = go.split(/:(.*)/s);
    if (verb === 'continue') return this.check(reader, meant, sent);
    if (verb === 'save') {
      await this.keep(reader, meant, sent);
      return seeOther(formAddress(meant, '/saved'));
    }
    const desk = await this.desk.open(reader, { ...meant, data: null, ifMatch: null });
    if (verb === 'look' && meant.type === 'ChooseProcess') {
      const soFar = processSoFar(desk, sent.answers);
      return this.form(desk, sent, 'errors' in soFar ? { ...soFar, status: 400 } : soFar, true);
    }
    const chosen =
      verb === 'attach' ? desk.choices.documents.find(({ value }) => value === body.one('document')) : undefined;
    const answers = chosen ? attached(sent.answers, chosen.text, chosen.value) : rearranged(sent.answers, verb, path);
    return this.form(desk, { ...sent, answers }, {}, true);
  }

  /** The form again with a document that was uploaded from it; where it was not taken, with why. */
  async uploaded(reader: Reader, meant: Meant, body: FormBody, upload: Uploaded): Promise<PageAnswer> {
    const sent = sentBy(body);
    const desk = await this.desk.open(reader, { ...meant, data: null, ifMatch: null });
    if ('error' in upload) {
      const error = { field: DOCUMENTS, input: 'upload', text: upload.error };
      return this.form(desk, sent, { errors: [error], status: 400 }, true);
    }
    return this.form(desk, { ...sent, answers: attached(sent.answers, upload.name, upload.digest) }, {}, true);
  }

  /** The answers once more, with what follows from them. */
  private async check(reader: Reader, meant: Meant, sent: Sent): Promise<PageAnswer> {
    const before = await this.desk.open(reader, { ...meant, data: null, ifMatch: null });
    const read = this.read(meant, sent, before);
    if ('errors' in read)
      return this.form(before, sent, { errors: read.errors, unread: read.unread, status: 400 }, true);
    try {
      const desk = await this.desk.open(reader, { ...meant, data: read.data, ifMatch: seenVersion(meant, sent) });
      const view = checkView(desk, settled(sent.answers, read.data, carriesOf(meant.type)), sent.carried);
      return page('pages/acts/check', view.heading, { ...view, saves: true }, { area: 'procurements' });
    } catch (error) {
      return this.notThrough(error, reader, meant, sent, before);
    }
  }

  /** Gives the act. */
  async send(reader: Reader, meant: Meant, body: FormBody, requestId: string): Promise<PageAnswer | SeeOther> {
    const sent = sentBy(body);
    const before = await this.desk.open(reader, { ...meant, data: null, ifMatch: null });
    const read = this.read(meant, sent, before);
    if ('errors' in read)
      return this.form(before, sent, { errors: read.errors, unread: read.unread, status: 400 }, true);
    const { type, procurementId, authorityId } = meant;
    try {
      const result = await this.engine.submit({
        principal: reader.principal,
        withinAuthority: true,
        authorityId,
        procurementId,
        command: { type, data: read.data } as Command,
        idempotencyKey: sent.carried.key,
        ifMatch: seenVersion(meant, sent),
        requestId,
      });
      if (result.accepted) {
        await this.drafts.remove(draftKey(reader, meant));
        return done(result, meant.type, reader);
      }
      const reasons = await this.names.toldTo(reader.principal, result.reasons);
      return this.refused({ ...before, reasons }, sent);
    } catch (error) {
      return this.notThrough(error, reader, meant, sent, before);
    }
  }

  private keep(reader: Reader, meant: Meant, { answers }: Sent): Promise<void> {
    return this.drafts.save(draftKey(reader, meant), answers.entries);
  }

  private read(
    { type }: Meant,
    { answers }: Sent,
    { known }: ActOnDesk,
  ):
    | { readonly data: CommandData[CommandType] }
    | { readonly errors: readonly FormError[]; readonly unread: readonly Unread[] } {
    const { data, unread } = readForm(carriesOf(type), answers, known);
    const read = readCommand(type, data);
    const wrong = 'errors' in read ? read.errors : [];
    if (!('errors' in read) && unread.length === 0) return { data: read.command.data };
    return { errors: formErrors(carriesOf(type), wrong, unread), unread };
  }

  /** What is shown where an act did not come through for another reason than the law: overtaken, or something that is not there. */
  private async notThrough(
    error: unknown,
    reader: Reader,
    meant: Meant,
    sent: Sent,
    before: ActOnDesk,
  ): Promise<PageAnswer> {
    if (error instanceof InvalidInput) {
      const errors = formErrors(carriesOf(meant.type), error.errors.map(outsideData), []);
      if (errors.length > 0) return this.form(before, sent, { errors, status: 400 }, true);
    }
    if (!(error instanceof Conflict) || meant.procurementId === null) throw error;
    return this.movedOn(error, reader, meant, sent, before);
  }

  private async movedOn(
    { problem }: Conflict,
    { principal }: Reader,
    { procurementId }: Meant,
    sent: Sent,
    before: ActOnDesk,
  ): Promise<PageAnswer> {
    const seen = Number(sent.carried.version);
    const { version } = before.considered;
    const since =
      seen < version ? await this.history.since(principal, procurementId!, Math.max(seen, version - 50)) : [];
    const notice = {
      heading: 'This procurement moved on while you were writing',
      title: problem === 'idempotency-key-reused' ? 'This was sent already' : 'What was done since you opened the form',
      text: 'Nothing of yours was sent. Your answers are kept: look at them again, then decide.',
      since: since.map(({ label, role, place }) => `${label}, by ${byWhom(role)} (version ${place})`),
    };
    const status = problem === 'version-conflict' ? 412 : 409;
    return this.form(before, { ...sent, carried: newlyCarried(before) }, { status, notice }, true);
  }

  private refused(desk: ActOnDesk, sent: Sent): PageAnswer {
    const carried = { ...newlyCarried(desk), key: randomUUID() };
    const notice = {
      heading: 'This cannot be done now',
      title: acts[desk.type].label,
      text: 'Nothing was done. Your answers are kept.',
      since: [],
    };
    return this.form(desk, { ...sent, carried }, { status: 422, notice }, true);
  }

  private form(
    desk: ActOnDesk,
    { answers, carried }: Sent,
    shown: {
      readonly errors?: readonly FormError[];
      readonly unread?: readonly Unread[];
      readonly status?: number;
      readonly notice?: { readonly heading: string };
      readonly keptAt?: string;
      readonly result?: object;
    } = {},
    keepForm = false,
  ): PageAnswer {
    const { errors = [], unread = [], status = 200, notice = null, keptAt, result = null } = shown;
    const view = actFormView(desk, answers, carried, { errors, unread });
    const title = notice?.heading ?? (errors.length > 0 ? `Error: ${view.heading}` : view.heading);
    return page(
      template,
      title,
      {
        ...view,
        notice,
        keepForm,
        result,
        looks: desk.type === 'ChooseProcess',
        saves: true,
        kept: keptAt === undefined ? null : timeAndDay(keptAt),
      },
      { area: 'procurements', status },
    );
  }
}

/** The answers with one document more. */
function attached(answers: Answers, name: string, digest: string): Answers {
  const place = Math.max(-1, ...answers.places(DOCUMENTS)) + 1;
  return answers.with([`${DOCUMENTS}[${place}].name`, name], [`${DOCUMENTS}[${place}].digest`, digest]);
}

const newlyCarried = ({ procurementId, considered }: ActOnDesk): Carried => ({
  key: randomUUID(),
  version: procurementId === null ? '' : String(considered.version),
});

/** The version that was seen; null where none has to be said, or there is none. */
function seenVersion({ type, procurementId }: Meant, { carried }: Sent): number | null {
  return procurementId === null ? null : seenFor(acts[type], carried);
}

const byWhom = (role: string): string =>
  role === 'system'
    ? 'the passage of time'
    : role === 'public'
      ? 'somebody without an account'
      : `a ${roleInWords(role as never)}`;

/** What whoever is to evaluate does of themselves, before they are appointed as well. */
const ofThemselves: readonly CommandType[] = ['DeclareConflict', 'DeclareNoConflict', 'Recuse'];

/** Where somebody goes on: to all that can be done next or, who only evaluates, to what they evaluate, or what waits for them. */
function done({ procurementId, version, authorityId }: Accepted, type: CommandType, { memberships }: Reader): SeeOther {
  const roles = memberships.find(({ organisation }) => organisation.id === authorityId)?.roles ?? [];
  if (!readsProcurements.some((role) => roles.includes(role)))
    return seeOther(ofThemselves.includes(type) ? '/work' : `/procurements/${procurementId}/evaluation`);
  return seeOther(`/procurements/${procurementId}/do?did=${version}`);
}
