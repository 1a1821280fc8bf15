import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** One import of a source file: a path from the checkout for ours, a name for a package. */
export interface Import {
  readonly target: string;
  /** The names that it brings in; none for a whole module. */
  readonly names: readonly string[];
  /** Gone when it runs: it brings in types only. */
  readonly typesOnly: boolean;
  /** Written as `import(…)`: loaded when it is needed. */
  readonly lazy: boolean;
}

/** One source file, and what it imports. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** Whether something in it is of the type `any`. */
  readonly saysAny: boolean;
}

function read(file: string): SourceFile {
  const text = readFileSync(path.join(root, file), 'utf8');
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const imports: Import[] = [];
  let saysAny = false;
  const note = (specifier: ts.Expression | undefined, found: Omit<Import, 'target'>): void => {
    if (specifier && ts.isStringLiteral(specifier)) imports.push({ target: resolved(file, specifier.text), ...found });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) note(node.moduleSpecifier, { ...broughtIn(node.importClause), lazy: false });
    if (ts.isExportDeclaration(node)) {
      const elements = node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : [];
      const typesOnly = node.isTypeOnly || (elements.length > 0 && elements.every((one) => one.isTypeOnly));
      note(node.moduleSpecifier, { names: elements.map(({ name }) => name.text), typesOnly, lazy: false });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      note(node.arguments[0], { names: [], typesOnly: false, lazy: true });
    }
    saysAny ||= node.kind === ts.SyntaxKind.AnyKeyword;
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return { path: file, text, imports, saysAny };
}

function broughtIn(clause: ts.ImportClause | undefined): Pick<Import, 'names' | 'typesOnly'> {
  const bindings = clause?.namedBindings;
  const elements = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
  const wholly = clause?.name !== undefined || elements.length === 0;
  return {
    names: elements.map(({ name, propertyName }) => (propertyName ?? name).text),
    typesOnly:
      clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
      (!wholly && elements.every(({ isTypeOnly }) => isTypeOnly)),
  };
}

function resolved(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return path.normalize(path.join(path.dirname(file), specifier)).replace(/\.js$/, '.ts');
}

/** Every TypeScript file below a folder of the checkout, in the order of their paths. */
export function sourcesIn(folder: string): readonly SourceFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => read(path.join(folder, file)))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The first folder below `src` that a path lies in; its file name where it lies in `src` itself. */
export function moduleOf(file: string): string {
  return file.split('/')[1] ?? '';
}

/** Whether a path is one of ours below `src`. */
export function isOurs(target: string): boolean {
  return target.startsWith('src/');
}

/** Every import that is wrong, as `file -> target`. */
export function breaches(
  files: readonly SourceFile[],
  wrong: (file: SourceFile, imported: Import) => boolean,
): readonly string[] {
  return files.flatMap((file) =>
    file.imports.filter((imported) => wrong(file, imported)).map(({ target }) => `${file.path} -> ${target}`),
  );
}

/** The circles in a graph: each as the files that reach each other, in the order of their paths. */
export function circles(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): void => {
    index.set(file, index.size);
    low.set(file, index.get(file)!);
    open.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!graph.has(next)) continue;
      if (!index.has(next)) visit(next);
      if (open.includes(next)) low.set(file, Math.min(low.get(file)!, low.get(next)!));
    }
    if (low.get(file) !== index.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1 || graph.get(file)?.includes(file)) found.push(circle.sort());
  };
  for (const file of graph.keys()) if (!index.has(file)) visit(file);
  return found;
}
