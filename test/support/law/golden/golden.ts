import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

/** Whether this run records what it finds instead of comparing it: `RECORD_GOLDEN=1 npm test -- test/workflows`. */
export const recording = process.env['RECORD_GOLDEN'] === '1';

/** Every recorded file of a folder, by its name without `.json`. */
export function recorded(folder: string): ReadonlyMap<string, unknown> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return new Map(
    files.map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(`${folder}${file}`, 'utf8')) as unknown]),
  );
}

/** Writes one recorded file, {@link laidOut}. */
export function record(file: string, content: unknown): void {
  writeFileSync(file, laidOut(content));
}

/** What is spread over lines in a story: a step and an event to a line, and one for each fact that it led to and each deadline. */
const SPREAD = /^(?:steps|procurement|procurement\.facts|deadlines)?$/;
const STEP = /^steps\.\d+(?:\.left)?$/;

/** Recorded content as its file holds it: JSON in which a line that differs is an event that differs. */
export function laidOut(content: unknown): string {
  return `${isStory(content) ? spread(content, '', '') : JSON.stringify(content)}\n`;
}

const isStory = (content: unknown): boolean => typeof content === 'object' && content !== null && 'steps' in content;

function spread(value: unknown, at: string, indent: string): string {
  if (typeof value !== 'object' || value === null || !isSpread(value, at)) return JSON.stringify(value);
  const within = `${indent}  `;
  const below = (key: string | number) => (at === '' ? `${key}` : `${at}.${key}`);
  const [open, close, parts] = Array.isArray(value)
    ? ['[', ']', value.map((part, index) => spread(part, below(index), within))]
    : [
        '{',
        '}',
        Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}:${spread(part, below(key), within)}`),
      ];
  if (parts.length === 0) return `${open}${close}`;
  return `${open}\n${parts.map((part) => `${within}${part}`).join(',\n')}\n${indent}${close}`;
}

/** A step is a line, unless it left several events behind or says a new holiday list. */
function isSpread(value: object, at: string): boolean {
  if (!STEP.test(at)) return SPREAD.test(at);
  if (Array.isArray(value)) return value.length > 1;
  const { left, calendar } = value as { readonly left: readonly unknown[]; readonly calendar?: unknown };
  return left.length > 1 || calendar !== undefined;
}
