import { Get, Param, Query } from '@nestjs/common';
import { TimelineReading } from '../../../history/timeline.reading.js';
import { permissions } from '../../../identity/index.js';
import { ProcurementId } from '../../../platform/http/procurement-id.js';
import { headOf } from '../../components/procurement-head.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { ProcurementDesk } from '../procurement/procurement-desk.js';
import { eventView } from './event.view.js';
import { eventTypes } from './event-words.js';
import { HistoryAskedDto } from './history-asked.dto.js';
import { timelineOf } from './timeline.view.js';
import { versionAsked } from './version-asked.js';

const PER_PAGE = 50;

/** The history of a procurement as a timeline, and each event of it. */
@ForReaders()
@PagesAt('procurements/:id/history')
export class TimelineController {
  constructor(
    private readonly desk: ProcurementDesk,
    private readonly timeline: TimelineReading,
  ) {}

  @Get()
  async list(
    @TheReader() reader: Reader,
    @ProcurementId() id: string,
    @Query() { order = 'newest', type, who, page: number }: HistoryAskedDto,
  ): Promise<PageAnswer> {
    const { standing, mayAudit } = await this.desk.open(reader, id);
    const asked = {
      order,
      ...(type !== undefined && eventTypes.has(type) ? { type } : {}),
      ...(who === undefined ? {} : { person: who }),
      page: /^[1-9]\d{0,4}$/.test(number ?? '') ? Number(number) : 1,
      perPage: PER_PAGE,
    };
    const found = await this.timeline.timeline(reader.principal, id, asked);
    const view = timelineOf(headOf(standing, 'history', 'History', mayAudit), found, asked, standing.asOf);
    return page('pages/history/timeline', `History of ${view.head.title}`, view, { area: 'procurements' });
  }

  @Get(':version')
  async one(
    @TheReader() reader: Reader,
    @ProcurementId() id: string,
    @Param('version') version: string,
  ): Promise<PageAnswer> {
    const { standing, looking, mayAudit } = await this.desk.open(reader, id);
    const found = await this.timeline.event(reader.principal, id, versionAsked(version, standing.version));
    const mayCorrect = permissions.CorrectRecord.some((role) => looking.roles.includes(role));
    const view = eventView(headOf(standing, 'history', 'One event', mayAudit), found, mayAudit, mayCorrect);
    return page('pages/history/event', `Version ${version} of ${view.head.title}`, view, { area: 'procurements' });
  }
}
