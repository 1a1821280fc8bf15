import { commandTypes, isCalendarDate, type CommandType } from '../../../workflows/index.js';
import { deniedStatuses, type ExpectedOutcome, type Expectation } from './scenario.js';
import { readRecordExpectation } from './record-expectation.js';
import { has, type ShapeReader } from './shape-reader.js';
import type { Path } from './scenario-text.js';

const OUTCOMES = ['accepted', 'refused', 'denied'] as const;
const OF_ANY_STEP = ['state', 'version', 'authority', 'available', 'blocked', 'deadlines', 'record'] as const;

type Found = Readonly<Record<string, unknown>>;

/**
 * What is expected of a step: of a command that it is accepted, where nothing else is said; of a look, only what is said.
 * Null where it cannot be read, and what is wrong is noted.
 */
export function readExpectation(value: unknown, path: Path, look: boolean, reader: ShapeReader): Expectation | null {
  if (value === undefined) return { outcome: look ? null : { kind: 'accepted' } };
  if (value === 'accepted' && !look) return { outcome: { kind: 'accepted' } };
  if (typeof value === 'string') {
    return reader.wrong(path, look ? 'must be a mapping: a look has no outcome' : 'must be `accepted` or a mapping');
  }
  const before = reader.problems.length;
  const found = reader.map(value, path, { optional: look ? OF_ANY_STEP : [...OUTCOMES, 'warnings', ...OF_ANY_STEP] });
  if (!found) return null;
  const outcome = look ? null : readOutcome(found, path, reader);
  if (has(found, 'warnings') && outcome?.kind !== 'accepted') {
    reader.wrong([...path, 'warnings'], 'come with an acceptance only');
  }
  const expectation: Expectation = {
    outcome,
    ...given(found, 'state', path, (each, at) => reader.string(each, at)),
    ...given(found, 'version', path, (each, at) => readVersion(each, at, reader)),
    ...given(found, 'authority', path, (each, at) => reader.string(each, at)),
    ...given(found, 'available', path, (each, at) => readCommands(each, at, reader)),
    ...given(found, 'blocked', path, (each, at) => readBlocked(each, at, reader)),
    ...given(found, 'deadlines', path, (each, at) => readDeadlines(each, at, reader)),
    ...given(found, 'record', path, (each, at) => readRecordExpectation(each, at, reader)),
    ...given(found, 'warnings', path, (each, at) => reader.strings(each, at)),
  };
  return reader.problems.length > before ? null : expectation;
}

function given<Key extends keyof Expectation, T>(
  found: Found,
  key: Key,
  path: Path,
  read: (value: unknown, path: Path) => T | null,
): { readonly [K in Key]?: T } {
  const value = has(found, key) ? read(found[key], [...path, key]) : null;
  return value === null ? {} : ({ [key]: value } as { readonly [K in Key]?: T });
}

function readOutcome(found: Found, path: Path, reader: ShapeReader): ExpectedOutcome | null {
  const said = OUTCOMES.filter((key) => has(found, key));
  const [kind = 'accepted', other] = said;
  if (other) return reader.wrong([...path, other], `cannot be expected together with \`${kind}\``);
  const at = [...path, kind];
  if (kind === 'accepted') {
    return said.length === 0 || found[kind] === true ? { kind } : reader.wrong(at, 'must be true, or left out');
  }
  if (kind === 'denied') {
    const status = found[kind];
    if (status === true) return { kind, status: null };
    const known = deniedStatuses.find((each) => each === status);
    return known ? { kind, status: known } : reader.wrong(at, 'must be 400, 403, 404, 409 or true');
  }
  const provisions = reader.strings(found[kind], at);
  if (provisions?.length === 0) return reader.wrong(at, 'must name the provisions under which it is refused');
  return provisions && { kind, provisions };
}

function readVersion(value: unknown, path: Path, reader: ShapeReader): number | null {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  return reader.wrong(path, 'must be a whole number');
}

function readCommands(value: unknown, path: Path, reader: ShapeReader): readonly CommandType[] | null {
  const list = reader.list(value, path);
  const read = list?.map((each, index) => reader.oneOf<CommandType>(each, [...path, index], commandTypes));
  return read && read.every((each) => each !== null) ? read : null;
}

function readBlocked(value: unknown, path: Path, reader: ShapeReader): Expectation['blocked'] | null {
  const found = reader.anyMap(value, path);
  const entries = Object.entries(found ?? {}).map(([command, provisions]) => {
    reader.oneOf<CommandType>(command, [...path, command], commandTypes);
    return [command, reader.strings(provisions, [...path, command]) ?? []] as const;
  });
  return found && Object.fromEntries(entries);
}

function readDeadlines(value: unknown, path: Path, reader: ShapeReader): Expectation['deadlines'] | null {
  const found = reader.anyMap(value, path);
  for (const [key, date] of Object.entries(found ?? {})) {
    if (date !== null && !(typeof date === 'string' && isCalendarDate(date))) {
      reader.wrong(
        [...path, key],
        'must be a date that exists, YYYY-MM-DD, or null where there must be no such deadline',
      );
    }
  }
  return found as Expectation['deadlines'] | null;
}
