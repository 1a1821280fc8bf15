import { Injectable } from '@nestjs/common';
import {
  eventOpensTo,
  keptInConfidence,
  recordOf,
  withheldScore,
  type CalendarDate,
  type PerformanceOnRecord,
  type RecordEvent,
  type RecordOfProcurement,
  type ScoreReader,
} from '../../workflows/index.js';
import { asRecorded, Engine } from '../engine/index.js';
import { namesOfPeople } from '../identity/index.js';
import { Database } from '../platform/database/database.js';
import { within } from '../procurements/procurement.queries.js';
import type { Scope } from '../procurements/procurement.views.js';
import { Trail, type Disclosures, type TrailEvent, type Until } from '../trail/index.js';

/** The record of regulation 24, with the procurement that it is of. */
export interface RecordView extends RecordOfProcurement {
  readonly id: string;
  readonly authorityId: string;
  readonly authorityName: string;
  /** The instant up to which it was made. */
  readonly asOf: string;
  /** Whether anything in it was recorded on a later day than it happened. */
  readonly recordedLater: number;
}

/** Somebody who reads a record: what is not theirs to see is left out. */
export interface RecordReader extends ScoreReader {
  /** Whether what people declared of themselves is open to them in their words. */
  readonly confidant: boolean;
}

const withheldWords =
  'What is said of conflicts of interest is for the conflicts guardian, the auditors and the person concerned.';

/** Makes records from histories. Whose they are is looked at here; who may read them is for the caller. */
@Injectable()
export class RecordQueries {
  constructor(
    private readonly engine: Engine,
    private readonly trail: Trail,
    private readonly database: Database,
  ) {}

  /** The version and the instant at which a procurement stands; null outside the scope. */
  async standing(id: string, scope: Scope): Promise<{ readonly version: number; readonly now: string } | null> {
    const look = await this.engine.look(id);
    if (!look || !within(scope, look.authorityId)) return null;
    return { version: look.procurement.version, now: look.evidence.now };
  }

  /**
   * The record as it stood at a version or an instant (now, if neither is given), for somebody without the scores that are not open to
   * them. Null outside the scope, or where nothing was there yet.
   */
  async record(
    id: string,
    until: Until,
    scope: Scope,
    readerIn: (authorityId: string) => RecordReader | null = () => null,
  ): Promise<RecordView | null> {
    const look = await this.engine.look(id);
    if (!look || !within(scope, look.authorityId)) return null;
    const { authorityId, evidence } = look;
    const stream = { authority: authorityId, type: 'procurement', id } as const;
    const events = await this.trail.load(stream, until);
    const last = events.at(-1);
    if (!last) return null;
    const disclosures = await this.trail.disclose(stream, 1, last.version);
    const reader = readerIn(authorityId);
    const closed = events.filter((event) => reader && !eventOpensTo(event, reader, look.procurement.facts));
    const confided = events.filter((event) => reader && keptInConfidence(event, reader));
    const made = recordOf(
      events.map((event) => recordEvent(event, disclosures)),
      await namesOfPeople(this.database, peopleIn(events), null),
    );
    const record = without(without(made, versionsOf(closed), withheldScore), versionsOf(confided), withheldWords);
    const entries = record.items.flatMap((item) => item.entries);
    const later = new Set(entries.filter(({ event }) => event.recordedLater).map(({ event }) => event.version));
    const asOf = until.at ?? (until.version === undefined ? evidence.now : last.recordedAt);
    const authorityName = await this.nameOf(authorityId);
    return { id, authorityId, authorityName, asOf, recordedLater: later.size, ...record };
  }

  private async nameOf(authorityId: string): Promise<string> {
    const [row] = await this.database.query<{ name: string }>(`SELECT name FROM organisation WHERE id = $1`, [
      authorityId,
    ]);
    return row?.name ?? authorityId;
  }

  /** What is on record of how the contracts of a procurement performed, oldest first; null outside the scope. */
  async performed(
    id: string,
    contract: string | undefined,
    scope: Scope,
  ): Promise<readonly PerformanceOnRecord[] | null> {
    const look = await this.engine.look(id);
    if (!look || !within(scope, look.authorityId)) return null;
    const { performed } = look.procurement.facts.record;
    return performed.filter((entry) => contract === undefined || entry.contract === contract);
  }

  /** The same of every procurement of an authority that has any on record, by procurement; the last entries first, of many the first. */
  performedIn(authorityId: string): Promise<readonly PerformanceIn[]> {
    return this.database.query(PERFORMED, [authorityId, MOST_PERFORMED]);
  }
}

/** An entry about how a contract of some procurement performed. */
export interface PerformanceIn {
  readonly procurement: string;
  readonly title: string;
  readonly entry: string;
  readonly indicator: string;
  readonly target: number;
  readonly actual: number;
  readonly unit: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** More entries than somebody chooses among. */
const MOST_PERFORMED = 200;

const PERFORMED = `
SELECT q.id AS procurement, q.facts #>> '{opening,title}' AS title, e.entry ->> 'reference' AS entry, e.entry ->> 'indicator' AS indicator,
  (e.entry ->> 'target')::float8 AS target, (e.entry ->> 'actual')::float8 AS actual, e.entry ->> 'unit' AS unit,
  e.entry ->> 'from' AS "from", e.entry ->> 'to' AS "to"
FROM standing q CROSS JOIN LATERAL jsonb_array_elements(COALESCE(q.facts #> '{record,performed}', '[]')) AS e(entry)
WHERE q.authority_id = $1 AND q.kind = 'procurement'
ORDER BY e.entry ->> 'to' DESC, title, e.entry ->> 'reference' LIMIT $2`;

/** Everybody who acted, or whom an act names by id. */
function peopleIn(events: readonly TrailEvent[]): readonly string[] {
  return events.flatMap(({ actor, data }) => [
    ...('personId' in actor ? [actor.personId] : []),
    ...(JSON.stringify(data).match(UUID) ?? []),
  ]);
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

const versionsOf = (events: readonly TrailEvent[]): readonly number[] => events.map(({ version }) => version);

/** The record without what events of these versions say, which is not open to whoever reads it. */
function without(record: RecordOfProcurement, closed: readonly number[], why: string): RecordOfProcurement {
  if (closed.length === 0) return record;
  const details = [{ label: 'Withheld', text: why }];
  const items = record.items.map((item) => ({
    ...item,
    entries: item.entries.map((entry) => (closed.includes(entry.event.version) ? { ...entry, details } : entry)),
  }));
  return { ...record, items };
}

function recordEvent(event: TrailEvent, disclosures: Disclosures): RecordEvent {
  const known = Object.entries(disclosures.get(event.version) ?? {});
  const disclosed = Object.fromEntries(known.flatMap(([name, one]) => ('value' in one ? [[name, one.value]] : [])));
  const { actor, version } = event;
  const person =
    'personId' in actor ? { person: actor.personId, organisation: actor.organisationId, role: actor.role } : null;
  return { ...asRecorded(event), version, actor: person, disclosed, sealedNames: Object.keys(event.sealed) };
}
