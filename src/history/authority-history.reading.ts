import { Injectable } from '@nestjs/common';
import type { AuthorityAct } from '../../workflows/index.js';
import { AuthorityHistory, Engine } from '../engine/index.js';
import { Access, NamesInWords, readsRegister, roles as everyRole, type Principal } from '../identity/index.js';
import { Denial, InvalidInput } from '../platform/errors.js';
import { readVersionOrInstant } from '../platform/http/fields/version-or-instant.js';
import type { Page } from '../platform/http/paging.js';
import { canonicalText } from '../trail/index.js';
import type { Seen } from '../procurements/procurement.views.js';
import { authorityFactsSeenBy, correctionSeenBy, eventTypesSeenBy } from './authority-sight.js';
import type { AuthorityReplayDto } from './dto/authority-history.dto.js';
import { HistoryQueries } from './history.queries.js';
import type { EventView } from './history.views.js';
import { RefusalQueries, type RefusedAttempt } from './refusal.queries.js';

/** What of the history of an authority is looked at. */
export interface OwnTimelineAsked {
  readonly order: 'newest' | 'oldest';
  /** Only events of this type. */
  readonly type?: string;
  /** From 1 on. */
  readonly page: number;
  readonly perPage: number;
}

/** A part of the history of an authority, as somebody of it may read it. */
export interface OwnTimeline {
  /** The version that it stands at; whoever may not read everything sees fewer events than that. */
  readonly version: number;
  /** How many events there are that they may read. */
  readonly total: number;
  /** How many there are of what was asked for. */
  readonly matching: number;
  readonly events: readonly EventView[];
  /** The type of each event that they may read, by its version, oldest first. */
  readonly types: ReadonlyMap<number, string>;
  readonly people: ReadonlyMap<string, string>;
  /** What the organisations of its register of interests were called, as far as they may read it. */
  readonly organisations: ReadonlyMap<string, string>;
}

/** One event of it, with the bytes that its hash is of. */
export interface OwnEvent extends Omit<OwnTimeline, 'events' | 'matching'> {
  readonly event: EventView;
  readonly bytes: string;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * The histories of authorities, as whoever asks may see them: those of their own, as far as they may read elsewhere what it says. Refuses
 * (404) whoever has no part in it that lets them see what is procured there.
 */
@Injectable()
export class AuthorityHistoryReading {
  constructor(
    private readonly queries: HistoryQueries,
    private readonly refused: RefusalQueries,
    private readonly history: AuthorityHistory,
    private readonly engine: Engine,
    private readonly access: Access,
    private readonly names: NamesInWords,
  ) {}

  /** A page of the history in the order of a timeline, filtered; what they may not read is left out, and not counted. */
  async timeline(who: Principal, authority: string, asked: OwnTimelineAsked): Promise<OwnTimeline> {
    const { version, all } = await this.whole(who, authority);
    const matching = all.filter(({ type }) => asked.type === undefined || type === asked.type);
    const ordered = asked.order === 'newest' ? matching.toReversed() : matching;
    const shown = ordered.slice((asked.page - 1) * asked.perPage, asked.page * asked.perPage);
    return { ...(await this.told(who, authority, version, all, shown)), matching: matching.length };
  }

  /** One event, with the bytes that its hash is of; null where there is none of this version, or it is not theirs to read. */
  async event(who: Principal, authority: string, version: number): Promise<OwnEvent | null> {
    const { version: last, all } = await this.whole(who, authority);
    const found = all.find((event) => event.version === version);
    if (!found) return null;
    const { events, ...rest } = await this.told(who, authority, last, all, [found]);
    const { hash: _hash, correctedBy: _by, restatedBy: _since, corrects: _corrects, ...content } = found;
    return { ...rest, event: events[0]!, bytes: canonicalText(content) };
  }

  /** The last version that had been recorded by an instant; null where nothing was there yet. */
  async versionAt(who: Principal, authority: string, instant: string): Promise<number | null> {
    await this.rolesIn(who, authority);
    const all = await this.queries.recordedOfAuthority(authority, eventTypesSeenBy(everyRole));
    return all.findLast(({ recordedAt }) => recordedAt <= instant)?.version ?? null;
  }

  private async whole(
    who: Principal,
    authority: string,
  ): Promise<{ readonly version: number; readonly all: readonly EventView[] }> {
    const roles = await this.rolesIn(who, authority);
    const version = await this.history.version(authority);
    const types = eventTypesSeenBy(roles);
    const all = await this.queries.recordedOfAuthority(authority, types);
    // A correction of what they may not read is as little there as what it puts right.
    return { version, all: all.filter((event) => correctionSeenBy(event, types) !== null) };
  }

  private async told(
    who: Principal,
    authority: string,
    version: number,
    all: readonly EventView[],
    shown: readonly EventView[],
  ): Promise<Omit<OwnTimeline, 'matching'>> {
    const versions = shown.map((event) => event.version);
    const disclosures =
      versions.length === 0
        ? null
        : await this.queries.disclosedOfAuthority(authority, Math.min(...versions), Math.max(...versions));
    const events = shown.map((event) => ({ ...event, disclosed: disclosures?.get(event.version) ?? {} }));
    const organisations = all.flatMap(({ type, data }) =>
      type === 'OrganisationRegistered' ? [[data['id'] as string, data['name'] as string] as const] : [],
    );
    return {
      ...{ version, total: all.length, events },
      types: new Map(all.map((event) => [event.version, event.type])),
      organisations: new Map(organisations),
      people: await this.names.of(who, [...new Set(JSON.stringify(shown).match(UUID) ?? [])]),
    };
  }

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
  async replay(who: Principal, authority: string, at?: string, known?: string): Promise<Seen<AuthorityReplayDto>> {
    const roles = await this.rolesIn(who, authority);
    const version = await this.history.version(authority);
    const now = await this.engine.now();
    const until = at === undefined ? { version } : readVersionOrInstant(at, version, now);
    const knownBy = known === undefined ? until : readVersionOrInstant(known, version, now, 'query.known');
    const then = await this.queries.replayOfAuthority(authority, until, knownBy);
    if (!then) throw InvalidInput.field('query.at', 'is before the authority was registered');
    const { standing, footing, differences, notJudged } = then.replayed;
    const knownAt = then.known.at(-1)?.version ?? 0;
    if (knownAt < standing.version) throw InvalidInput.field('query.known', 'must not be before what is asked about');
    const types = eventTypesSeenBy(roles);
    const isSeen = (place: number): boolean => types.includes(then.events[place - 1]!.type);
    return {
      version,
      seen: {
        authority,
        version: standing.version,
        asOf: at === undefined ? now : 'at' in until ? until.at : then.events.at(-1)!.recordedAt,
        known: knownAt,
        facts: authorityFactsSeenBy(standing.facts, roles),
        footing: footing.filter(({ event }) => isSeen(event)),
        differences: differences.filter((one) => isSeen(one.version)),
        notJudged: notJudged.filter(isSeen),
      },
    };
  }

  /** What was attempted and refused by the law, latest first, for those of the authority who audit it. */
  async refusals(
    who: Principal,
    authority: string,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<Seen<Page<RefusedAttempt<AuthorityAct['type']>>>> {
    await this.access.requireMember(who, authority, ['auditor']);
    const version = await this.history.version(authority);
    return { version, seen: await this.names.toldTo(who, await this.refused.ofItself(authority, page)) };
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
