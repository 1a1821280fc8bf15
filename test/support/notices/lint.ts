import { englandAndWales } from '../../../src/deadlines/holidays/england-and-wales.js';
import type { FindingCode } from '../../../src/notices/lint/codes.js';
import { couldNotBeRead, lintDocument } from '../../../src/notices/lint/lint-document.js';
import type { DocumentCheck, Finding } from '../../../src/notices/lint/types.js';

/** What the linter says of a document that it can read. */
export function lint(document: unknown): DocumentCheck {
  const result = lintDocument(document, englandAndWales);
  if (couldNotBeRead(result)) throw new Error(`${result.path}: ${result.message}`);
  return result;
}

/** `error deadline-too-early`, one for each finding. */
export function found(document: unknown): readonly string[] {
  return lint(document).findings.map(({ severity, code }) => `${severity} ${code}`);
}

/** The findings of one code. */
export function only(code: FindingCode, document: unknown): readonly Finding[] {
  return lint(document).findings.filter((finding) => finding.code === code);
}

/** What the linter leaves open. */
export function open(document: unknown): readonly string[] {
  return lint(document).undetermined.map(({ about }) => about);
}
