import { Injectable } from '@nestjs/common';
import type { MembershipEventType } from '../../workflows/index.js';
import { Engine } from '../engine/index.js';
import { Access, type Principal } from '../identity/index.js';
import { Denial, InvalidInput } from '../platform/errors.js';
import { readVersionOrInstant } from '../platform/http/fields/version-or-instant.js';
import type { Page } from '../platform/http/paging.js';
import type { Seen } from '../procurements/procurement.views.js';
import type { OrganisationReplayDto } from './dto/authority-history.dto.js';
import { HistoryQueries } from './history.queries.js';
import type { EventView } from './history.views.js';

/** What whoever acts for an organisation reads of its history: how others sign in, and what they are called, is not among it. */
const seenByMembers: readonly (MembershipEventType | 'RecordCorrected')[] = [
  'ProviderRegistered',
  'OrganisationRenamed',
  'OrganisationNameCorrected',
  'RoleGranted',
  'RoleRevoked',
  'RecordCorrected',
];

/** The histories of organisations that are no authorities, as those who act for them may see them. Refuses (404) everybody else. */
@Injectable()
export class OrganisationHistoryReading {
  constructor(
    private readonly queries: HistoryQueries,
    private readonly engine: Engine,
    private readonly access: Access,
  ) {}

  /** The history, oldest first. */
  async events(
    who: Principal,
    organisation: string,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<Seen<Page<EventView>>> {
    const version = await this.versionOf(who, organisation);
    const seen = await this.queries.eventsOfOrganisation(organisation, page, seenByMembers);
    if (!seen) throw none();
    return { version, seen };
  }

  /**
   * An organisation as it stood at a version or an instant, as it was known by then or by another, and where the rules of today would
   * answer otherwise.
   *
   * @throws InvalidInput for what is neither, for what has not come, and for what was before the organisation was registered.
   */
  async replay(
    who: Principal,
    organisation: string,
    { at, known }: { readonly at?: string; readonly known?: string },
  ): Promise<Seen<OrganisationReplayDto>> {
    const version = await this.versionOf(who, organisation);
    const now = await this.engine.now();
    const until = at === undefined ? { version } : readVersionOrInstant(at, version, now);
    const knownBy = known === undefined ? until : readVersionOrInstant(known, version, now, 'query.known');
    const then = await this.queries.replayOfOrganisation(organisation, until, knownBy);
    if (!then) throw InvalidInput.field('query.at', 'is before the organisation was registered');
    const { standing, footing, differences, notJudged } = then.replayed;
    const knownAt = then.known.at(-1)?.version ?? 0;
    if (knownAt < standing.version) throw InvalidInput.field('query.known', 'must not be before what is asked about');
    const isSeen = (place: number): boolean => seenByMembers.some((type) => type === then.events[place - 1]!.type);
    const seen = {
      organisation,
      version: standing.version,
      asOf: at === undefined ? now : 'at' in until ? until.at : then.events.at(-1)!.recordedAt,
      known: knownAt,
      facts: standing.facts,
      footing: footing.filter(({ event }) => isSeen(event)),
      differences: differences.filter((one) => isSeen(one.version)),
      notJudged: notJudged.filter(isSeen),
    };
    return { version, seen };
  }

  private async versionOf(who: Principal, organisation: string): Promise<number> {
    const { memberships } = await this.access.personOf(who);
    const isTheirs = memberships.some(({ organisation: { id, kind } }) => id === organisation && kind === 'provider');
    const standing = isTheirs ? await this.engine.organisation(organisation) : null;
    if (!standing) throw none();
    return standing.version;
  }
}

const none = (): Denial => new Denial('not-found', 'There is no such organisation among those that you act for.');
