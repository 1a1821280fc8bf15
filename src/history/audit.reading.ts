import { Injectable } from '@nestjs/common';
import { deadlines, gapsInRecord, type Deadline, type GapInRecord } from '../../workflows/index.js';
import { Engine } from '../engine/index.js';
import { Access, NamesInWords, type Principal } from '../identity/index.js';
import { Denial } from '../platform/errors.js';
import type { Page } from '../platform/http/paging.js';
import { ProcurementQueries } from '../procurements/procurement.queries.js';
import type { TrailEvent } from '../trail/index.js';
import { AuditQueries } from './audit.queries.js';

/** A procurement with everything that is wrong with it or missing, by kind. */
export interface Audited {
  readonly id: string;
  readonly title: string;
  readonly reference: string;
  readonly version: number;
  /** What the record of regulation 24 lacks. */
  readonly gaps: readonly GapInRecord[];
  /** What was due and has not been done. */
  readonly overdue: readonly Deadline[];
  /** Conflicts of interest of which nothing has been decided yet, by their references. */
  readonly unmanaged: readonly string[];
  /** How many attempts the law refused. */
  readonly refused: number;
}

/** How much is wrong of each kind in one procurement. */
const auditedKinds = {
  record: ({ gaps }: Audited) => gaps.length,
  overdue: ({ overdue }: Audited) => overdue.length,
  conflicts: ({ unmanaged }: Audited) => unmanaged.length,
  refusals: ({ refused }: Audited) => refused,
} as const;

export type AuditedKind = keyof typeof auditedKinds;

/** What can be wrong or missing in a procurement. */
export const kindsAudited = Object.keys(auditedKinds) as readonly AuditedKind[];

/** What an auditor looks for. */
export interface AuditAsked {
  readonly kind?: AuditedKind;
  /** From 1 on. */
  readonly page: number;
  readonly perPage: number;
  /** `next` of the procurements that were looked at before. */
  readonly after?: string;
}

/** What is wrong or missing in the procurements that were looked at. */
export interface AuditedPage extends Page<Audited> {
  readonly asOf: string | null;
  /** In how many procurements it was looked. */
  readonly looked: number;
  /** How many of them have some of what was asked for. */
  readonly matching: number;
  readonly totals: Readonly<Record<AuditedKind, number>>;
}

/** As many procurements are looked at in one go as any authority has open at once; a statement has its bounds. */
const MOST_AUDITED = 500;

/** Somebody who holds or has held a role of the authority. */
export interface AuditedPerson {
  readonly id: string;
  readonly name: string;
  readonly left: boolean;
}

/** What one person did, and where others named them as deciding. */
export interface DoneByPerson {
  readonly name: string;
  readonly done: Page<TrailEvent>;
  readonly named: readonly {
    readonly id: string;
    readonly version: number;
    readonly at: string;
    readonly type: string;
  }[];
  /** The procurements that it was done in, by id. */
  readonly procurements: ReadonlyMap<string, { readonly title: string; readonly reference: string }>;
}

/** The most decisions that are listed in which others named somebody. */
const MOST_NAMED = 100;

/** What days open or end by themselves is nobody's to do. */
const byTimeAlone: ReadonlySet<string> = new Set(['standstill-ends', 'further-decision-wait', 'identification-gate']);

/** Across the procurements of an authority, for its auditors: what is wrong or missing, and what one person did. */
@Injectable()
export class AuditReading {
  constructor(
    private readonly queries: AuditQueries,
    private readonly procurements: ProcurementQueries,
    private readonly engine: Engine,
    private readonly access: Access,
    private readonly names: NamesInWords,
  ) {}

  /**
   * What is wrong or missing in the procurements of the authority, those opened last first: how much of each kind in all of them, and a
   * page of those that have some of the kind asked for; three statements, however many there are. So many are looked at in one go;
   * those opened before them begin at `next`. Refuses (404) an authority that is not theirs, and (403) whoever does not audit it.
   */
  async procurementsOf(who: Principal, authority: string, asked: AuditAsked): Promise<AuditedPage> {
    await this.access.requireMember(who, authority, ['auditor']);
    const { kind, page, perPage, after } = asked;
    const looked = { limit: MOST_AUDITED, ...(after === undefined ? {} : { after }) };
    const found = await this.procurements.search(looked, { authorities: [authority] });
    const ids = found.items.map(({ id }) => id);
    const [looks, refused] = await Promise.all([this.engine.lookAtAll(ids), this.queries.refusalsIn(authority, ids)]);
    const audited = ids.flatMap((id): Audited[] => {
      const look = looks.find((one) => one.id === id);
      if (!look) return [];
      const { procurement, evidence } = look;
      const { opening, conflicts } = procurement.facts;
      const late = deadlines(procurement).filter(
        ({ metAt, dueOn, at, kind }) =>
          metAt === null && dueOn !== null && at <= evidence.now && !byTimeAlone.has(kind),
      );
      return [
        {
          ...{ id, title: opening?.title ?? '', reference: opening?.reference ?? '', version: procurement.version },
          gaps: gapsInRecord(procurement.facts),
          overdue: late,
          unmanaged: conflicts.conflicts.filter(({ managed }) => managed === null).map(({ reference }) => reference),
          refused: refused.get(id) ?? 0,
        },
      ];
    });
    const asOf = looks[0]?.evidence.now ?? null;
    const { next } = found;
    const matching = audited.filter((one) => kind === undefined || auditedKinds[kind](one) > 0);
    const shown = matching.slice((page - 1) * perPage, page * perPage);
    const total = (of: AuditedKind): number => audited.reduce((sum, one) => sum + auditedKinds[of](one), 0);
    return {
      ...{ asOf, looked: audited.length, matching: matching.length },
      totals: Object.fromEntries(kindsAudited.map((each) => [each, total(each)])) as AuditedPage['totals'],
      items: await this.names.toldTo(who, shown),
      ...(next === undefined ? {} : { next }),
    };
  }

  /** Everybody who holds or has held a role of the authority, by name. */
  async people(who: Principal, authority: string): Promise<readonly AuditedPerson[]> {
    await this.access.requireMember(who, authority, ['auditor']);
    return (await this.queries.people(authority)).map((one) => ({
      ...one,
      name: one.name === 'erased' ? 'Somebody whose name was erased' : one.name,
    }));
  }

  /** What one person did in the procurements of the authority, latest first. Refuses (404) somebody who never belonged to it. */
  async person(
    who: Principal,
    authority: string,
    person: string,
    asked: { readonly types: readonly string[] | null; readonly limit: number; readonly after?: string },
  ): Promise<DoneByPerson> {
    const known = (await this.people(who, authority)).find(({ id }) => id === person);
    if (!known) throw new Denial('not-found', 'There is no such person of this authority.');
    const [done, named] = await Promise.all([
      this.queries.doneBy(authority, person, asked),
      this.queries.namedBy(authority, person, MOST_NAMED),
    ]);
    const ids = [...new Set([...done.items.map(({ stream }) => stream.id), ...named.map(({ id }) => id)])];
    const looks = await this.engine.lookAtAll(ids);
    const procurements = new Map(
      looks.map(({ id, procurement }) => {
        const { title = '', reference = '' } = procurement.facts.opening ?? {};
        return [id, { title, reference }];
      }),
    );
    return { name: known.name, done, named, procurements };
  }
}
