import { Injectable } from '@nestjs/common';
import { AuthorityHistory, Engine } from '../engine/index.js';
import { Access, readsRegister, type Principal } from '../identity/index.js';
import { Denial, InvalidInput } from '../platform/errors.js';
import { readVersionOrInstant } from '../platform/http/fields/version-or-instant.js';
import type { Page } from '../platform/http/paging.js';
import type { Seen } from '../procurements/procurement.views.js';
import { authorityFactsSeenBy, eventTypesSeenBy } from './authority-sight.js';
import type { AuthorityReplayDto } from './dto/authority-history.dto.js';
import { HistoryQueries } from './history.queries.js';
import type { EventView } from './history.views.js';

/**
 * The histories of authorities, as whoever asks may see them: those of their own, as far as they may read elsewhere what it says. Refuses
 * (404) whoever has no part in it that lets them see what is procured there.
 */
@Injectable()
export class AuthorityHistoryReading {
  constructor(
    private readonly queries: HistoryQueries,
    private readonly history: AuthorityHistory,
    private readonly engine: Engine,
    private readonly access: Access,
  ) {}

  /** The history, oldest first, with its sealed values; what they may not read is left out. */
  async events(
    who: Principal,
    authority: string,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<Seen<Page<EventView>>> {
    const roles = await this.rolesIn(who, authority);
    // Asked for first: what comes meanwhile is then newer than the version says, and never older.
    const version = await this.history.version(authority);
    return { version, seen: await this.queries.eventsOfAuthority(authority, page, eventTypesSeenBy(roles)) };
  }

  /**
   * What an authority had settled at a version or an instant, and where the rules of today would answer otherwise.
   *
   * @throws InvalidInput for what is neither, for what has not come, and for what was before the authority was registered.
   */
  async replay(who: Principal, authority: string, at?: string): Promise<Seen<AuthorityReplayDto>> {
    const roles = await this.rolesIn(who, authority);
    const version = await this.history.version(authority);
    const now = await this.engine.now();
    const until = at === undefined ? { version } : readVersionOrInstant(at, version, now);
    const then = await this.queries.replayOfAuthority(authority, until);
    if (!then) throw InvalidInput.field('query.at', 'is before the authority was registered');
    const { standing, differences, notJudged } = then.replayed;
    const types = eventTypesSeenBy(roles);
    const isSeen = (place: number): boolean => types.includes(then.events[place - 1]!.type);
    return {
      version,
      seen: {
        authority,
        version: standing.version,
        asOf: at === undefined ? now : 'at' in until ? until.at : then.events.at(-1)!.recordedAt,
        facts: authorityFactsSeenBy(standing.facts, roles),
        differences: differences.filter((one) => isSeen(one.version)),
        notJudged: notJudged.filter(isSeen),
      },
    };
  }

  private async rolesIn(who: Principal, authority: string): Promise<readonly string[]> {
    const { memberships } = await this.access.personOf(who);
    const own = memberships.find(
      ({ organisation: { id, kind }, roles }) =>
        id === authority && kind === 'authority' && readsRegister.some((role) => roles.includes(role)),
    );
    if (!own) throw new Denial('not-found', 'There is no such authority among those whose history you may read.');
    return own.roles;
  }
}
