import { Injectable } from '@nestjs/common';
import { factsSeenBy, type Facts } from '../../workflows/index.js';
import { Access, NamesInWords, readsProcurements, type Principal } from '../identity/index.js';
import { Denial, InvalidInput } from '../platform/errors.js';
import type { ActionsDto } from './dto/answers/available.dto.js';
import type {
  ProcurementDto,
  ProcurementListDto,
  ProcurementSummaryDto,
  PublishedProcurementDto,
} from './dto/answers/procurement.dto.js';
import type { ProcurementQueryDto } from './dto/queries.dto.js';
import { ProcurementQueries } from './procurement.queries.js';
import { positionOf, type FlaggedStandstill, type ProcurementInFull } from './procurement.views.js';
import { PublishedQueries } from './published.queries.js';
import { Readers } from './readers.queries.js';
import {
  MOST_SORTED,
  registerSorts,
  SortedQueries,
  type RegisterSort,
  type SortedFilter,
  type SortedPage,
} from './sorted.queries.js';

export { MOST_SORTED as mostSorted, registerSorts, type RegisterSort };

/** What somebody without an account may read of the register. */
const nobodys = { authorities: [] } as const;

/** The register and its procurements, as whoever asks may see them. */
@Injectable()
export class ProcurementsReading {
  constructor(
    private readonly queries: ProcurementQueries,
    private readonly published: PublishedQueries,
    private readonly sorted: SortedQueries,
    private readonly readers: Readers,
    private readonly access: Access,
    private readonly names: NamesInWords,
  ) {}

  /**
   * The register of the authorities that somebody is of, what was opened last first; or, for anybody else and where it is asked
   * for, what every authority has published. Refuses (400) to choose among what is published by what is not.
   */
  async list(who: Principal | 'public', query: ProcurementQueryDto): Promise<ProcurementListDto> {
    const { q: text, published, ...filter } = query;
    const scope = who === 'public' ? nobodys : await this.readers.registerOf(who);
    if (published === true || scope.authorities.length === 0) {
      const { state, changedSince, ...open } = filter;
      for (const [name, given] of Object.entries({ state, changedSince })) {
        if (given === undefined) continue;
        throw InvalidInput.field(`query.${name}`, 'is for the procurements of your own authority only');
      }
      const { items, next } = await this.published.page({ ...open, ...(text === undefined ? {} : { text }) });
      return { items: items.map((item) => ({ view: 'published', ...item })), next };
    }
    const { items, next } = await this.queries.search({ ...filter, text }, scope);
    return { items: items.map((line) => ({ view: 'register', ...line, ...positionOf(line) })), next };
  }

  /** The register of the authorities that somebody is of, in another order than that of opening; nothing for anybody else. */
  async inOrder(
    who: Principal,
    filter: SortedFilter,
  ): Promise<Omit<SortedPage, 'items'> & { readonly items: readonly SortedLine[] }> {
    const { authorities } = await this.readers.registerOf(who);
    const { items, ...found } = await this.sorted.page(authorities, filter);
    return { ...found, items: items.map((line) => ({ view: 'register', ...line, ...positionOf(line) })) };
  }

  /**
   * A procurement: as it stands, for those of its authority; for anybody else what is published of it. Refuses (404) what is neither
   * theirs nor published, and (403) an administrator of the authority.
   */
  async one(who: Principal | 'public', id: string): Promise<ProcurementDto | PublishedProcurementDto> {
    const own = who === 'public' ? null : await this.queries.find(id, await this.readers.scopeOf(who), who);
    if (who !== 'public' && own) {
      const reader = await this.readers.readerOf(who, own.authorityId);
      const available = await this.names.toldTo(who, own.available);
      const facts = factsSeenBy(own.facts, reader, own.facts);
      return { view: 'full', ...own, facts, available, ...positionOf(own) };
    }
    const published = await this.published.find(id);
    if (!published) throw who === 'public' ? notPublished() : await this.readers.denial(who, id);
    return { view: 'published', ...published };
  }

  /**
   * A procurement as it stands, with every reason against whatever cannot be done by whoever asks, what waits for somebody in it, and the
   * people it speaks of by name. For those of its authority; refuses everybody else as {@link one} would where nothing is published.
   */
  async inFull(who: Principal, id: string): Promise<StandingInFull> {
    const own = await this.queries.inFull(id, await this.readers.scopeOf(who), who);
    if (!own) throw await this.readers.denial(who, id);
    const reader = await this.readers.readerOf(who, own.authorityId);
    const { actions, work } = await this.names.toldTo(who, { actions: own.actions, work: own.work });
    const facts = factsSeenBy(own.facts, reader, own.facts);
    return {
      ...own,
      facts,
      actions,
      work,
      ...positionOf(own),
      people: await this.names.of(who, peopleOf(own.facts), id),
    };
  }

  /** Everything that could be done now by whoever asks, and every reason against it, for those of the authority. */
  async available(who: Principal, id: string): Promise<ActionsDto> {
    const actions = await this.queries.actions(id, await this.readers.scopeOf(who), who);
    if (!actions) throw await this.readers.denial(who, id);
    const { version, asOf, items } = actions;
    return { version, asOf, items: await this.names.toldTo(who, items) };
  }

  /** The open standstills of somebody’s authorities whose days a newer holiday list moves later. Refuses (403) who reads none. */
  async flagged(who: Principal): Promise<readonly FlaggedStandstill[]> {
    return this.queries.flagged({ authorities: await this.access.authoritiesOf(who, readsProcurements) });
  }
}

/** A line of the register, with the last day of its standstill period. */
export type SortedLine = ProcurementSummaryDto & { readonly standstillEnds: string | null };

/** A procurement as its pages show it. */
export type StandingInFull = ProcurementInFull &
  ReturnType<typeof positionOf> & {
    /** What those are called whom its facts name by id. */
    readonly people: ReadonlyMap<string, string>;
  };

/** Everybody whom the facts name by id: who takes part, declares, decides, evaluates, checks for exclusion. */
function peopleOf({ conflicts, exclusions, run, earlierRuns }: Facts): readonly string[] {
  const evaluators = [run, ...earlierRuns].flatMap(({ scoring }) =>
    Object.values(scoring.evaluators).flatMap(Object.keys),
  );
  return [
    ...new Set([
      ...Object.keys(conflicts.participants),
      ...conflicts.declarations.flatMap(({ person, recordedBy }) => [person, recordedBy]),
      ...conflicts.conflicts.flatMap(({ person, by, managed }) => [person, by, managed?.by ?? null]),
      ...conflicts.recusals.map(({ person }) => person),
      ...Object.keys(conflicts.tookPart),
      ...evaluators,
      ...Object.values(exclusions.subjects).map(({ check }) => check?.by ?? null),
    ]),
  ].filter((one) => one !== null);
}

const notPublished = (): Denial => new Denial('not-found', 'There is no published procurement at this address.');
