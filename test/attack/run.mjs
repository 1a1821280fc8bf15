// Attacks on a running service, one file for each kind: `npm run test:attack [-- --only r1,r2] [--kills 300]`.
//
// Every `test/attack/<kind>-<what>.mjs` (`r1-linter.mjs`) is run, in the order of their names, one after the other. Each exports
//
//   export const name = 'R1: a notice that keeps the linter busy';
//   export async function run({ check, options }) { … }
//
// and starts and stops what it needs itself (`support/service.mjs`). `check(what, holds, detail?)` prints one line and counts it; what
// throws is counted as failed. `options.only` lists the kinds asked for (by the part before the first dash), `options.kills` is how
// often a kill loop kills. Times may be measured here, and only here. The last line is `N passed, N failed`; exit code 1 where one failed.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { only: { type: 'string' }, kills: { type: 'string', default: '30' } },
});
const options = {
  only: values.only?.split(',').map((each) => each.trim().toLowerCase()) ?? null,
  kills: Number(values.kills),
};
if (!Number.isInteger(options.kills) || options.kills < 0) {
  process.stderr.write('--kills must be a whole number\n');
  process.exit(2);
}

const kindOf = (file) => file.slice(0, -'.mjs'.length).split('-', 1)[0];
const numberOf = (file) => Number(/\d+/.exec(file)?.[0] ?? 1000);
const files = readdirSync(fileURLToPath(new URL('.', import.meta.url)))
  .filter((file) => file.endsWith('.mjs') && file !== 'run.mjs')
  .filter((file) => options.only === null || options.only.includes(kindOf(file)))
  .sort((a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1));

let passed = 0;
let failed = 0;
const check = (what, holds, detail = '') => {
  if (holds) passed += 1;
  else failed += 1;
  process.stdout.write(`  ${holds ? 'ok    ' : 'FAILED'}  ${what}${detail === '' ? '' : `  (${detail})`}\n`);
};

for (const file of files) {
  const attack = await import(new URL(file, import.meta.url).href);
  process.stdout.write(`${attack.name}\n`);
  try {
    await attack.run({ check, options });
  } catch (error) {
    check(`${file} ran to its end`, false, error.stack ?? String(error));
  }
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
