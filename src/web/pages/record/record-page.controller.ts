import { Get, Query } from '@nestjs/common';
import { RecordQueryDto } from '../../../record/dto/record.dto.js';
import { RecordReading } from '../../../record/record.reading.js';
import { ProcurementId } from '../../../platform/http/procurement-id.js';
import { headOf } from '../../components/procurement-head.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { ProcurementDesk } from '../procurement/procurement-desk.js';
import { recordView } from './record.view.js';

/** The record of regulation 24 of a procurement, to read and to print. */
@ForReaders()
@PagesAt('procurements/:id/record')
export class RecordPageController {
  constructor(
    private readonly desk: ProcurementDesk,
    private readonly reading: RecordReading,
  ) {}

  @Get()
  async show(
    @TheReader() reader: Reader,
    @ProcurementId() id: string,
    @Query() { at }: RecordQueryDto,
  ): Promise<PageAnswer> {
    const { standing, mayAudit } = await this.desk.open(reader, id);
    const { seen } = await this.reading.record(reader.principal, id, at);
    const head = headOf(standing, 'record', 'Record of regulation 24', mayAudit);
    const view = { head, ...recordView(seen) };
    return page('pages/record/record', `Record of ${head.title}`, view, { area: 'procurements' });
  }
}
