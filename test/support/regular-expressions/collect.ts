import path from 'node:path';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { root, sourcesIn } from '../../architecture/imports.js';

/** A regular expression as it stands in the source. */
export interface Written {
  /** `src/notices/lint/dates/roles.ts`. */
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

/** An expression that is put together from what only running the code could tell. */
export interface PutTogether {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

/**
 * Every regular expression in some folders of the checkout, found in the syntax tree: literals, and `new RegExp(…)` whose parts are
 * constants of the source. What is put together from anything else is given back as such.
 */
export function expressionsIn(folders: readonly string[]): {
  readonly written: readonly Written[];
  readonly putTogether: readonly PutTogether[];
} {
  const written: Written[] = [];
  const putTogether: PutTogether[] = [];
  for (const { path: file } of folders.flatMap((folder) => sourcesIn(folder))) {
    const parsed = parse(file);
    const visit = (node: ts.Node): void => {
      const line = parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (ts.isRegularExpressionLiteral(node)) written.push({ file, line, ...literal(node) });
      if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
        const [source, flags] = (node.arguments ?? []).map((argument) => constant(file, argument));
        if (typeof source === 'string' && (flags === undefined || typeof flags === 'string')) {
          written.push({ file, line, source, flags: flags ?? '' });
        } else putTogether.push({ file, line, code: node.getText().replace(/\s+/g, ' ') });
      }
      ts.forEachChild(node, visit);
    };
    visit(parsed);
  }
  return { written, putTogether };
}

function literal(node: ts.RegularExpressionLiteral): { readonly source: string; readonly flags: string } {
  const end = node.text.lastIndexOf('/');
  return { source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
}

const files = new Map<string, ts.SourceFile>();

function parse(file: string): ts.SourceFile {
  const known = files.get(file);
  if (known) return known;
  const text = readFileSync(path.join(root, file), 'utf8');
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  files.set(file, parsed);
  return parsed;
}

type Constant = string | number | readonly string[];

/** The value of an expression made of constants: texts, lists of them, and what is joined of these; undefined for any other. */
function constant(file: string, node: ts.Expression): Constant | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) return constant(file, node.expression);
  if (ts.isIdentifier(node)) return named(file, node.text);
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map(({ expression, literal: { text } }) => [constant(file, expression), text]);
    if (parts.some(([value]) => typeof value !== 'string')) return undefined;
    return node.head.text + parts.flat().join('');
  }
  if (ts.isArrayLiteralExpression(node)) {
    const entries = node.elements.map((entry) => constant(file, entry));
    return entries.every((entry) => typeof entry === 'string') ? entries : undefined;
  }
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const of = constant(file, node.expression.expression);
    const [by] = node.arguments.map((argument) => constant(file, argument));
    if (Array.isArray(of) && node.expression.name.text === 'join' && typeof by === 'string') return of.join(by);
  }
  return undefined;
}

/** The constant that a name stands for, in its file or in the one it is imported from. */
function named(file: string, name: string): Constant | undefined {
  for (const statement of parse(file).statements) {
    if (ts.isVariableStatement(statement)) {
      const declared = statement.declarationList.declarations.find((each) => each.name.getText() === name);
      if (declared?.initializer) return constant(file, declared.initializer);
    }
    const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
    if (!bindings || !ts.isNamedImports(bindings) || !ts.isImportDeclaration(statement)) continue;
    const imported = bindings.elements.find((element) => element.name.text === name);
    const from = (statement.moduleSpecifier as ts.StringLiteral).text;
    if (imported && from.startsWith('.')) {
      const target = path.join(path.dirname(file), from).replace(/\.js$/, '.ts');
      return named(target, (imported.propertyName ?? imported.name).text);
    }
  }
  return undefined;
}
