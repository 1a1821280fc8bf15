import { Get } from '@nestjs/common';
import { ProcurementId } from '../../../platform/http/procurement-id.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { ProcurementDesk } from '../procurement/procurement-desk.js';
import { conflictsView } from './conflicts.view.js';

/** The conflicts of interest in a procurement. */
@ForReaders()
@PagesAt('procurements/:id/conflicts')
export class ConflictsPageController {
  constructor(private readonly desk: ProcurementDesk) {}

  @Get()
  async conflicts(@TheReader() reader: Reader, @ProcurementId() id: string): Promise<PageAnswer> {
    const opened = await this.desk.open(reader, id);
    const title = `Conflicts of interest: ${opened.standing.facts.opening?.title ?? ''}`;
    return page('pages/conflicts/conflicts', title, conflictsView(opened), { area: 'procurements' });
  }
}
