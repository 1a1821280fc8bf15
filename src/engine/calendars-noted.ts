import type { Queryable } from '../platform/database/database.js';
import { installationStream, noteIn, whatWasBefore, type PersonActor } from '../trail/index.js';

/** That a holiday list came into the database: which, with which contents, when and by whom. */
export interface CalendarNote {
  readonly id: string;
  /** SHA-256 of the canonical JSON of the list. */
  readonly sha256: string;
  readonly storedAt: string;
  /** Null where it came with Probity, or from whoever operates the installation. */
  readonly storedBy: PersonActor | null;
}

/** Notes a list in the history of the installation, in the transaction that stores it. */
export async function noteCalendar(tx: Queryable, { storedBy, ...note }: CalendarNote): Promise<void> {
  const data = { ...note, storedBy };
  await noteIn(tx, installationStream, { type: 'CalendarStored', data, actor: storedBy ?? { system: true } });
}

/** Every list that the history knows of, by its id; `before` where it was there before lists were noted. */
export async function notedCalendars(
  queryable: Queryable,
): Promise<ReadonlyMap<string, CalendarNote & { readonly before: boolean }>> {
  const { authority, type, id } = installationStream;
  const { calendars } = await whatWasBefore(queryable);
  const rows = await queryable.query<{ canonical: string }>(
    `SELECT canonical FROM event WHERE authority_id = $1 AND stream_type = $2 AND stream_id = $3 AND type = 'CalendarStored'
     ORDER BY version`,
    [authority, type, id],
  );
  const noted = rows.flatMap(({ canonical }) => read(canonical));
  return new Map<string, CalendarNote & { readonly before: boolean }>([
    ...calendars.map((note) => [note.id, { ...(note as CalendarNote), before: true }] as const),
    ...noted.map((note) => [note.id, { ...note, before: false }] as const),
  ]);
}

function read(canonical: string): readonly CalendarNote[] {
  try {
    return [(JSON.parse(canonical) as { data: CalendarNote }).data];
  } catch {
    return [];
  }
}
