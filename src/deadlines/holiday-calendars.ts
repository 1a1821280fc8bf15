import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { HolidayCalendar } from '../../workflows/index.js';
import type { EvidencePort } from '../engine/index.js';
import { Database } from '../platform/database/database.js';
import { Defect } from '../platform/errors.js';
import { canonicalText, sha256Hex } from '../trail/index.js';
import { englandAndWales } from './holidays/england-and-wales.js';

/**
 * The holiday lists that decisions are taken on. A decision names the list it used, and every list ever used stays, so a day can be
 * counted again years later as it was counted then.
 */
@Injectable()
export class HolidayCalendars implements OnModuleInit {
  private readonly known = new Map<string, HolidayCalendar>();

  constructor(private readonly database: Database) {}

  /** Brings the list of this version of Probity into the database. */
  async onModuleInit(): Promise<void> {
    await this.store(englandAndWales);
  }

  /** Adds a list unless it is there, and gives its id. New decisions go by the list with the latest date. */
  async store(calendar: HolidayCalendar): Promise<string> {
    const id = idOf(calendar);
    await this.database.query(
      `INSERT INTO holiday_calendar (id, as_of, contents, stored_at) VALUES ($1, $2, $3::jsonb, clock_timestamp())
       ON CONFLICT DO NOTHING`,
      [id, calendar.asOf, JSON.stringify(calendar)],
    );
    this.known.set(id, calendar);
    return id;
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
    sql: `SELECT to_jsonb(h.id) FROM holiday_calendar h ORDER BY h.as_of DESC, h.stored_at DESC, h.id LIMIT 1`,
    contribute: async (found) => (found === null ? {} : { calendar: await this.get(found as string) }),
  };
}

function idOf(calendar: HolidayCalendar): string {
  return `${calendar.division}/${calendar.asOf}/${sha256Hex(canonicalText(calendar)).slice(0, 12)}`;
}
