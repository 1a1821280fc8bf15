import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** Test data that lies beside the project, not in it: `describeWithSharedData` skips, and says why, where it is absent. */
export function sharedDataText(path: string): string {
  return readFileSync(`${FOLDER}${path}`, 'utf8');
}

/** A `describe` that needs a file of the shared test data, and is skipped with a clear message in its name where there is none. */
export function describeWithSharedData(name: string, path: string, tests: () => void): void {
  if (existsSync(`${FOLDER}${path}`)) describe(name, tests);
  else describe.skip(`${name} (skipped: ../shared/data/${path} is not here)`, tests);
}
