import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../../workflows/index.js';
import { Database } from '../platform/database/database.js';
import type { ProcurementSummary, SearchFilter } from './procurement.views.js';

/** Orders of the register beside that of opening, in which every page of it is read. */
export const registerSorts = ['changed', 'title', 'standstill'] as const;

export type RegisterSort = (typeof registerSorts)[number];

/** A line of the register with the last day of its standstill period; null where none has begun. */
export interface SortedProcurement extends ProcurementSummary {
  readonly standstillEnds: CalendarDate | null;
}

/** A page of the register in another order than that of opening. */
export interface SortedPage {
  readonly items: readonly SortedProcurement[];
  /** How many there are of what was asked for. */
  readonly matching: number;
  /** Whether there are more than were put in order: those that were opened before them are left out. */
  readonly partial: boolean;
}

/** What of the register is put in order. */
export interface SortedFilter extends Pick<SearchFilter, 'state' | 'process' | 'text'> {
  readonly sort: RegisterSort;
  /** From 1 on. */
  readonly page: number;
  readonly perPage: number;
}

/** Of each authority, so many of those opened last are put in order: more than that nobody leafs through, and a statement has its bounds. */
export const MOST_SORTED = 2000;

/** Puts the registers of authorities in order. Whose they are is for the caller. */
@Injectable()
export class SortedQueries {
  constructor(private readonly database: Database) {}

  async page(authorities: readonly string[], filter: SortedFilter): Promise<SortedPage> {
    const { sort, page, perPage, state, process, text = '' } = filter;
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const rows = await this.database.prepared<SortedProcurement & { matching: number; looked: number }>(
      `procurements.sorted.${sort}`,
      sortedBy(sort),
      [authorities, state ?? null, process ?? null, words, perPage, (page - 1) * perPage],
    );
    const [first] = rows;
    return {
      items: rows.filter(({ id }) => id !== null).map(({ matching: _matching, looked: _looked, ...item }) => item),
      matching: first?.matching ?? 0,
      partial: (first?.looked ?? 0) >= MOST_SORTED,
    };
  }
}

const orders: Readonly<Record<RegisterSort, string>> = {
  changed: 'f."updatedAt" DESC, f.id',
  title: 'lower(f.title), f.id',
  // Those that end next come first, then those that have ended, the last one first; those without any come last.
  standstill: `f.ended, CASE WHEN f.ended = 0 THEN f."standstillEnds" END, f."standstillEnds" DESC NULLS LAST, f.id`,
};

const sortedBy = (sort: RegisterSort): string => `
WITH near AS MATERIALIZED (
  SELECT p.* FROM unnest($1::text[]) AS h(id) CROSS JOIN LATERAL (
    SELECT * FROM procurement q WHERE q.authority_id = h.id ORDER BY q.opened_at DESC, q.id DESC LIMIT ${MOST_SORTED}) p),
found AS MATERIALIZED (
  SELECT p.id, p.authority_id AS "authorityId",
    COALESCE((SELECT o.name FROM organisation o WHERE o.id = p.authority_id), p.authority_id) AS "authorityName",
    s.version, p.title, p.reference, p.regime, p.machine, p.state, p.opened_at AS "openedAt", s.head_at AS "updatedAt",
    p.published_at AS "publishedAt", e.due_on::text AS "standstillEnds",
    CASE WHEN e.due_on IS NULL THEN 2 WHEN e.status = 'pending' THEN 0 ELSE 1 END AS ended
  FROM near p JOIN stream s ON s.authority_id = p.authority_id AND s.type = 'procurement' AND s.id = p.id
  LEFT JOIN LATERAL (SELECT d.due_on, d.status FROM due_date d WHERE d.authority_id = p.authority_id AND d.procurement_id = p.id
    AND d.kind = 'standstill-ends' AND d.status <> 'void' ORDER BY d.at DESC LIMIT 1) e ON true
  WHERE ($2::text IS NULL OR p.state = $2::text) AND ($3::text IS NULL OR p.machine = $3::text)
    AND NOT EXISTS (SELECT 1 FROM unnest($4::text[]) AS word WHERE strpos(p.search_text, word) = 0)),
page AS (
  SELECT f.*, row_number() OVER (ORDER BY ${orders[sort]}) AS place FROM found f ORDER BY ${orders[sort]} LIMIT $5::int OFFSET $6::int)
SELECT t.id, t."authorityId", t."authorityName", t.version, t.title, t.reference, t.regime, t.machine, t.state, t."openedAt",
  t."updatedAt", t."publishedAt", t."standstillEnds",
  (SELECT count(*)::int FROM found) AS matching, (SELECT COALESCE(max(n), 0)::int FROM (SELECT count(*) AS n FROM near GROUP BY authority_id) c) AS looked
FROM (SELECT 1) one LEFT JOIN page t ON true ORDER BY t.place`;
