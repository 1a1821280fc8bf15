import { Get } from '@nestjs/common';
import { ProcurementId } from '../../../platform/http/procurement-id.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { ProcurementDesk } from './procurement-desk.js';
import { standstillView } from './standstill.view.js';

@ForReaders()
@PagesAt('procurements/:id/standstill')
export class StandstillPageController {
  constructor(private readonly desk: ProcurementDesk) {}

  @Get()
  async standstill(@TheReader() reader: Reader, @ProcurementId() id: string): Promise<PageAnswer> {
    const opened = await this.desk.open(reader, id);
    const members = await this.desk.everybody(reader, opened);
    const view = standstillView(opened.standing, opened.looking, members);
    return page('pages/procurement/standstill', `Standstill: ${view.head.title}`, view, { area: 'procurements' });
  }
}
