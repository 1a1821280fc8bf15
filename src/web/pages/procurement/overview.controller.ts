import { Get } from '@nestjs/common';
import { HistoryReading } from '../../../history/history.reading.js';
import { NamesInWords } from '../../../identity/index.js';
import { ProcurementId } from '../../../platform/http/procurement-id.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { overviewOf } from './overview.view.js';
import { ProcurementDesk } from './procurement-desk.js';

/** How many events the overview shows. */
const LAST = 5;

@ForReaders()
@PagesAt('procurements/:id')
export class OverviewController {
  constructor(
    private readonly desk: ProcurementDesk,
    private readonly history: HistoryReading,
    private readonly names: NamesInWords,
  ) {}

  @Get()
  async overview(@TheReader() reader: Reader, @ProcurementId() id: string): Promise<PageAnswer> {
    const opened = await this.desk.open(reader, id);
    const [members, events] = await Promise.all([
      this.desk.everybody(reader, opened),
      this.history.latest(reader.principal, opened.standing, LAST),
    ]);
    const actors = events.flatMap(({ actor }) => ('personId' in actor ? actor.personId : []));
    const names = await this.names.of(reader.principal, actors);
    const view = overviewOf(opened.standing, opened.looking, members, events, names);
    return page('pages/procurement/overview', view.head.title, view, { area: 'procurements' });
  }
}
