import { Injectable } from '@nestjs/common';
import {
  londonDateOf,
  owed,
  type CalendarDate,
  type CorrectedClock,
  type Facts,
  type Instant,
} from '../../workflows/index.js';
import { Clock } from '../engine/index.js';
import { readsProcurements, type MembershipView } from '../identity/index.js';
import { Database } from '../platform/database/database.js';
import type { FeedEvent } from './feed.events.js';

/** How long a deadline stays in the feed after it was met or became void. */
const RECENT_DAYS = 90;

interface Row {
  readonly procurement_id: string;
  readonly id: string;
  readonly kind: string;
  readonly provision: string;
  readonly due_on: CalendarDate | null;
  readonly not_before: CalendarDate | null;
  readonly at: Instant;
  readonly status: FeedEvent['status'];
  readonly sequence: number;
  readonly revised_at: Instant;
  readonly reference: string;
  readonly corrected: readonly CorrectedClock[] | null;
}

type HearingRow = Row & { readonly facts: Facts };

const COLUMNS = `d.procurement_id, d.id, d.kind, d.provision, d.due_on, d.not_before, d.at, d.status, d.sequence, d.revised_at,
  p.reference, CASE WHEN d.id = 'standstill:' || (st.facts #>> '{run,number}')
    THEN st.facts #> '{run,standstill,correctedClocks}' END AS corrected`;

const FROM = `due_date d JOIN procurement p ON p.authority_id = d.authority_id AND p.id = d.procurement_id
  JOIN standing st ON st.authority_id = p.authority_id AND st.kind = 'procurement' AND st.id = p.id`;

const OPEN_OR_RECENT = `(d.status = 'pending'
  OR d.revised_at > COALESCE($2::timestamptz, clock_timestamp()) - interval '${RECENT_DAYS} days')`;

const OF_AUTHORITIES = `SELECT ${COLUMNS} FROM ${FROM} WHERE d.authority_id = ANY ($1::text[]) AND ${OPEN_OR_RECENT}`;

/** Those of every procurement in which one of the providers ever made a representation; whether it stands is looked at after. */
const OF_REPRESENTORS = `SELECT ${COLUMNS}, st.facts FROM ${FROM}
WHERE d.kind IN ('standstill-ends', 'further-decision-wait') AND ${OPEN_OR_RECENT}
  AND EXISTS (
    SELECT 1 FROM representation r
    WHERE r.authority_id = d.authority_id AND r.procurement_id = d.procurement_id AND r.organisation = ANY ($1::text[]))`;

/** The deadlines that somebody may know of. */
@Injectable()
export class FeedQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Every open and recent deadline of the procurements that somebody with these memberships may read: staff, of those of their
   * authorities; a provider, of the standstills in which a representation of its own stands. In the order of their days.
   */
  async eventsFor(memberships: readonly MembershipView[]): Promise<readonly FeedEvent[]> {
    const authorities = idsWith(memberships, readsProcurements);
    const providers = idsWith(memberships, ['provider']);
    const [own, heard] = await Promise.all([
      authorities.length > 0 ? this.rows<Row>('feeds.authorities', OF_AUTHORITIES, authorities) : [],
      providers.length > 0 ? this.rows<HearingRow>('feeds.representors', OF_REPRESENTORS, providers) : [],
    ]);
    const standing = heard.filter((row) => hasStanding(row, providers));
    const rows = new Map([...own, ...standing].map((row) => [`${row.procurement_id} ${row.id}`, row] as const));
    return [...rows]
      .map(([key, row]) => ({ key, event: eventOf(row) }))
      .sort((a, b) => (a.event.day + a.key < b.event.day + b.key ? -1 : 1))
      .map(({ event }) => event);
  }

  private rows<R extends Row>(name: string, sql: string, organisations: readonly string[]): Promise<readonly R[]> {
    return this.database.prepared<R>(name, sql, [organisations, this.clock.simulated]);
  }
}

function idsWith(memberships: readonly MembershipView[], roles: readonly string[]): readonly string[] {
  return memberships
    .filter(({ roles: held }) => held.some((role) => roles.includes(role)))
    .map(({ organisation }) => organisation.id);
}

/** Whether a representation of one of the providers stands in the run that a deadline belongs to. */
function hasStanding({ id, facts }: HearingRow, providers: readonly string[]): boolean {
  const run = [...facts.earlierRuns, facts.run].find(({ number }) => id.endsWith(`:${number}`));
  return run !== undefined && owed(run.hearing).some(({ organisation }) => providers.includes(organisation ?? ''));
}

function eventOf(row: Row): FeedEvent {
  const last = row.corrected?.at(-1);
  return {
    procurementId: row.procurement_id,
    deadlineId: row.id,
    kind: row.kind,
    provision: row.provision,
    reference: row.reference,
    day: row.due_on ?? row.not_before ?? londonDateOf(row.at),
    status: row.status,
    sequence: row.sequence,
    revisedAt: row.revised_at,
    ...(last ? { corrected: { was: last.clock.lastDay, at: last.recordedAt } } : {}),
  };
}
