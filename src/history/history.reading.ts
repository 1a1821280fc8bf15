import { Injectable } from '@nestjs/common';
import { commandOf, labelOf, scoreEvents } from '../../workflows/index.js';
import { Access, NamesInWords, readsProcurements, type Principal } from '../identity/index.js';
import { InvalidInput } from '../platform/errors.js';
import { readVersionOrInstant } from '../platform/http/fields/version-or-instant.js';
import { cursorOf, type Page } from '../platform/http/paging.js';
import { ProcurementQueries } from '../procurements/procurement.queries.js';
import { positionOf, type ProcurementView, type Seen } from '../procurements/procurement.views.js';
import { Readers } from '../procurements/readers.queries.js';
import type { Actor, TrailEvent } from '../trail/index.js';
import type { ReplayDto } from './dto/history.dto.js';
import type { ReplayQueryDto } from './dto/queries.dto.js';
import { HistoryQueries } from './history.queries.js';
import type { DoneMeanwhile, EventInShort, EventView } from './history.views.js';
import { inConfidence } from './in-confidence.js';
import { narrowPicture } from './picture/narrow-picture.js';
import { processAsList, type ProcessAsList } from './picture/process-list.js';
import { widePicture } from './picture/wide-picture.js';
import { RefusalQueries, type RefusedAttempt } from './refusal.queries.js';
import { eventSeenBy, replaySeenBy } from './score-sight.js';
import { statechartOf, type Statechart } from './statechart.js';

/** Histories, as whoever asks may see them: those of their authority, without what is kept from them. */
@Injectable()
export class HistoryReading {
  constructor(
    private readonly queries: HistoryQueries,
    private readonly procurements: ProcurementQueries,
    private readonly refused: RefusalQueries,
    private readonly readers: Readers,
    private readonly access: Access,
    private readonly names: NamesInWords,
  ) {}

  /** The history, oldest first, with its sealed values; scores that are not open, and what is in confidence, without theirs. */
  async events(
    who: Principal,
    id: string,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<Seen<Page<EventView>>> {
    const now = await this.standing(who, id);
    const events = await this.queries.events(id, { authorities: [now.authorityId] }, page, true);
    if (!events) throw await this.readers.denial(who, id);
    const [reader, known] = [await this.readers.readerOf(who, now.authorityId), await this.access.personOf(who)];
    const items = events.items.map((event) =>
      inConfidence(eventSeenBy(event, reader, now.facts), now.authorityId, known),
    );
    return { version: now.version, seen: { ...events, items } };
  }

  /**
   * The last events of a procurement, oldest first, without what they carry: what was done, by whom and when. Refuses (404, 403) whoever
   * does not read the procurements of its authority.
   *
   * @param of the procurement as a reading of procurements gave it.
   */
  async latest(
    who: Principal,
    of: Pick<ProcurementView, 'id' | 'authorityId' | 'version'>,
    count: number,
  ): Promise<readonly EventInShort[]> {
    await this.access.requireMember(who, of.authorityId, readsProcurements);
    const page = { limit: count, after: cursorOf([Math.max(0, of.version - count)]) };
    const events = await this.queries.events(of.id, { authorities: [of.authorityId] }, page, false);
    return (events?.items ?? []).map(({ version, type, actor, recordedAt, data }) => {
      const { at } = (data['derived'] ?? {}) as { readonly at?: string };
      // Of a score nobody but its evaluator is told when it was given, only when it was recorded.
      return { version, type, actor, at: scoreEvents.includes(type) ? recordedAt : (at ?? recordedAt) };
    });
  }

  /**
   * A procurement as it stood at a version or an instant, as it was known by then or by another, and where the rules of today would
   * answer otherwise.
   */
  async replay(who: Principal, id: string, { at, known }: ReplayQueryDto): Promise<Seen<ReplayDto>> {
    const now = await this.standing(who, id);
    const until = readVersionOrInstant(at, now.version, now.asOf);
    const knownBy = known === undefined ? until : readVersionOrInstant(known, now.version, now.asOf, 'query.known');
    const then = await this.queries.replay(id, until, { authorities: [now.authorityId] }, knownBy);
    if (!then) {
      throw InvalidInput.field('query.at', `is before the procurement was opened (${now.facts.opening?.openedAt})`);
    }
    if (then.known < then.version) throw InvalidInput.field('query.known', 'must not be before what is asked about');
    const seen = replaySeenBy(then, await this.readers.readerOf(who, now.authorityId), now.facts);
    const { available, differences, footing } = seen;
    const told = await this.names.toldTo(who, { available, differences, footing });
    return { version: now.version, seen: { ...seen, ...told, ...positionOf(then) } };
  }

  /** What was attempted and refused by the law, latest first, for those of the authority who audit it. */
  async refusals(
    who: Principal,
    id: string,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<Seen<Page<RefusedAttempt>>> {
    const { authorityId, version } = await this.readers.ownedBy(who, id, ['auditor']);
    const attempts = await this.refused.ofProcurement(authorityId, id, page);
    return { version, seen: await this.names.toldTo(who, attempts) };
  }

  /** The process of a procurement, with the way that it went; up to a version, where one is given. */
  async chart(who: Principal, id: string, to?: number): Promise<Seen<Statechart>> {
    const { authorityId, machine, regime, state, version } = await this.standing(who, id);
    const all = (await this.queries.recorded(id, { authorities: [authorityId] })) ?? [];
    if (to === undefined || to >= version)
      return { version, seen: statechartOf(machine, regime, { current: state, events: all }) };
    const events = all.filter((event) => event.version <= to);
    const last = events.at(-1);
    if (!last) throw InvalidInput.field('query.to', `must be a version from 1 to ${version}`);
    const chosen = events.findLast(({ type }) => commandOf(type) === 'ChooseProcess')?.data['process'];
    const walk = { current: last.state ?? state, events };
    const then = (chosen ?? 'process-selection') as Statechart['machine'];
    return { version, seen: statechartOf(then, last.regime ?? regime, walk) };
  }

  /** The same as a drawing, for a wide screen or a narrow one, and as the list that says all of it. */
  async picture(
    who: Principal,
    id: string,
    { to, shape }: { readonly to?: number; readonly shape: 'wide' | 'narrow' },
  ): Promise<Seen<{ readonly svg: string; readonly list: ProcessAsList }>> {
    const { version, seen } = await this.chart(who, id, to);
    const svg = shape === 'wide' ? widePicture(seen) : narrowPicture(seen);
    return { version, seen: { svg, list: processAsList(seen) } };
  }

  /** What was done after a version, as far as somebody may know it. Who is of another role of the authority sees their own acts. */
  async since(who: Principal, id: string, version: number): Promise<readonly DoneMeanwhile[]> {
    const events = (await this.queries.recorded(id, 'everything', version)) ?? [];
    const { person } = await this.access.personOf(who);
    const { authorities } = await this.readers.scopeOf(who);
    return events.filter((event) => authorities.includes(event.stream.authority) || isBy(event, person.id)).map(asDone);
  }

  /** A procurement as it stands now; refuses whoever may not read it. */
  private async standing(who: Principal, id: string): Promise<ProcurementView> {
    const now = await this.procurements.find(id, await this.readers.scopeOf(who));
    if (!now) throw await this.readers.denial(who, id);
    return now;
  }
}

const isBy = ({ actor }: TrailEvent, personId: string): boolean => 'personId' in actor && actor.personId === personId;

function asDone({ version, type, actor }: TrailEvent): DoneMeanwhile {
  const command = commandOf(type);
  return { place: version, label: command ? labelOf(command) : type, role: roleOf(actor) };
}

function roleOf(actor: Actor): string {
  if ('role' in actor) return actor.role;
  return 'system' in actor ? 'system' : 'public';
}
