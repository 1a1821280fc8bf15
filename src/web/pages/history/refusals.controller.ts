import { Get, Query } from '@nestjs/common';
import { HistoryReading } from '../../../history/history.reading.js';
import { NamesInWords } from '../../../identity/index.js';
import { ProcurementId } from '../../../platform/http/procurement-id.js';
import { headOf } from '../../components/procurement-head.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { ProcurementDesk } from '../procurement/procurement-desk.js';
import { FurtherAskedDto } from './history-asked.dto.js';
import { refusalsView } from './refusals.view.js';

const PER_PAGE = 25;

/** What was attempted in a procurement and refused by the law, for auditors. */
@ForReaders()
@PagesAt('procurements/:id/refusals')
export class RefusalsController {
  constructor(
    private readonly desk: ProcurementDesk,
    private readonly history: HistoryReading,
    private readonly names: NamesInWords,
  ) {}

  @Get()
  async list(
    @TheReader() reader: Reader,
    @ProcurementId() id: string,
    @Query() { after }: FurtherAskedDto,
  ): Promise<PageAnswer> {
    const { standing } = await this.desk.open(reader, id);
    const asked = { limit: PER_PAGE, ...(after === undefined ? {} : { after }) };
    const { seen } = await this.history.refusals(reader.principal, id, asked);
    const ids = seen.items.flatMap(({ actor }) => actor.personId ?? []);
    const names = await this.names.of(reader.principal, ids);
    const view = refusalsView(headOf(standing, 'refusals', 'Refusals', true), seen, names, after !== undefined);
    return page('pages/history/refusals', `Refusals in ${view.head.title}`, view, { area: 'procurements' });
  }
}
