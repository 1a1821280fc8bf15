import { Get, Param, Query } from '@nestjs/common';
import { AuthorityHistoryReading } from '../../../history/authority-history.reading.js';
import { NamesInWords } from '../../../identity/index.js';
import { Denial } from '../../../platform/errors.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { idsIn } from '../../words/called.js';
import { ownAuthority, within, type OwnAuthority } from '../authority/own-authority.js';
import { londonMomentFrom } from '../history/london-moment.js';
import { ownAtView } from './own-at.view.js';
import { calledInAuthority } from './own-event-words.js';
import { OwnMomentAskedDto } from './own-history-asked.dto.js';

/** What an authority had settled of itself at a version, and the way there from a London date and time. */
@ForReaders()
@PagesAt('authority/at')
export class OwnAtController {
  constructor(
    private readonly history: AuthorityHistoryReading,
    private readonly names: NamesInWords,
  ) {}

  @Get()
  async go(
    @TheReader() reader: Reader,
    @Query() { authority, instant, version }: OwnMomentAskedDto,
  ): Promise<PageAnswer | SeeOther> {
    const own = ownAuthority(reader, authority);
    const last = await this.last(reader, own);
    const again = (error: string | null): PageAnswer => {
      const view = { authority: own, at: '/authority/at', error, instant, version, last };
      return page('pages/authority-history/go-to', `${error === null ? '' : 'Error: '}Go to another moment`, view, {
        area: 'authority',
        status: error === null ? 200 : 400,
      });
    };
    if (instant !== undefined) {
      const read = londonMomentFrom(instant);
      if ('wrong' in read) return again(read.wrong);
      const found = await this.history.versionAt(reader.principal, own.id, read.instant);
      if (found === null) return again('Enter a moment after the authority was set up');
      return seeOther(within(own, `/authority/at/${found}`));
    }
    if (version === undefined) return again(null);
    const asked = /^[1-9]\d{0,8}$/.test(version.trim()) ? Number(version) : 0;
    if (asked < 1 || asked > last) return again(`Enter a version from 1 to ${last}`);
    return seeOther(within(own, `/authority/at/${asked}`));
  }

  @Get(':version')
  async show(
    @TheReader() reader: Reader,
    @Param('version') text: string,
    @Query() { authority }: OwnMomentAskedDto,
  ): Promise<PageAnswer> {
    const own = ownAuthority(reader, authority);
    const last = await this.last(reader, own);
    const version = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
    if (version < 1 || version > last) throw new Denial('not-found', 'There is no such version of this history.');
    const [{ seen }, found] = await Promise.all([
      this.history.replay(reader.principal, own.id, String(version)),
      this.history.event(reader.principal, own.id, version),
    ]);
    const people = await this.names.of(reader.principal, idsIn([seen.facts, found?.event.actor, found?.event.data]));
    const organisations = new Map(
      Object.values(seen.facts.register?.organisations ?? {}).map(({ id, name }) => [id, name] as const),
    );
    const called = calledInAuthority({ people, organisations });
    const view = ownAtView(own, seen, { event: found?.event ?? null, called, last });
    return page('pages/authority-history/at', `Version ${version} of ${own.name}, as it stood`, view, {
      area: 'authority',
      unchanging: true,
    });
  }

  private async last(reader: Reader, own: OwnAuthority): Promise<number> {
    const asked = { order: 'newest', page: 1, perPage: 0 } as const;
    return (await this.history.timeline(reader.principal, own.id, asked)).version;
  }
}
