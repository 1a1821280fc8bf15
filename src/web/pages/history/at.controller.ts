import { Get, Param, Query } from '@nestjs/common';
import { HistoryReading } from '../../../history/history.reading.js';
import { TimelineReading } from '../../../history/timeline.reading.js';
import { ProcurementId } from '../../../platform/http/procurement-id.js';
import { headOf } from '../../components/procurement-head.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { ProcurementDesk } from '../procurement/procurement-desk.js';
import { asItStood, correctedSince } from './at.view.js';
import { KnownAskedDto, MomentAskedDto } from './history-asked.dto.js';
import { londonMomentFrom } from './london-moment.js';
import { versionAsked } from './version-asked.js';

/** A procurement as it stood at a version, and the way there from a London date and time. */
@ForReaders()
@PagesAt('procurements/:id/at')
export class AtController {
  constructor(
    private readonly desk: ProcurementDesk,
    private readonly history: HistoryReading,
    private readonly timeline: TimelineReading,
  ) {}

  @Get()
  async go(
    @TheReader() reader: Reader,
    @ProcurementId() id: string,
    @Query() { instant, version }: MomentAskedDto,
  ): Promise<PageAnswer | SeeOther> {
    const { standing, mayAudit } = await this.desk.open(reader, id);
    const again = (error: string | null): PageAnswer =>
      page(
        'pages/history/go-to',
        `${error === null ? '' : 'Error: '}Go to another moment`,
        {
          ...{ error, instant, version, last: standing.version },
          head: headOf(standing, 'history', 'Go to another moment', mayAudit),
        },
        { area: 'procurements', status: error === null ? 200 : 400 },
      );
    if (instant !== undefined) {
      const read = londonMomentFrom(instant);
      if ('wrong' in read) return again(read.wrong);
      const found = await this.timeline.versionAt(reader.principal, id, read.instant);
      if (found === null) return again('Enter a moment after the procurement was opened');
      return seeOther(`/procurements/${id}/at/${found}`);
    }
    if (version === undefined) return again(null);
    const asked = /^[1-9]\d{0,8}$/.test(version.trim()) ? Number(version) : 0;
    if (asked < 1 || asked > standing.version) return again(`Enter a version from 1 to ${standing.version}`);
    return seeOther(`/procurements/${id}/at/${asked}`);
  }

  @Get(':version')
  async show(
    @TheReader() reader: Reader,
    @ProcurementId() id: string,
    @Param('version') text: string,
    @Query() { known }: KnownAskedDto,
  ): Promise<PageAnswer> {
    const { standing } = await this.desk.open(reader, id);
    const version = versionAsked(text, standing.version);
    const then = { at: String(version) };
    const since = { at: String(version), known: String(standing.version) };
    const isKnownNow = known === 'now';
    const [{ seen }, history] = await Promise.all([
      this.history.replay(reader.principal, id, isKnownNow ? since : then),
      this.timeline.upTo(reader.principal, id, standing.version),
    ]);
    // Only where something was put right does it read otherwise by the other knowledge.
    const other =
      correctedSince(history, version) === 0
        ? null
        : (await this.history.replay(reader.principal, id, isKnownNow ? then : since)).seen;
    const view = asItStood(standing, seen, history, { version, known: isKnownNow, other });
    return page('pages/history/at', `Version ${version} of ${view.title}, as it stood`, view, {
      area: 'procurements',
      ...(known === 'now' ? {} : { unchanging: true }),
    });
  }
}
