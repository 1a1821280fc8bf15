import { Get } from '@nestjs/common';
import { ProcurementId } from '../../../platform/http/procurement-id.js';
import { PublishedReading } from '../../../procurements/published.reading.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { ProcurementDesk } from '../procurement/procurement-desk.js';
import { noticesView } from './notices.view.js';

@ForReaders()
@PagesAt('procurements/:id/notices')
export class NoticesPageController {
  constructor(
    private readonly desk: ProcurementDesk,
    private readonly published: PublishedReading,
  ) {}

  @Get()
  async notices(@TheReader() reader: Reader, @ProcurementId() id: string): Promise<PageAnswer> {
    const opened = await this.desk.open(reader, id);
    const { standing, looking } = opened;
    const [members, published] = await Promise.all([
      this.desk.everybody(reader, opened),
      standing.publishedAt === null ? null : this.published.one(id),
    ]);
    const view = noticesView(standing, looking, members, published);
    return page('pages/notices/notices', `Notices: ${view.head.title}`, view, { area: 'procurements' });
  }
}
