import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LAW = fileURLToPath(new URL('../../workflows/', import.meta.url));

/**
 * Runs every so-many-th file of tests of the law as if they were one. The law keeps no state, so its tests need no world each; to
 * load the law once for all of them takes a third of the time. `npm test` gives each file its own all the same.
 */
export async function runShareOfLaw(share: number, of: number): Promise<void> {
  const files = readdirSync(LAW, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.spec.ts'));
  for (const file of files.sort().filter((_, at) => at % of === share)) await import(`${LAW}${file}`);
}
