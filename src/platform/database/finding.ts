import { OperationalError } from '../errors.js';

/** How the database was when somebody looked. */
export interface Finding {
  /** Null where it answered; otherwise why it did not, in words. */
  readonly away: string | null;
  /** A standby, a copy restored from a backup, a server or session that takes no changes, or one whose last change was not taken. */
  readonly readOnly: 'standby' | 'copy' | 'read-only' | 'changes-fail' | null;
  /** How its clock differs from this instance's, where it answered. */
  readonly clock: ClockDifference | null;
  /** Migrations that this version brings and the database has not seen. */
  readonly missing: readonly string[];
  /** Migrations that the database has seen and this version does not know. */
  readonly unknown: readonly string[];
}

/** By how much the database's clock differs from this instance's, beyond what the round trip explains. */
export interface ClockDifference {
  /** Milliseconds; positive where the database is ahead. 0 where the round trip explains all of it. */
  readonly aheadMs: number;
  readonly roundTripMs: number;
}

/** Why an instance is not ready. */
export interface Obstacle {
  readonly code:
    'database-away' | 'restored-copy' | 'database-read-only' | 'clocks-differ' | 'database-behind' | 'database-ahead';
  /** What is the matter and what ends it, for whoever runs the service and for whoever sent a command. */
  readonly says: string;
}

/** Clocks that differ by more than this are shown. */
export const SHOWN_BEYOND_MS = 1_000;

/** Nothing is decided, and nothing is swept, while clocks differ by more than this: what time it is would be a guess. */
export const STOPPED_BEYOND_MS = 30_000;

/** Compares the database's clock with two readings of our own, taken before it was asked and after it had answered. */
export function clockDifference(theirs: number, before: number, after: number): ClockDifference {
  const aheadMs = theirs < before ? theirs - before : theirs > after ? theirs - after : 0;
  return { aheadMs, roundTripMs: Math.max(0, after - before) };
}

/** `12 seconds ahead of`, `3 minutes behind`. */
export function differenceInWords({ aheadMs }: ClockDifference): string {
  return `${duration(Math.abs(aheadMs))} ${aheadMs > 0 ? 'ahead of' : 'behind'}`;
}

function duration(milliseconds: number): string {
  const units = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
  ] as const;
  const [unit, size] = units.find(([, long]) => milliseconds >= 2 * long) ?? ['second', 1000];
  const count = Math.round(milliseconds / size);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** What stands in the way of deciding anything: the clocks, and a version that is not the database's. Reading goes on. */
export function decidingObstacles({ clock, missing, unknown }: Omit<Finding, 'away' | 'readOnly'>): Obstacle[] {
  const found: Obstacle[] = [];
  if (unknown.length > 0) found.push({ code: 'database-ahead', says: AHEAD });
  if (missing.length > 0) {
    const says = `The database lacks ${missing.length} migration(s) of this version of Probity. A start of this version, or \`probity upgrade\`, brings it up to date.`;
    found.push({ code: 'database-behind', says });
  }
  if (clock && Math.abs(clock.aheadMs) > STOPPED_BEYOND_MS) {
    const says = `The clock of the database is ${differenceInWords(clock)} the clock of this server, so nobody can say what time it is, and nothing is decided until the clocks agree. Nothing was recorded and nothing is lost: set the clocks right, then send the same request again.`;
    found.push({ code: 'clocks-differ', says });
  }
  return found;
}

const AHEAD =
  'The database has been brought up to date by a newer version of Probity than this one, which therefore takes no more commands. Send the same request again: an instance of the newer version answers it. This instance can be stopped.';

/** What whoever sends a command to a copy is told. */
export const COPY =
  'This is a copy that was restored from a backup. What is there can be read; commands are taken once its operator has taken it over. Nothing was recorded. To go on with what is under way, use the installation that it is a copy of.';

const READ_ONLY = {
  copy: COPY,
  standby: 'The database is a standby, which takes no changes. What is there can be read.',
  'read-only': 'The database is read-only. What is there can be read.',
  'changes-fail': 'The database did not take the last change, and has taken none since. What is there can be read.',
} as const;

/** Everything that keeps the instance from being ready, the gravest first. */
export function obstacles(finding: Finding): readonly Obstacle[] {
  if (finding.away !== null) return [{ code: 'database-away', says: finding.away }];
  const found = decidingObstacles(finding);
  const { readOnly } = finding;
  const code = readOnly === 'copy' ? 'restored-copy' : 'database-read-only';
  if (readOnly) found.push({ code, says: READ_ONLY[readOnly] });
  return found;
}

/** Throws {@link OperationalError}, saying why, where anything stands in the way of deciding. */
export function mustBeAbleToDecide(finding: Parameters<typeof decidingObstacles>[0]): void {
  const [first] = decidingObstacles(finding);
  if (first) throw new OperationalError(first.says, { retryAfterSeconds: 5, members: { reason: first.code } });
}
