import { Get } from '@nestjs/common';
import { ProcurementId } from '../../../platform/http/procurement-id.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { notYetView } from './not-yet.view.js';
import { ProcurementDesk } from './procurement-desk.js';

@ForReaders()
@PagesAt('procurements/:id/not-yet')
export class NotYetController {
  constructor(private readonly desk: ProcurementDesk) {}

  @Get()
  async notYet(@TheReader() reader: Reader, @ProcurementId() id: string): Promise<PageAnswer> {
    const opened = await this.desk.open(reader, id);
    const members = await this.desk.everybody(reader, opened);
    const view = notYetView(opened.standing, opened.looking, members);
    return page('pages/procurement/not-yet', `Not yet: ${view.head.title}`, view, { area: 'procurements' });
  }
}
