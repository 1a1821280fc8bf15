import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './imports.js';

const guide = readFileSync(path.join(root, 'workflows/README.md'), 'utf8');

/** Every block of code under a heading, with the file that the words before it name last. */
function blocksUnder(heading: string): readonly { readonly file: string; readonly code: string }[] {
  const [, section = ''] = guide.split(`## ${heading}\n`);
  const own = section.split(/^## /m)[0]!;
  return [...own.matchAll(/```ts\n([\s\S]*?)```/g)].map((found) => {
    const named = [...own.slice(0, found.index).matchAll(/`((?:workflows|src|test)\/[^`]+\.ts)`/g)];
    return { file: named.at(-1)?.[1] ?? '', code: found[1]! };
  });
}

describe('the guide to adding an act', () => {
  const blocks = blocksUnder('Adding an act');

  // What a guide shows and nobody runs is wrong within a year.
  it.each(blocks)('shows what stands in $file', ({ file, code }) => {
    expect(readFileSync(path.join(root, file), 'utf8')).toContain(code);
  });

  it('shows the act whole, and its step, gate, edge and permission', () => {
    expect(blocks.map(({ file }) => file)).toEqual([
      'workflows/acts/hearing/acknowledge-representation.ts',
      'workflows/hearing/duties.steps.ts',
      'workflows/hearing/hearing.gates.ts',
      'workflows/routes/parts/standstill.ts',
      'src/identity/permissions.ts',
    ]);
  });
});
