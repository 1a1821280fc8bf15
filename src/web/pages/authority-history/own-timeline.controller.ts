import { Get, Param, Query } from '@nestjs/common';
import { AuthorityHistoryReading } from '../../../history/authority-history.reading.js';
import { Denial } from '../../../platform/errors.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { ownAuthority } from '../authority/own-authority.js';
import { OwnHistoryAskedDto } from './own-history-asked.dto.js';
import { ownEventView, ownTimelineView } from './own-timeline.view.js';

const PER_PAGE = 50;

/** The history of what an authority has settled of itself, as a timeline, and each event of it. */
@ForReaders()
@PagesAt('authority/history')
export class OwnTimelineController {
  constructor(private readonly history: AuthorityHistoryReading) {}

  @Get()
  async list(
    @TheReader() reader: Reader,
    @Query() { authority, order = 'newest', type, page: number }: OwnHistoryAskedDto,
  ): Promise<PageAnswer> {
    const own = ownAuthority(reader, authority);
    const asked = {
      ...{ order, perPage: PER_PAGE },
      ...(type === undefined ? {} : { type }),
      page: /^[1-9]\d{0,4}$/.test(number ?? '') ? Number(number) : 1,
    };
    const found = await this.history.timeline(reader.principal, own.id, asked);
    const view = ownTimelineView(own, found, asked);
    return page('pages/authority-history/timeline', `History of ${own.name}`, view, { area: 'authority' });
  }

  @Get(':version')
  async one(
    @TheReader() reader: Reader,
    @Param('version') text: string,
    @Query() { authority }: OwnHistoryAskedDto,
  ): Promise<PageAnswer> {
    const own = ownAuthority(reader, authority);
    const version = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
    const found = await this.history.event(reader.principal, own.id, version);
    if (!found) throw new Denial('not-found', 'There is no such version of this history that you may read.');
    const view = ownEventView(own, found);
    return page('pages/authority-history/event', `Version ${version} of ${own.name}`, view, { area: 'authority' });
  }
}
