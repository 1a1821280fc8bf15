import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { HolidayCalendar, Instant } from '../../workflows/index.js';
import { noteCalendar, type EvidencePort } from '../engine/index.js';
import { Database } from '../platform/database/database.js';
import { Conflict, Defect, OperationalError } from '../platform/errors.js';
import { canonicalText, sha256Hex, type PersonActor } from '../trail/index.js';
import { mergeCalendars } from './calendar-merging.js';
import { englandAndWales } from './holidays/england-and-wales.js';

/** A list as it is kept. */
export interface StoredCalendar extends HolidayCalendar {
  readonly id: string;
  readonly storedAt: Instant;
  /** Null where it came with Probity or from whoever operates the installation. */
  readonly storedBy: PersonActor | null;
  /** Whether decisions taken now go by it. */
  readonly inUse: boolean;
}

type StoredRow = Omit<StoredCalendar, keyof HolidayCalendar | 'inUse'> & { readonly contents: HolidayCalendar };

const NEWEST_FIRST = 'ORDER BY h.as_of DESC, h.stored_at DESC, h.id DESC';

/**
 * The holiday lists that decisions are taken on. A decision names the list it used, and every list ever used stays, so a day can be
 * counted again years later as it was counted then.
 */
@Injectable()
export class HolidayCalendars implements OnModuleInit {
  private readonly known = new Map<string, HolidayCalendar>();

  constructor(private readonly database: Database) {}

  /** Brings the list of this version of Probity into the database, unless a newer one is in use, or it is a copy that only reads. */
  async onModuleInit(): Promise<void> {
    try {
      await this.bringOwn();
    } catch (error) {
      if (!(error instanceof OperationalError) || error.members['reason'] !== 'restored-copy') throw error;
    }
  }

  private async bringOwn(): Promise<void> {
    const [known] = await this.database.query('SELECT 1 FROM holiday_calendar LIMIT 1');
    const inUse = known ? await this.newest() : null;
    if (!inUse) await this.store(englandAndWales);
    else if (inUse.asOf < englandAndWales.asOf) {
      await this.store(mergeCalendars(inUse, englandAndWales, englandAndWales.asOf).calendar);
    }
  }

  /** Adds a list unless it is there, and gives its id. New decisions go by the list with the latest date. */
  async store(calendar: HolidayCalendar): Promise<string> {
    const id = idOf(calendar);
    await this.insert(id, calendar, null);
    this.known.set(id, calendar);
    return id;
  }

  /**
   * Adds a list, and from that moment every instance goes by it. Refuses one that is older than the list in use, because nothing
   * would ever go by it.
   *
   * @param by the administrator who brings it; null for whoever operates the installation.
   * @returns its id, or null where it is in use already.
   */
  async add(calendar: HolidayCalendar, by: PersonActor | null): Promise<string | null> {
    const inUse = await this.newest();
    refuseOlder(inUse, calendar);
    if (idOf(inUse) === idOf(calendar)) return null;
    // A list that was replaced and comes into use again is another row: which one was in use when must stay known.
    for (let turn = 1; ; turn += 1) {
      const id = turn === 1 ? idOf(calendar) : `${idOf(calendar)}/${turn}`;
      if (await this.insert(id, calendar, by)) return id;
    }
  }

  /** A row, and in one transaction with it the event that says so: a list that nobody brought is found. */
  private insert(id: string, calendar: HolidayCalendar, by: PersonActor | null): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ storedAt: Instant }>(
        `INSERT INTO holiday_calendar (id, as_of, contents, stored_at, stored_by)
         VALUES ($1, $2, $3::jsonb, clock_timestamp(), $4::jsonb) ON CONFLICT DO NOTHING RETURNING stored_at AS "storedAt"`,
        [id, calendar.asOf, JSON.stringify(calendar), by && JSON.stringify(by)],
      );
      if (!row) return false;
      await noteCalendar(tx, { id, sha256: sha256Hex(canonicalText(calendar)), storedAt: row.storedAt, storedBy: by });
      return true;
    });
  }

  /** The list that decisions taken now go by. */
  async newest(): Promise<HolidayCalendar> {
    const [row] = await this.database.query<{ id: string }>(
      `SELECT h.id FROM holiday_calendar h ${NEWEST_FIRST} LIMIT 1`,
    );
    if (!row) throw new Defect('there is no holiday list');
    return this.get(row.id);
  }

  /** Every list there is, the one in use first. */
  async list(): Promise<readonly StoredCalendar[]> {
    const rows = await this.database.query<StoredRow>(
      `SELECT h.id, h.contents, h.stored_at AS "storedAt", h.stored_by AS "storedBy" FROM holiday_calendar h ${NEWEST_FIRST}`,
    );
    return rows.map(({ contents, ...row }, place) => ({ ...contents, ...row, inUse: place === 0 }));
  }

  /** A list by its id. The database is asked once for each, ever. */
  async get(id: string): Promise<HolidayCalendar> {
    const known = this.known.get(id);
    if (known) return known;
    const [row] = await this.database.query<{ contents: HolidayCalendar }>(
      `SELECT contents FROM holiday_calendar WHERE id = $1`,
      [id],
    );
    if (!row) throw new Defect(`the holiday list ${id}, which a decision was taken on, is not there`);
    this.known.set(id, row.contents);
    return row.contents;
  }

  /** The newest list, as evidence: the decision records its id. */
  readonly evidence: EvidencePort = {
    name: 'calendar',
    sql: `SELECT to_jsonb(h.id) FROM holiday_calendar h ${NEWEST_FIRST} LIMIT 1`,
    contribute: async (found) => (found === null ? {} : { calendar: await this.get(found as string) }),
  };
}

/** @throws Conflict for a list that is older than the one in use. */
export function refuseOlder(inUse: HolidayCalendar, calendar: HolidayCalendar): void {
  if (inUse.asOf <= calendar.asOf) return;
  throw new Conflict(
    'conflict',
    `The list in use is as of ${inUse.asOf}, so one as of ${calendar.asOf} would never be used. Nothing was stored.`,
  );
}

function idOf(calendar: HolidayCalendar): string {
  return `${calendar.division}/${calendar.asOf}/${sha256Hex(canonicalText(calendar)).slice(0, 12)}`;
}
