import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { keyOfCursor, pageOf, type Page } from '../platform/http/paging.js';
import type { TrailEvent } from '../trail/index.js';
import type { RefusedAttempt } from './refusal.queries.js';

/** A refused attempt, and in which procurement. */
export interface RefusedSomewhere extends RefusedAttempt {
  readonly procurementId: string;
}

/** In how many procurements, those opened last, it is looked whom others named as deciding. */
export const MOST_LOOKED_AT = 1000;

/** Reads across the procurements of an authority. Who may read it is for the caller. */
@Injectable()
export class AuditQueries {
  constructor(private readonly database: Database) {}

  /** How many attempts were refused in each of some procurements; those with none are left out. */
  async refusalsIn(authority: string, procurements: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.prepared<{ id: string; count: number }>('audit.refusals', COUNTED, [
      authority,
      procurements,
    ]);
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  /** Everybody who holds or has held a role of the authority, by name. */
  people(
    authority: string,
  ): Promise<readonly { readonly id: string; readonly name: string; readonly left: boolean }[]> {
    return this.database.prepared('audit.people', PEOPLE, [authority]);
  }

  /** What one person did in the procurements of the authority, latest first; acts of some types only, where they are given. */
  async doneBy(
    authority: string,
    person: string,
    {
      types,
      after,
      limit,
    }: { readonly types: readonly string[] | null; readonly after?: string; readonly limit: number },
  ): Promise<Page<TrailEvent>> {
    const [at, id, version] = keyOfCursor(after, ['instant', 'string', 'number']) ?? [];
    const rows = await this.database.prepared<{ canonical: string; hash: string }>('audit.done-by', DONE_BY, [
      authority,
      person,
      types,
      ...[at ?? null, id ?? null, version ?? null],
      limit + 1,
    ]);
    const events = rows.map(({ canonical, hash }) => ({
      ...(JSON.parse(canonical) as Omit<TrailEvent, 'hash'>),
      hash,
    }));
    return pageOf(
      events,
      limit,
      (event) => event,
      (event) => [event.recordedAt, event.stream.id, event.version],
    );
  }

  /** In which decisions that others put on record one person is named as taking them, latest first; at most so many, of the procurements opened last. */
  namedBy(
    authority: string,
    person: string,
    most: number,
  ): Promise<readonly { readonly id: string; readonly version: number; readonly at: string; readonly type: string }[]> {
    return this.database.prepared('audit.named', NAMED, [authority, `%"deciders":[%"${person}"%`, person, most]);
  }
}

const COUNTED = `
SELECT procurement_id AS id, count(*)::int AS count FROM refusal
WHERE authority_id = $1 AND procurement_id = ANY ($2::text[]) GROUP BY procurement_id`;

const PEOPLE = `
SELECT p.id::text AS id, p.display_name AS name, bool_and(m.revoked_at IS NOT NULL) AS left
FROM membership m JOIN person p ON p.id = m.person_id
WHERE m.organisation_id = $1 GROUP BY p.id, p.display_name ORDER BY p.display_name, p.id`;

// By the index of whoever acted, in the order of it: it costs what is shown.
const DONE_BY = `
SELECT canonical, hash FROM event
WHERE authority_id = $1 AND stream_type = 'procurement'
  AND substring(canonical FROM '^\\{"actor":\\{"organisationId":"[^"]*","personId":"([^"]*)"') = $2
  AND ($3::text[] IS NULL OR type = ANY ($3::text[]))
  AND ($4::timestamptz IS NULL OR (recorded_at, stream_id, version) < ($4::timestamptz, $5::text, $6::int))
ORDER BY recorded_at DESC, stream_id DESC, version DESC LIMIT $7::int`;

const NAMED = `
SELECT stream_id AS id, version, type, COALESCE(said #>> '{data,derived,at}', said ->> 'recordedAt') AS at
FROM (SELECT n.stream_id, n.version, n.type, n.canonical::jsonb AS said
  FROM (SELECT id FROM procurement WHERE authority_id = $1 ORDER BY opened_at DESC, id DESC LIMIT ${MOST_LOOKED_AT}) p
  JOIN event n ON n.authority_id = $1 AND n.stream_type = 'procurement' AND n.stream_id = p.id AND n.canonical LIKE $2) e
WHERE said #> '{data,derived,decision,deciders}' ? $3 AND said #>> '{data,derived,decision,by}' IS DISTINCT FROM $3
ORDER BY at DESC LIMIT $4::int`;
