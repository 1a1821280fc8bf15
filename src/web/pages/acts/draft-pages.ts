import { Injectable } from '@nestjs/common';
import { acts } from '../../../../workflows/index.js';
import { NamesInWords } from '../../../identity/index.js';
import { Denial } from '../../../platform/errors.js';
import { ProcurementsReading } from '../../../procurements/procurements.reading.js';
import { ActDrafts } from '../../drafts/act-drafts.js';
import { Answers } from '../../forms/answers.js';
import { answeredRows } from '../../forms/answered.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../../layout/answer.js';
import type { Reader } from '../../session/reader.js';
import { timeAndDay } from '../../words/moments.js';
import { ActDesk } from './act-desk.js';
import { carriesOf, kickerOf } from './act-form.view.js';
import { draftKey, formAddress, type Meant } from './meant.js';

/** Answers that are kept: that they are, and how somebody else looks them over. */
@Injectable()
export class DraftPages {
  constructor(
    private readonly desk: ActDesk,
    private readonly drafts: ActDrafts,
    private readonly names: NamesInWords,
    private readonly procurements: ProcurementsReading,
  ) {}

  /** That answers are kept, and how somebody else can look them over. */
  async saved(reader: Reader, meant: Meant): Promise<PageAnswer | SeeOther> {
    const { type, procurementId } = meant;
    const form = formAddress(meant);
    const draft = await this.drafts.of(draftKey(reader, meant));
    if (!draft) return seeOther(form);
    const { considered } = await this.desk.open(reader, { ...meant, data: null, ifMatch: null });
    const view = {
      kicker: kickerOf(considered.procurement.facts),
      label: acts[type].label,
      form,
      sharedAt: draft.shared && procurementId !== null ? `${form}/draft/${draft.id}` : null,
      canBeShared: procurementId !== null,
      address: '',
      back:
        procurementId === null
          ? { href: '/procurements', text: 'Procurements' }
          : { href: `/procurements/${procurementId}`, text: 'The procurement' },
    };
    return page('pages/acts/saved', 'Your answers are kept', view, { area: 'procurements' });
  }

  /** Lets somebody else look the answers over. */
  async share(reader: Reader, meant: Meant): Promise<SeeOther> {
    await this.drafts.share(draftKey(reader, meant));
    return seeOther(formAddress(meant, '/saved'));
  }

  /** The answers of somebody else, who shared them, to be looked over by whoever may read the procurement. */
  async overlooked(reader: Reader, { type, procurementId }: Meant, id: string): Promise<PageAnswer> {
    const standing = await this.procurements.inFull(reader.principal, procurementId!);
    const draft = await this.drafts.shared(id, procurementId!, type);
    if (!draft) throw new Denial('not-found', 'There is no such draft.');
    const people = await this.names.of(reader.principal, [draft.personId]);
    const choices = await this.desk.choices(reader, type, procurementId!);
    const writing = { answers: new Answers(draft.answers), choices, errors: [], unread: [] };
    const view = {
      kicker: kickerOf(standing.facts),
      label: acts[type].label,
      by: people.get(draft.personId) ?? 'somebody of your authority',
      savedAt: timeAndDay(draft.savedAt),
      rows: answeredRows(carriesOf(type), writing),
      back: { href: `/procurements/${procurementId}`, text: standing.facts.opening?.title ?? 'The procurement' },
    };
    return page('pages/acts/draft', `Draft: ${acts[type].label}`, view, { area: 'procurements' });
  }
}
