import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const TESTS = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs every so-many-th file of tests of the law and of notices as if they were one. Neither keeps any state, so their tests need no
 * world each; to load the law once for all of them takes a third of the time. `npm test` gives each file its own all the same.
 */
export async function runShareOfLaw(share: number, of: number): Promise<void> {
  const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(workflows|notices)\/.*\.spec\.ts$/.test(file))
    .sort();
  for (const file of files.filter((_, at) => at % of === share)) await import(`${TESTS}${file}`);
}
