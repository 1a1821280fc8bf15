import { Get, Header, Param, Query } from '@nestjs/common';
import { Denial } from '../../../platform/errors.js';
import { USUAL_PAGE } from '../../../platform/http/page-query.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { OcdsReading } from '../../../notices/ocds.reading.js';
import { PublishedReading } from '../../../procurements/published.reading.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { publishedFor } from './freshness.js';
import { noticeView, procurementView, publishedJson } from './published.view.js';
import { listView } from './register-list.view.js';
import { RegisterQuery } from './register-query.js';

/** What is published, for anybody: the register, a procurement, and each of its notices. */
@PagesAt('register')
export class RegisterController {
  constructor(
    private readonly reading: PublishedReading,
    private readonly openData: OcdsReading,
  ) {}

  @Get()
  async list(@Query() query: RegisterQuery): Promise<PageAnswer> {
    const { q: text, authority, process, open, after } = query;
    const [found, authorities] = await Promise.all([
      this.reading.list({ text, authority, process, open: open === 'yes', after, limit: USUAL_PAGE }),
      this.reading.authorities(),
    ]);
    return page('pages/register/list', 'Decisions', listView(found, authorities, query), {
      area: 'register',
      width: 'public',
      publicFor: 60,
    });
  }

  @Get(':id.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'public, max-age=60')
  async json(@UuidParam('id', 'published procurement') id: string): Promise<object> {
    return publishedJson(await this.reading.one(id));
  }

  @Get(':id')
  async one(@UuidParam('id', 'published procurement') id: string): Promise<PageAnswer> {
    const found = await this.reading.one(id);
    const ocds = this.openData.isPublished && found.notices.length > 0 ? `/register/${id}/ocds.json` : null;
    return page(
      'pages/register/procurement',
      found.title,
      { ...procurementView(found), ocds },
      {
        area: 'register',
        width: 'public',
        publicFor: publishedFor(found),
      },
    );
  }

  @Get(':id/notices/:number')
  async notice(
    @UuidParam('id', 'published procurement') id: string,
    @Param('number') number: string,
  ): Promise<PageAnswer> {
    const found = await this.reading.one(id);
    const view = /^\d{1,3}$/.test(number) ? noticeView(found, Number(number)) : null;
    if (!view) throw new Denial('not-found', 'There is no such notice.');
    return page('pages/register/notice', `${view.name}: ${view.title}`, view, {
      area: 'register',
      width: 'public',
      publicFor: 60,
    });
  }
}
