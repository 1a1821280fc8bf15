import { Get } from '@nestjs/common';
import { ProcurementId } from '../../../platform/http/procurement-id.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { ProcurementDesk } from '../procurement/procurement-desk.js';
import { criteriaView } from './criteria.view.js';

/** By what providers are judged in a procurement. */
@ForReaders()
@PagesAt('procurements/:id/criteria')
export class CriteriaPageController {
  constructor(private readonly desk: ProcurementDesk) {}

  @Get()
  async criteria(@TheReader() reader: Reader, @ProcurementId() id: string): Promise<PageAnswer> {
    const opened = await this.desk.open(reader, id);
    const title = `Criteria: ${opened.standing.facts.opening?.title ?? ''}`;
    return page('pages/criteria/criteria', title, criteriaView(opened), { area: 'procurements' });
  }
}
