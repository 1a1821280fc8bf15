import { Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DocumentsReading } from '../../../documents/documents.reading.js';
import { DownloadsReading } from '../../../documents/downloads.reading.js';
import { TimelineReading } from '../../../history/timeline.reading.js';
import { ProcurementId } from '../../../platform/http/procurement-id.js';
import { headOf } from '../../components/procurement-head.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { ProcurementDesk } from '../procurement/procurement-desk.js';
import { DocumentsAskedDto } from './documents-asked.dto.js';
import { documentsView } from './documents.view.js';

/** The documents of a procurement, and each of them to save; providers get their own by the same address. */
@ForReaders()
@PagesAt('procurements/:id/documents')
export class DocumentsPageController {
  constructor(
    private readonly desk: ProcurementDesk,
    private readonly documents: DocumentsReading,
    private readonly downloads: DownloadsReading,
    private readonly timeline: TimelineReading,
  ) {}

  @Get()
  async list(
    @TheReader() reader: Reader,
    @ProcurementId() id: string,
    @Query() { page: number = '' }: DocumentsAskedDto,
  ): Promise<PageAnswer> {
    const { standing, mayAudit } = await this.desk.open(reader, id);
    const [documents, history] = await Promise.all([
      this.documents.list(reader.principal, id),
      this.timeline.upTo(reader.principal, id, standing.version),
    ]);
    const head = headOf(standing, 'documents', 'Documents', mayAudit);
    const view = documentsView(head, documents, history, /^[1-9]\d{0,4}$/.test(number) ? Number(number) : 1);
    return page('pages/documents/documents', `Documents: ${view.head.title}`, view, { area: 'procurements' });
  }

  @Get(':digest')
  async one(
    @TheReader() reader: Reader,
    @ProcurementId() id: string,
    @Param('digest') digest: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { bytes, mediaType, headers } = await this.downloads.one(reader.principal, id, digest);
    void reply.headers({ ...headers, 'cache-control': 'private, no-store' });
    return new StreamableFile(bytes, { type: mediaType });
  }
}
