import path from 'node:path';
import ts from 'typescript';
import { sourcesIn, type SourceFile } from './imports.js';

const product = [...sourcesIn('workflows'), ...sourcesIn('src')];

const counted = 'working[ -]days?|days?|weeks?|months?|years?|percent';
const written =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|twenty|thirty|ninety|first|\\d[\\d,]*(?:st|nd|rd|th)?';
const aNumber = new RegExp(`\\b(?:${written})[ -](?:whole[ -]|clear[ -]|plain[ -]|more[ -])?(?:${counted})\\b`, 'i');

/** What is allowed to say a number with its unit: the text of the law itself, what somebody might write, and what is no law. */
const exempt: readonly { readonly file: RegExp; readonly text?: RegExp }[] = [
  // What a provision says. An edition that changes it says it anew.
  { file: /^workflows\/law\/provisions\// },
  { file: /^src\/openapi\/[a-z-]*examples?\.ts$/ },
  // How long a file waits.
  { file: /\.ts$/, text: /interval '1 day'/ },
  // The first day of a gate is whatever day that is.
  { file: /\.ts$/, text: /\bfirst day\b/i },
];

/** Whether something is an example: of what somebody might write, and says nothing of the law. */
const isExample = (node: ts.Node): boolean =>
  (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && /^example/.test(node.name.getText());

/** Every text that a file holds: strings, and the parts of templates with what is put between them left out; but no examples. */
function textsIn({ path: file, text }: SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || isExample(node)) return;
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    if (ts.isTemplateExpression(node)) {
      found.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…'));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

describe('what people are told', () => {
  it('is looked for in strings and templates, by number and unit', () => {
    const said = (text: string) =>
      textsIn({ path: 'a.ts', text, imports: [], saysAny: false }).filter((each) => aNumber.test(each));
    expect(said("const a = 'within five working days';")).toEqual(['within five working days']);
    expect(said('const a = `no more than 4 years after ${day}`;')).toEqual(['no more than 4 years after …']);
    expect(said("const a = 'calendar-covers-the-five-days';")).toEqual(['calendar-covers-the-five-days']);
    expect(said('const a = `within ${days} working days of ${day}`; // five days')).toEqual([]);
    expect(said("const a = { example: { how: 'Ten years of it.' }, says: 'ten years' };")).toEqual(['ten years']);
  });

  // The number is in the dated table: a sentence that has one of its own is untrue as soon as the law is changed.
  it('holds no number of days, months or years of its own', () => {
    const wrong = product.flatMap((file) =>
      textsIn(file)
        .filter((text) => aNumber.test(text))
        .filter((text) => !exempt.some((one) => one.file.test(file.path) && (one.text?.test(text) ?? true)))
        .map((text) => `${file.path}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('is in files whose names hold none either', () => {
    expect(product.map(({ path: file }) => file).filter((file) => aNumber.test(path.basename(file)))).toEqual([]);
  });
});
