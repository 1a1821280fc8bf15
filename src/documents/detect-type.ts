import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';
import { documentType, type MediaType } from './document-types.js';

/** What a file is: a type that is taken, or a word for what it seems to be instead. */
export type Detected = { readonly mediaType: MediaType } | { readonly instead: string };

/**
 * What a file is by its content, whatever it is called. Text is what has no control characters, in UTF-8 or an older
 * encoding, and does not begin as something that a program would run or a browser would show as a page.
 */
export async function detectType(file: string): Promise<Detected> {
  const found = await fileTypeFromFile(file).catch(() => undefined);
  if (found && documentType(found.mime)) return { mediaType: found.mime as MediaType };
  const text = await beginningOfText(file);
  if (text === null) return { instead: found ? found.mime : 'of no kind that is known' };
  const instead = runs(text);
  if (instead !== undefined) return { instead };
  return { mediaType: isMessage(text) ? 'message/rfc822' : 'text/plain' };
}

/** Control characters that no text has: all but tab, line feed, vertical tab, form feed and carriage return. */
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/;

const BEGINNING = 65_536;

/** The beginning of a text, byte for character, in whatever encoding it is; null where the file is not text. */
async function beginningOfText(file: string): Promise<string | null> {
  let beginning = '';
  for await (const chunk of createReadStream(file, 'latin1')) {
    if (CONTROL.test(chunk as string)) return null;
    if (beginning.length < BEGINNING) beginning += (chunk as string).slice(0, BEGINNING);
  }
  return beginning === '' ? null : beginning;
}

/** Beginnings of texts that are more than text. */
const RUNNING: readonly (readonly [RegExp, string])[] = [
  [/^<svg\b/i, 'image/svg+xml'],
  [/^<\?xml\b/i, 'XML'],
  [
    /^<(!doctype|html|head|body|title|script|iframe|style|table|div|font|img|link|meta|object|h\d|[abp]|br)\b/i,
    'text/html',
  ],
  [/^<(\?php|\?=|%)/i, 'a script'],
  [/^#!/, 'a script'],
  [/^\{\\rtf/, 'text/rtf'],
  [/^%!PS/, 'application/postscript'],
];

function runs(text: string): string | undefined {
  let start = text.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  while (start.startsWith('<!--')) {
    const end = start.indexOf('-->');
    if (end < 0) return 'text/html';
    start = start.slice(end + 3).trimStart();
  }
  return RUNNING.find(([pattern]) => pattern.test(start))?.[1];
}

/** An e-mail message (RFC 5322): a header with who it is from and when it was sent. */
function isMessage(text: string): boolean {
  const [header = ''] = text.split(/\r?\n\r?\n/, 1);
  const lines = header.split(/\r?\n/);
  const fields = lines.filter((line) => !/^[ \t]/.test(line));
  if (!fields.every((line) => /^[!-9;-~]+:/.test(line))) return false;
  const names = fields.map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
  return names.includes('from') && names.includes('date');
}
