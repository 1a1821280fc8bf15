import { Get, Query } from '@nestjs/common';
import { HistoryReading } from '../../../history/history.reading.js';
import { ProcurementId } from '../../../platform/http/procurement-id.js';
import { ProcurementsReading } from '../../../procurements/procurements.reading.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { DidDto } from './about.dto.js';
import { actListView } from './act-list.view.js';

/** Everything that somebody can do in a procurement now; and, after an act, that it is done. */
@ForReaders()
@PagesAt('procurements/:id/do')
export class ActListController {
  constructor(
    private readonly procurements: ProcurementsReading,
    private readonly history: HistoryReading,
  ) {}

  @Get()
  async list(@TheReader() reader: Reader, @ProcurementId() id: string, @Query() { did }: DidDto): Promise<PageAnswer> {
    const standing = await this.procurements.inFull(reader.principal, id);
    const { authorityId, version } = standing;
    const roles = reader.memberships.find(({ organisation }) => organisation.id === authorityId)?.roles ?? [];
    const done = /^[1-9]\d{0,8}$/.test(did ?? '') && Number(did) <= version ? Number(did) : null;
    const [act] = done === null ? [] : await this.history.since(reader.principal, id, Math.max(0, done - 1));
    const view = actListView(standing, roles, act ? `“${act.label}” is on record (version ${act.place}).` : null);
    return page('pages/acts/act-list', `What you can do: ${view.head.title}`, view, { area: 'procurements' });
  }
}
