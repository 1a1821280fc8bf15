import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root, sourcesIn } from './imports.js';

const everything = ['src', 'workflows', 'test'].flatMap((folder) => [...sourcesIn(folder)]);
const product = everything.filter(({ path: file }) => !file.startsWith('test/'));
const without = (pattern: RegExp, files = product): string[] =>
  files.filter(({ text }) => pattern.test(text)).map(({ path: file }) => file);

describe('the shape of the house', () => {
  it('keeps the law free of clocks, chance, and everything that Node or a browser brings', () => {
    const impure =
      /\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bIntl\.|\bprocess\.(?:env|argv|exit|hrtime|cwd|nextTick)\b|\bconsole\.(?:log|error)|\bBuffer\b|\bsetTimeout\b|from 'node:/;
    expect(without(impure, sourcesIn('workflows'))).toEqual([]);
  });

  it('has no default exports', () => {
    expect(without(/^export default\b/m)).toEqual([]);
  });

  it('keeps files short enough to read', () => {
    const long = product.filter(({ text }) => text.split('\n').length > 301).map(({ path: file }) => file);
    expect(long.filter((file) => !/\/migrations\/|law\/provisions\/|cpv-codes/.test(file))).toEqual([]);
  });

  it('switches off neither types nor lint nor tests', () => {
    const marks = [
      '@ts-' + 'ignore',
      '@ts-' + 'nocheck',
      'eslint-' + 'disable',
      '\\bas ' + 'any[;,)\\]]',
      '\\b(it|describe|test)\\.' + 'only\\(',
    ];
    expect(without(new RegExp(marks.join('|')), everything)).toEqual([]);
  });

  it('holds nothing at the top but what was agreed', () => {
    const agreed =
      /^(package(-lock)?\.json|tsconfig\.json|nest-cli\.json|README\.md|LICENSE|CHANGELOG\.md|src|workflows|test|\..*)$/;
    const entries = execFileSync('git', ['ls-tree', '--name-only', 'HEAD'], { cwd: root, encoding: 'utf8' })
      .trim()
      .split('\n');
    expect(entries.filter((entry) => !agreed.test(entry))).toEqual([]);
  });

  it('locks packages without the address of any registry', () => {
    expect(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": *"http/);
  });
});
