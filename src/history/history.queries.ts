import { Injectable } from '@nestjs/common';
import { asStreamEvent, authorityStream, disclosedEvent, Engine, organisationStreams } from '../engine/index.js';
import {
  replayAuthority,
  replayOrganisation,
  type ReplayedAuthority,
  type ReplayedOrganisation,
} from '../../workflows/index.js';
import { keyOfCursor, pageOf, type Page } from '../platform/http/paging.js';
import { ProcurementQueries, within } from '../procurements/procurement.queries.js';
import type { Scope } from '../procurements/procurement.views.js';
import { Trail, type Disclosures, type StreamName, type TrailEvent, type Until } from '../trail/index.js';
import { linksIn } from './event-links.js';
import type { EventView, ReplayView } from './history.views.js';
import { replayed } from './replayed.js';
import { correctionSeenBy } from './authority-sight.js';

/** What was walked of a history that is an authority's or an organisation's own, and what was on record at the time of asking. */
export interface Replayed<R> {
  readonly events: readonly TrailEvent[];
  readonly known: readonly TrailEvent[];
  readonly replayed: R;
}

/** Reads histories. Whose they are is looked at here; who may read what of them is for the caller. */
@Injectable()
export class HistoryQueries {
  constructor(
    private readonly engine: Engine,
    private readonly trail: Trail,
    private readonly procurements: ProcurementQueries,
  ) {}

  /** The history, oldest first. Sealed values are disclosed only if asked for. Null outside the scope. */
  async events(
    id: string,
    scope: Scope,
    page: { readonly limit: number; readonly after?: string },
    disclose: boolean,
  ): Promise<Page<EventView> | null> {
    const stream = await this.streamOf(id, scope);
    return stream && this.pageOf(stream, page, { disclose });
  }

  /** The history of an authority as far as it is of some types, oldest first, with its sealed values. */
  eventsOfAuthority(
    id: string,
    page: { readonly limit: number; readonly after?: string },
    types: readonly string[],
  ): Promise<Page<EventView>> {
    return this.ownPage(authorityStream(id), page, types);
  }

  /** The same of an organisation that is no authority; null where there is none. */
  async eventsOfOrganisation(
    id: string,
    page: { readonly limit: number; readonly after?: string },
    types: readonly string[],
  ): Promise<Page<EventView> | null> {
    const stream = await this.organisationStream(id);
    return stream && this.ownPage(stream, page, types);
  }

  private async ownPage(
    stream: StreamName,
    page: { readonly limit: number; readonly after?: string },
    types: readonly string[],
  ): Promise<Page<EventView>> {
    const found = await this.pageOf(stream, page, { disclose: true, types });
    return { ...found, items: found.items.flatMap((event) => correctionSeenBy(event, types) ?? []) };
  }

  /** The stream of an organisation, as it is stored; null where there is none. */
  private async organisationStream(id: string): Promise<StreamName | null> {
    for (const stream of organisationStreams(id)) {
      if ((await this.trail.load(stream, {}, { limit: 1 })).length > 0) return stream;
    }
    return null;
  }

  private async pageOf(
    stream: StreamName,
    page: { readonly limit: number; readonly after?: string },
    { disclose, types }: { readonly disclose: boolean; readonly types?: readonly string[] },
  ): Promise<Page<EventView>> {
    const [after] = keyOfCursor(page.after, ['number']) ?? [];
    const slice = { after: Number(after ?? 0), limit: page.limit + 1, ...(types && { types }) };
    const events = await this.trail.load(stream, {}, slice);
    const [first, last] = [events[0], events.at(-1)];
    const disclosures =
      disclose && first && last ? await this.trail.disclose(stream, first.version, last.version) : null;
    const links = linksIn(await this.trail.load(stream, {}, { types: ['RecordCorrected'] }));
    return pageOf(
      events,
      page.limit,
      (event): EventView => ({
        ...event,
        ...links(event.version),
        ...(disclosures ? { disclosed: disclosures.get(event.version) ?? {} } : {}),
      }),
      (event) => [event.version],
    );
  }

  /**
   * Facts, state and available actions as they stood at a version or an instant (now, if neither is given), and every
   * difference from what the rules of today would answer. Null outside the scope, or where nothing was there yet.
   * `knownBy` is up to where what was put right is taken into account; not before what is asked about.
   */
  async replay(id: string, until: Until, scope: Scope, knownBy: Until = until): Promise<ReplayView | null> {
    const stream = await this.streamOf(id, scope);
    if (!stream) return null;
    const events = await this.trail.load(stream, until);
    const last = events.at(-1);
    if (!last) return null;
    const disclosures = await this.trail.disclose(stream, 1, last.version);
    const evidence = await Promise.all(events.map((event) => this.engine.evidenceOf(event)));
    const known = await this.trail.load(stream, knownBy);
    return replayed(stream, events, disclosures, evidence, until.at ?? last.recordedAt, known);
  }

  /**
   * An authority as it stood at a version or an instant, with every difference from what the rules of today would answer, and what was
   * walked. Null where nothing was there yet. `knownBy` is up to where what was put right is taken into account.
   */
  async replayOfAuthority(
    id: string,
    until: Until,
    knownBy: Until = until,
  ): Promise<Replayed<ReplayedAuthority> | null> {
    const found = await this.ownPast(authorityStream(id), until, knownBy);
    if (!found) return null;
    const { events, walked, known } = found;
    const evidence = await Promise.all(events.map((event) => this.engine.evidenceOfSettled(event)));
    const replayed = replayAuthority(walked, (_event, index) => evidence[index]!, known.map(asStreamEvent));
    return { events, known, replayed };
  }

  /** The same of an organisation that is no authority. */
  async replayOfOrganisation(
    id: string,
    until: Until,
    knownBy: Until = until,
  ): Promise<Replayed<ReplayedOrganisation> | null> {
    const stream = await this.organisationStream(id);
    const found = stream && (await this.ownPast(stream, until, knownBy));
    if (!found) return null;
    const { events, walked, known } = found;
    const evidence = await Promise.all(events.map((event) => this.engine.evidenceOfKept(event)));
    const replayed = replayOrganisation(walked, (_event, index) => evidence[index]!, known.map(asStreamEvent));
    return { events, known, replayed };
  }

  private async ownPast(stream: StreamName, until: Until, knownBy: Until) {
    const events = await this.trail.load(stream, until);
    const last = events.at(-1);
    if (!last) return null;
    const disclosures = await this.trail.disclose(stream, 1, last.version);
    const walked = events.map((event) => disclosedEvent(event, disclosures));
    return { events, walked, known: await this.trail.load(stream, knownBy) };
  }

  /** What an authority recorded of itself, as far as it is of some types, oldest first, with how it hangs together with corrections. */
  async recordedOfAuthority(id: string, types: readonly string[]): Promise<readonly EventView[]> {
    const events = await this.trail.load(authorityStream(id), {}, { types });
    const links = linksIn(events.filter(({ type }) => type === 'RecordCorrected'));
    return events.flatMap((event) => correctionSeenBy({ ...event, ...links(event.version) }, types) ?? []);
  }

  /** The sealed values of events of an authority between two versions. Who may see which of them is for the caller. */
  disclosedOfAuthority(id: string, from: number, to: number): Promise<Disclosures> {
    return this.trail.disclose(authorityStream(id), from, to);
  }

  /** Everything that was recorded, or what came after a version, oldest first; null outside the scope. */
  async recorded(id: string, scope: Scope, after = 0): Promise<readonly TrailEvent[] | null> {
    const stream = await this.streamOf(id, scope);
    return stream && this.trail.load(stream, {}, { after });
  }

  /** The sealed values of events between two versions. Who may see which of them is for the caller. */
  disclosed(id: string, authority: string, from: number, to: number): Promise<Disclosures> {
    return this.trail.disclose({ authority, type: 'procurement', id }, from, to);
  }

  private async streamOf(id: string, scope: Scope): Promise<StreamName | null> {
    const authority = await this.procurements.ownerOf(id);
    return authority !== null && within(scope, authority) ? { authority, type: 'procurement', id } : null;
  }
}
