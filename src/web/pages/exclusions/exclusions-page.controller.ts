import { Get } from '@nestjs/common';
import { ProcurementId } from '../../../platform/http/procurement-id.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { ProcurementDesk } from '../procurement/procurement-desk.js';
import { exclusionsView } from './exclusions.view.js';

@ForReaders()
@PagesAt('procurements/:id/exclusions')
export class ExclusionsPageController {
  constructor(private readonly desk: ProcurementDesk) {}

  @Get()
  async exclusions(@TheReader() reader: Reader, @ProcurementId() id: string): Promise<PageAnswer> {
    const opened = await this.desk.open(reader, id);
    const members = await this.desk.everybody(reader, opened);
    const view = exclusionsView(opened.standing, opened.looking, members);
    return page('pages/exclusions/exclusions', `Exclusions: ${view.head.title}`, view, { area: 'procurements' });
  }
}
