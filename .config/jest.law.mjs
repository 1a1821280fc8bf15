// What somebody who changes the law runs before anything else (`npm run test:law`): the law with its golden stories, notices, the shape of the
// house, and the scenarios. `npm test` runs all of it too, each file by itself.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { jest } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

export default {
  ...jest,
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  testMatch: [
    '<rootDir>/test/support/at-once/*.half.ts',
    // What looks at the law too; the others look at the database and at attacks.
    '<rootDir>/test/architecture/{layers,regular-expressions,shape}.spec.ts',
    '<rootDir>/test/journeys/*.spec.ts',
  ],
};
