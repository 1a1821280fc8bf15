import { createHash } from 'node:crypto';
import { Get, Headers, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { HistoryReading } from '../../../history/history.reading.js';
import { ProcurementId } from '../../../platform/http/procurement-id.js';
import { headOf } from '../../components/procurement-head.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { ProcurementDesk } from '../procurement/procurement-desk.js';
import { PictureAskedDto } from './history-asked.dto.js';
import { processView } from './process.view.js';
import { versionAsked } from './version-asked.js';

/** A drawing loads nothing and runs nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The process of a procurement: a drawing of the way that it went, and the same as a list. */
@ForReaders()
@PagesAt('procurements/:id')
export class ProcessController {
  constructor(
    private readonly desk: ProcurementDesk,
    private readonly history: HistoryReading,
  ) {}

  @Get('process')
  async show(@TheReader() reader: Reader, @ProcurementId() id: string): Promise<PageAnswer> {
    const { standing, mayAudit } = await this.desk.open(reader, id);
    const { seen } = await this.history.picture(reader.principal, id, { shape: 'wide' });
    const view = processView(headOf(standing, 'process', 'Process', mayAudit), seen.list, standing.version);
    return page('pages/history/process', `Process of ${view.head.title}`, view, { area: 'procurements' });
  }

  @Get('process.svg')
  async picture(
    @TheReader() reader: Reader,
    @ProcurementId() id: string,
    @Query() { to, shape = 'wide' }: PictureAskedDto,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const upTo = to === undefined ? {} : { to: versionAsked(to) };
    const { seen } = await this.history.picture(reader.principal, id, { ...upTo, shape });
    const tag = `"${createHash('sha256').update(seen.svg).digest('hex').slice(0, 32)}"`;
    void reply.headers({
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'private, no-cache',
      'cross-origin-resource-policy': 'same-origin',
      etag: tag,
    });
    if (known !== tag) return seen.svg;
    void reply.status(304);
    return '';
  }
}
