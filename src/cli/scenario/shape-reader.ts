import type { ScenarioProblem } from './scenario.js';
import type { Path, ScenarioText } from './scenario-text.js';

const LONGEST_TEXT = 2000;

/** The keys that a mapping must have and may have. */
export interface Keys {
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
}

/** Reads plain values strictly, and gathers everything that is wrong, each with its place. A reader answers null where it was. */
export class ShapeReader {
  readonly problems: ScenarioProblem[] = [];

  constructor(private readonly text: ScenarioText) {}

  wrong(path: Path, message: string): null {
    this.problems.push(this.text.problem(path, message));
    return null;
  }

  /** The line on which something begins, from 1. */
  lineOf(path: Path): number {
    return this.text.placeOf(path).line;
  }

  /** A mapping with these keys and no other. Missing and unknown keys are noted; the rest can still be read. */
  map(value: unknown, path: Path, keys: Keys): Readonly<Record<string, unknown>> | null {
    const found = this.anyMap(value, path);
    if (!found) return null;
    const { required = [], optional = [] } = keys;
    const known = [...required, ...optional];
    for (const key of Object.keys(found)) {
      if (!known.includes(key)) this.wrong([...path, key], `is not a known key; known are ${known.join(', ')}`);
    }
    for (const key of required) if (!has(found, key)) this.wrong([...path, key], 'is missing');
    return found;
  }

  /** A mapping whose keys are the author's own. */
  anyMap(value: unknown, path: Path): Readonly<Record<string, unknown>> | null {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    return this.wrong(path, 'must be a mapping of keys to values');
  }

  list(value: unknown, path: Path): readonly unknown[] | null {
    return Array.isArray(value) ? value : this.wrong(path, 'must be a list');
  }

  string(value: unknown, path: Path): string | null {
    if (typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT) return value.trim();
    return this.wrong(path, `must be text of 1 to ${LONGEST_TEXT} characters`);
  }

  strings(value: unknown, path: Path): readonly string[] | null {
    const list = this.list(value, path);
    const read = list?.map((each, index) => this.string(each, [...path, index]));
    return read && read.every((each) => each !== null) ? read : null;
  }

  oneOf<T extends string>(value: unknown, path: Path, choices: readonly T[]): T | null {
    const found = choices.find((choice) => choice === value);
    return found ?? this.wrong(path, `must be one of ${choices.join(', ')}`);
  }
}

/** Whether a key of the author's stands in a mapping, whatever JavaScript's objects bring along. */
export function has(map: object, key: string): boolean {
  return Object.hasOwn(map, key);
}
