// Pages as a browser shows them (`npm run test:browser`): Debian's Chromium, which `.ci/run` installs. Nothing here is left out where it is
// missing: then the tests fail.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { jest } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

export default {
  ...jest,
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 600_000,
};
