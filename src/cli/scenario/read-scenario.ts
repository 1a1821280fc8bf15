import { regimes, type Regime } from '../../../workflows/index.js';
import { readParticipants } from './read-participants.js';
import { readSteps } from './read-steps.js';
import type { ReadScenario } from './scenario.js';
import { ScenarioText } from './scenario-text.js';
import { has, ShapeReader } from './shape-reader.js';

/** A scenario is written by a person, by hand. Anything larger is not one. */
const MOST_BYTES = 1_000_000;

const KEYS = {
  required: ['title', 'people', 'steps'],
  optional: ['about', 'shows', 'law', 'authority', 'authorities', 'providers'],
};

/**
 * Reads a scenario in YAML or JSON, strictly: keys, commands, people and what each command carries must all be known and
 * well-formed, and time must not run backwards. Whatever is wrong is said, each with its line and column.
 */
export function readScenario(file: string, source: string): ReadScenario {
  if (Buffer.byteLength(source) > MOST_BYTES) {
    const message = `is larger than ${MOST_BYTES} bytes`;
    return { ok: false, problems: [{ file, line: 1, column: 1, field: '', message }] };
  }
  const text = ScenarioText.read(file, source);
  if (!(text instanceof ScenarioText)) return { ok: false, problems: text };
  const reader = new ShapeReader(text);
  const top = reader.map(text.value, [], KEYS);
  if (!top) return { ok: false, problems: reader.problems };
  const title = has(top, 'title') ? reader.string(top['title'], ['title']) : null;
  const about = has(top, 'about') ? reader.string(top['about'], ['about']) : null;
  const shows = has(top, 'shows') ? reader.string(top['shows'], ['shows']) : null;
  const law = has(top, 'law') ? reader.oneOf<Regime>(top['law'], ['law'], regimes) : null;
  const participants = readParticipants(top, reader);
  const steps = readSteps(top['steps'], participants, reader);
  if (reader.problems.length > 0 || title === null) {
    return { ok: false, problems: [...reader.problems].sort((a, b) => a.line - b.line || a.column - b.column) };
  }
  return { ok: true, scenario: { file, title, about, shows, law, ...participants, steps } };
}
