import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** One source file, and what it imports: paths from the checkout for ours, names for packages. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
  /** The imports that are there when it runs: without those of types only. */
  readonly loads: readonly string[];
}

const statement =
  /(?:^|\n)\s*(import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'|(?:^|[^.\w])import\(\s*'([^']+)'\s*\)/g;

function read(file: string): SourceFile {
  const text = readFileSync(path.join(root, file), 'utf8');
  const found = [...text.matchAll(statement)].map(([, , typeOnly, from, lazily]) => ({
    target: resolved(file, from ?? lazily ?? ''),
    typeOnly: typeOnly !== undefined,
    lazy: lazily !== undefined,
  }));
  return {
    path: file,
    text,
    imports: found.map(({ target }) => target),
    loads: found.filter(({ typeOnly, lazy }) => !typeOnly && !lazy).map(({ target }) => target),
  };
}

function resolved(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return path.normalize(path.join(path.dirname(file), specifier)).replace(/\.js$/, '.ts');
}

/** Every TypeScript file below a folder of the checkout. */
export function sourcesIn(folder: string): SourceFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => read(path.join(folder, file)))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The first folder below `src` that a path lies in; its file name where it lies in `src` itself. */
export function moduleOf(file: string): string {
  return file.split('/')[1] ?? '';
}
