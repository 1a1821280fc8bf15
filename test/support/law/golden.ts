import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

/** Whether this run records what it finds instead of comparing it: `RECORD_GOLDEN=1 npm test -- test/workflows`. */
export const recording = process.env['RECORD_GOLDEN'] === '1';

/** Every recorded file of a folder, by its name without `.json`. */
export function recorded(folder: string): ReadonlyMap<string, unknown> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return new Map(
    files.map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(`${folder}${file}`, 'utf8')) as unknown]),
  );
}

/** Writes one recorded file; {@link layOut} lays them out. */
export function record(file: string, content: unknown): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}

/** Lays out what was recorded in a folder as the formatter wants it. */
export function layOut(folder: string): void {
  spawnSync(process.execPath, ['node_modules/prettier/bin/prettier.cjs', '--write', '--log-level', 'warn', folder]);
}
