import { Injectable } from '@nestjs/common';
import { scoreEvents, type Facts, type ScoreReader } from '../../workflows/index.js';
import { Access, NamesInWords, type KnownPerson, type Principal } from '../identity/index.js';
import { Denial } from '../platform/errors.js';
import { ProcurementQueries } from '../procurements/procurement.queries.js';
import type { ProcurementView } from '../procurements/procurement.views.js';
import { Readers } from '../procurements/readers.queries.js';
import { canonicalText, type TrailEvent } from '../trail/index.js';
import { linksIn } from './event-links.js';
import { HistoryQueries } from './history.queries.js';
import type { EventView } from './history.views.js';
import { inConfidence } from './in-confidence.js';
import { eventSeenBy } from './score-sight.js';

/** What of a history is looked at. */
export interface TimelineAsked {
  readonly order: 'newest' | 'oldest';
  /** Only events of this type. */
  readonly type?: string;
  /** Only what this person did. */
  readonly person?: string;
  /** From 1 on. */
  readonly page: number;
  readonly perPage: number;
}

/** An event with what was before it. */
export interface TimelineEvent extends EventView {
  readonly stateBefore: string | null;
  readonly regimeBefore: string | null;
}

/** A part of a history, with what it takes to filter it and to read it. */
export interface Timeline {
  readonly authorityId: string;
  /** As it stands now. */
  readonly facts: Facts;
  readonly total: number;
  /** How many there are of what was asked for. */
  readonly matching: number;
  readonly events: readonly TimelineEvent[];
  /** The type of each event of the history, by its version. */
  readonly types: ReadonlyMap<number, string>;
  /** Everybody who acted, by id. */
  readonly actors: readonly string[];
  /** When the last event that was asked for and the first were recorded; null where there is none. */
  readonly firstAt: string | null;
  readonly people: ReadonlyMap<string, string>;
}

/** One event, with the bytes that its hash is of, for those who audit. */
export interface EventInFull extends Omit<Timeline, 'events'> {
  readonly event: TimelineEvent;
  /** Null where its words are kept from whoever asks: the bytes would tell them. */
  readonly bytes: string | null;
}

/** Events of a history in the order of a timeline, as whoever asks may see them. */
@Injectable()
export class TimelineReading {
  constructor(
    private readonly queries: HistoryQueries,
    private readonly procurements: ProcurementQueries,
    private readonly readers: Readers,
    private readonly access: Access,
    private readonly names: NamesInWords,
  ) {}

  /** A page of the history of a procurement, filtered; scores that are not open, and what is in confidence, without theirs. */
  async timeline(who: Principal, id: string, asked: TimelineAsked): Promise<Timeline> {
    const { now, all } = await this.whole(who, id);
    const matching = all.filter(
      (event) => (asked.type === undefined || event.type === asked.type) && isBy(event, asked.person),
    );
    const ordered = asked.order === 'newest' ? matching.toReversed() : matching;
    const shown = ordered.slice((asked.page - 1) * asked.perPage, asked.page * asked.perPage);
    return this.told(who, now, all, matching, await this.seen(who, now, all, shown));
  }

  /** One event; refuses (404) a version that is not there. */
  async event(who: Principal, id: string, version: number): Promise<EventInFull> {
    const { now, all } = await this.whole(who, id);
    const found = all.find((event) => event.version === version);
    if (!found) throw new Denial('not-found', 'There is no such version of this procurement.');
    const [event] = await this.seen(who, now, all, [found]);
    const { events: _one, ...rest } = await this.told(who, now, all, all, [event!]);
    const { hash: _hash, ...content } = found;
    const kept = 'withheld' in event!.data && scoreEvents.includes(found.type);
    return { ...rest, event: event!, bytes: kept ? null : canonicalText(content) };
  }

  /** Every event up to a version with its sealed values, as far as whoever asks may see them, oldest first. */
  async upTo(who: Principal, id: string, version: number): Promise<Omit<Timeline, 'matching' | 'firstAt'>> {
    const { now, all } = await this.whole(who, id);
    const shown = all.filter((event) => event.version <= version);
    return this.told(who, now, all, shown, await this.seen(who, now, all, shown));
  }

  /** The last version that had been recorded by an instant; null where nothing was there yet. */
  async versionAt(who: Principal, id: string, instant: string): Promise<number | null> {
    const { all } = await this.whole(who, id);
    return all.findLast(({ recordedAt }) => recordedAt <= instant)?.version ?? null;
  }

  private async whole(who: Principal, id: string): Promise<Whole> {
    const now = await this.procurements.find(id, await this.readers.scopeOf(who));
    if (!now) throw await this.readers.denial(who, id);
    return { now, all: (await this.queries.recorded(id, { authorities: [now.authorityId] })) ?? [] };
  }

  private async seen(
    who: Principal,
    { id, authorityId, facts }: ProcurementView,
    all: readonly TrailEvent[],
    shown: readonly TrailEvent[],
  ): Promise<readonly TimelineEvent[]> {
    if (shown.length === 0) return [];
    const versions = shown.map(({ version }) => version);
    const disclosures = await this.queries.disclosed(id, authorityId, Math.min(...versions), Math.max(...versions));
    const links = linksIn(all.filter(({ type }) => type === 'RecordCorrected'));
    const [reader, known] = await Promise.all([this.readers.readerOf(who, authorityId), this.access.personOf(who)]);
    return shown.map((event) => {
      const before = all[all.indexOf(event) - 1];
      const view = { ...event, ...links(event.version), disclosed: disclosures.get(event.version) ?? {} };
      return {
        ...asSeen(view, reader, facts, authorityId, known),
        stateBefore: before?.state ?? null,
        regimeBefore: before?.regime ?? null,
      };
    });
  }

  private async told(
    who: Principal,
    { id, authorityId, facts }: ProcurementView,
    all: readonly TrailEvent[],
    matching: readonly TrailEvent[],
    events: readonly TimelineEvent[],
  ): Promise<Timeline> {
    const actors = [...new Set(all.flatMap(({ actor }) => ('personId' in actor ? actor.personId : [])))];
    const named = [...(JSON.stringify(events).match(UUID) ?? []), ...Object.keys(facts.conflicts.participants)];
    return {
      ...{ authorityId, facts, events, actors },
      ...{ total: all.length, matching: matching.length, firstAt: matching[0]?.recordedAt ?? null },
      types: new Map(all.map(({ version, type }) => [version, type])),
      people: await this.names.of(who, [...new Set([...actors, ...named])], id),
    };
  }
}

interface Whole {
  readonly now: ProcurementView;
  readonly all: readonly TrailEvent[];
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

const isBy = ({ actor }: TrailEvent, person: string | undefined): boolean =>
  person === undefined || ('personId' in actor && actor.personId === person);

const asSeen = (
  event: EventView,
  reader: ScoreReader,
  now: Facts,
  authorityId: string,
  known: KnownPerson,
): EventView => inConfidence(eventSeenBy(event, reader, now), authorityId, known);
