import { Get, Query } from '@nestjs/common';
import { TimelineReading } from '../../../history/timeline.reading.js';
import { ProcurementId } from '../../../platform/http/procurement-id.js';
import { headOf } from '../../components/procurement-head.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { ProcurementDesk } from '../procurement/procurement-desk.js';
import { changesBetween } from './changes.view.js';
import { ChangesAskedDto } from './history-asked.dto.js';

/** What changed between two versions of a procurement. */
@ForReaders()
@PagesAt('procurements/:id/changes')
export class ChangesController {
  constructor(
    private readonly desk: ProcurementDesk,
    private readonly timeline: TimelineReading,
  ) {}

  @Get()
  async show(
    @TheReader() reader: Reader,
    @ProcurementId() id: string,
    @Query() asked: ChangesAskedDto,
  ): Promise<PageAnswer> {
    const { standing, mayAudit } = await this.desk.open(reader, id);
    const head = headOf(standing, 'history', 'What changed between two versions', mayAudit);
    const { from = '1', to = String(standing.version) } = asked;
    const versions = [from, to].map((text) => (/^ {0,3}[1-9]\d{0,8} {0,3}$/.test(text) ? Number(text) : 0));
    if (versions.some((version) => version < 1 || version > standing.version)) {
      const view = {
        head,
        from,
        to,
        last: standing.version,
        error: `Enter two versions from 1 to ${standing.version}`,
      };
      return page('pages/history/changes', 'Error: What changed', view, { area: 'procurements', status: 400 });
    }
    const [first, second] = [Math.min(...versions), Math.max(...versions)];
    const history = await this.timeline.upTo(reader.principal, id, second);
    const view = { head, last: standing.version, error: null, ...changesBetween(id, history, first, second) };
    return page('pages/history/changes', `What changed in ${head.title}`, view, { area: 'procurements' });
  }
}
