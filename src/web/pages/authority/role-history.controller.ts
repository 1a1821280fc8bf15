import { Get, Query } from '@nestjs/common';
import { momentInWords } from '../../../../workflows/index.js';
import { Access, readsRoleHistory } from '../../../identity/index.js';
import { RoleHistory } from '../../../identity/http/index.js';
import { PageQuery } from '../../../platform/http/page-query.js';
import { PlainText } from '../../../platform/http/fields/index.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { roleWords } from '../../words/roles.js';
import { ownAuthority, within } from './own-authority.js';

class HistoryPageDto extends PageQuery {
  @PlainText(100, { optional: true })
  authority?: string;
}

/** How roles were given and taken away: whoever took away another's role must not be the only one who knows. */
@PagesAt('authority/people/history')
@ForReaders()
export class RoleHistoryPagesController {
  constructor(
    private readonly access: Access,
    private readonly roles: RoleHistory,
  ) {}

  @Get()
  async history(@TheReader() reader: Reader, @Query() { authority, ...asked }: HistoryPageDto): Promise<PageAnswer> {
    const own = ownAuthority(reader, authority);
    await this.access.requireMember(reader.principal, own.id, readsRoleHistory);
    const { items, next } = await this.roles.ofAuthority(own.id, asked);
    const changes = items.map(({ at, change, role, person, by }) => ({
      at: momentInWords(at),
      what: `${roleWords[role].name} ${change === 'granted' ? 'given to' : 'taken from'} ${person.name ?? 'somebody whose name was erased'}`,
      by: by === null ? 'whoever runs the installation' : (by.name ?? 'somebody whose name was erased'),
    }));
    const more =
      next === undefined || next === null
        ? null
        : within(own, `/authority/people/history?after=${encodeURIComponent(next)}`);
    const view = { authority: own, back: within(own, '/authority/people'), changes, more };
    return page('pages/authority/role-history', 'How roles were given and taken away', view, { area: 'authority' });
  }
}
