import { Get, Param, Query } from '@nestjs/common';
import { USUAL_PAGE } from '../../../platform/http/page-query.js';
import { PublishedReading } from '../../../procurements/published.reading.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { registerLine } from './published.view.js';
import { RegisterQuery } from './register-query.js';

/** What anybody may see of an authority: what it has published, and its register of interests. */
@PagesAt('authorities')
export class AuthorityPageController {
  constructor(private readonly reading: PublishedReading) {}

  @Get(':authority')
  async one(@Param('authority') id: string, @Query() { after }: RegisterQuery): Promise<PageAnswer> {
    const authority = await this.reading.authority(id);
    const found = await this.reading.list({ authority: id, limit: USUAL_PAGE, after });
    const address = `/authorities/${encodeURIComponent(id)}`;
    const view = {
      name: authority.name,
      total: found.total,
      isMore: found.isMore,
      lines: found.items.map((item) => registerLine(item, found.asOf)),
      interests: `${address}/register-of-interests`,
      search: `/register?authority=${encodeURIComponent(id)}`,
      next: found.next === undefined ? null : `${address}?after=${found.next}`,
      first: after === undefined ? null : address,
    };
    return page('pages/register/authority', authority.name, view, { area: 'register', width: 'public', publicFor: 60 });
  }
}
