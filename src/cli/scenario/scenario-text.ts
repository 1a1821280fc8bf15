import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { ScenarioProblem } from './scenario.js';

/** Where something stands in a document: the keys and indexes that lead to it. */
export type Path = readonly (string | number)[];

/** A file of YAML or JSON (which is YAML too), with the line and column of everything in it. */
export class ScenarioText {
  private constructor(
    readonly file: string,
    private readonly document: Document.Parsed,
    private readonly lines: LineCounter,
    /** What the file says, as plain values. */
    readonly value: unknown,
  ) {}

  /** Reads a file's text, or says where it cannot be read: bad syntax, a key given twice, several documents in one file. */
  static read(file: string, text: string): ScenarioText | readonly ScenarioProblem[] {
    const lines = new LineCounter();
    const document = parseDocument(text.replace(/^\uFEFF/, ''), {
      lineCounter: lines,
      prettyErrors: false,
      version: '1.2',
      schema: 'core',
      stringKeys: true,
    });
    const wrong = [...document.errors, ...document.warnings];
    if (wrong.length > 0) {
      return wrong.map(({ pos, message }) => ({ file, ...place(lines, pos[0]), field: '', message: plain(message) }));
    }
    try {
      return new ScenarioText(file, document, lines, document.toJS());
    } catch (error) {
      // An alias to nothing, or aliases of aliases that would grow beyond all measure.
      return [{ file, line: 1, column: 1, field: '', message: plain((error as Error).message) }];
    }
  }

  /** A problem with what stands at a path; with its nearest surroundings where nothing stands there. */
  problem(path: Path, message: string): ScenarioProblem {
    return { file: this.file, ...this.placeOf(path), field: fieldOf(path), message };
  }

  /** The line and column, from 1, at which what stands at a path begins: its key, where it has one. */
  placeOf(path: Path): { readonly line: number; readonly column: number } {
    let node: unknown = this.document.contents;
    let offset = offsetOf(node) ?? 0;
    for (const part of path) {
      node = isAlias(node) ? node.resolve(this.document) : node;
      const item = itemOf(node, part);
      if (item === undefined) break;
      offset = offsetOf(isPair(item) ? item.key : item) ?? offset;
      node = isPair(item) ? item.value : item;
    }
    return place(this.lines, offset);
  }
}

/** A path as people write it: `steps[3].with.content`. */
export function fieldOf(path: Path): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index > 0 ? `.${part}` : part)).join('');
}

function itemOf(node: unknown, part: string | number): unknown {
  if (isSeq(node)) return typeof part === 'number' ? node.items[part] : undefined;
  if (!isMap(node)) return undefined;
  return node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
}

function offsetOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}

function place(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  // An empty file has no first line to speak of.
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function plain(message: string): string {
  return message.replace(/\s+/g, ' ').trim();
}
