import { readFileSync } from 'node:fs';
import path from 'node:path';
import { acts, governanceActs, interestActs, membershipActs } from '../../workflows/index.js';
import { indexes } from '../../.config/write-indexes.mjs';
import { root, sourcesIn } from './imports.js';

const kebab = (type: string): string => type.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase();

describe('the lists of acts and of their steps', () => {
  // Nobody keeps them by hand: `npm run indexes` writes them from the folders.
  it.each(indexes())('are what the folders hold: $file', ({ file, text }) => {
    expect(readFileSync(path.join(root, file), 'utf8')).toBe(text);
  });

  it('hold every act by its own type, from a file of that name', () => {
    const files = sourcesIn('workflows/acts').map(({ path: file }) => path.basename(file, '.ts'));
    for (const [type, act] of Object.entries({ ...acts, ...interestActs, ...governanceActs, ...membershipActs })) {
      expect(act.type).toBe(type);
      expect(files.filter((file) => file === kebab(type))).toEqual([kebab(type)]);
    }
  });
});
