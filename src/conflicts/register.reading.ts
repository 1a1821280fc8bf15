import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../../workflows/index.js';
import { Access, type Principal, type Role } from '../identity/index.js';
import { Denial } from '../platform/errors.js';
import type { ConfirmationListDto, InternalRegisterDto } from './dto/internal.dto.js';
import type { PublishedRegisterDto } from './dto/published.dto.js';
import { confirmationsDue, internal } from './internal.js';
import { published } from './published.js';
import { RegisterQueries } from './register.queries.js';

export { confirmationDue } from './internal.js';

/** Who sees the whole register: whoever looks after it, and whoever audits the authority. */
const readsAll = ['conflicts-guardian', 'auditor'] as const satisfies readonly Role[];

/** What was read, with the version of the authority's history that it was read from. */
export interface ReadAt<T> {
  readonly version: number;
  readonly seen: T;
}

/**
 * Registers of interests, as whoever asks may see them: as they stand now or, where a London day is named, at its end. Refuses (404) an
 * authority that is none, or not theirs, and (400) a day that has not come.
 */
@Injectable()
export class RegisterReading {
  constructor(
    private readonly access: Access,
    private readonly queries: RegisterQueries,
  ) {}

  /** What anybody may see. */
  async published(authority: string, on?: CalendarDate): Promise<PublishedRegisterDto> {
    return published(await this.queries.asItStood(authority, on));
  }

  /** All of it. Refuses (403) whoever neither looks after it nor audits the authority. */
  async all(who: Principal, authority: string, on?: CalendarDate): Promise<ReadAt<InternalRegisterDto>> {
    await this.access.requireMember(who, authority, readsAll);
    const stood = await this.queries.asItStood(authority, on);
    return { version: stood.version, seen: internal(stood) };
  }

  /** What it says of whoever asks. */
  async mine(who: Principal, authority: string, on?: CalendarDate): Promise<ReadAt<InternalRegisterDto>> {
    const asker = await this.memberOf(who, authority);
    const stood = await this.queries.asItStood(authority, on);
    return { version: stood.version, seen: internal(stood, asker) };
  }

  /** When everyone has to confirm next what it says of them. Refuses (403) as `all` does. */
  async confirmations(who: Principal, authority: string, on?: CalendarDate): Promise<ReadAt<ConfirmationListDto>> {
    await this.access.requireMember(who, authority, readsAll);
    const stood = await this.queries.asItStood(authority, on);
    const seen = { authority: stood.authority, on: stood.on, items: confirmationsDue(stood) };
    return { version: stood.version, seen };
  }

  private async memberOf(who: Principal, authority: string): Promise<string> {
    const { person, memberships } = await this.access.personOf(who);
    const isTheirs = memberships.some(({ organisation: { id, kind } }) => id === authority && kind === 'authority');
    if (!isTheirs) throw new Denial('not-found', 'There is no such authority among those that you belong to.');
    return person.id;
  }
}
