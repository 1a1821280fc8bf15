import type { Queryable } from '../../platform/database/database.js';
import { installationStream } from '../own-streams.js';

/** A holiday list as it was found before such lists were noted in the history. */
export interface CalendarBefore {
  readonly id: string;
  readonly sha256: string;
  readonly storedAt: string;
  readonly storedBy: unknown;
}

/** What there was before it was bound to the history; nothing of it in an installation that is newer than that. */
export interface Before {
  readonly calendars: readonly CalendarBefore[];
  /** Digests of the rows. */
  readonly erasures: readonly string[];
  /** When that was noted; null where there was nothing. */
  readonly notedAt: string | null;
}

/** Reads what the history says of the time before. */
export async function whatWasBefore(queryable: Queryable): Promise<Before> {
  const { authority, type, id } = installationStream;
  const rows = await queryable.query<{ canonical: string }>(
    `SELECT canonical FROM event WHERE authority_id = $1 AND stream_type = $2 AND stream_id = $3 AND type = 'HistoryBound'`,
    [authority, type, id],
  );
  const read = rows.flatMap(({ canonical }) => readBefore(canonical));
  return {
    calendars: read.flatMap(({ calendars }) => calendars),
    erasures: read.flatMap(({ erasures }) => erasures),
    notedAt: read[0]?.notedAt ?? null,
  };
}

/** An event whose bytes were altered is found by the walk over the events; here it says nothing. */
function readBefore(canonical: string): readonly Before[] {
  try {
    const { data, recordedAt } = JSON.parse(canonical) as { data: Omit<Before, 'notedAt'>; recordedAt: string };
    return [{ calendars: [...data.calendars], erasures: [...data.erasures], notedAt: recordedAt }];
  } catch {
    return [];
  }
}
