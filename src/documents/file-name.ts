import { InvalidInput } from '../platform/errors.js';
import { documentType, takenTypes, type MediaType } from './document-types.js';

interface NameHeaders {
  readonly 'x-file-name'?: string | readonly string[];
  readonly 'content-disposition'?: string;
}

const LONGEST = 200;

/** Characters that have a meaning in paths, or that cannot be seen. */
const STRANGE = /[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]/u;

/**
 * The name that the sender gives a document, from `X-File-Name` (percent-encoded UTF-8) or the `filename` of `Content-Disposition`.
 * It is for people only: nothing is ever stored under it. Refuses one that is missing, or that would be a path.
 */
export function fileNameOf(headers: NameHeaders): string {
  const [at, name] =
    headers['x-file-name'] !== undefined
      ? ['header.X-File-Name', percentDecoded(String(headers['x-file-name']))]
      : ['header.Content-Disposition', nameInDisposition(headers['content-disposition'] ?? '')];
  if (name === undefined || name.trim() === '') {
    throw InvalidInput.field(at, 'must give the name of the document; send X-File-Name with percent-encoded UTF-8');
  }
  const wrong = wrongWithFileName(name);
  if (wrong !== undefined) throw InvalidInput.field(at, wrong);
  return name;
}

/** What is wrong with the name of a file, worded to follow it; nothing when it is fine. */
export function wrongWithFileName(name: string): string | undefined {
  if (name.length > LONGEST) return `must be no longer than ${LONGEST} characters`;
  const isStrange = STRANGE.test(name) || name !== name.trim() || /^\.*$/.test(name);
  return isStrange ? 'must be the name of a file, without a path' : undefined;
}

/** Refuses a name whose ending says something else than the content. */
export function refuseMisnamed(name: string, mediaType: MediaType): void {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  const fitting = documentType(mediaType)!.extensions;
  // An e-mail saved as text is text.
  const isText = mediaType === 'message/rfc822' && ending === 'txt';
  if ((ending !== undefined && fitting.includes(ending)) || isText) return;
  throw InvalidInput.field('fileName', `must end in .${fitting.join(' or .')}: the content is ${mediaType}`);
}

/** Refuses a `Content-Type` that says something else than the content; none, or one that says nothing, will do. */
export function refuseMistyped(contentType: string | undefined, mediaType: MediaType): void {
  const said = contentType?.split(';', 1)[0]!.trim().toLowerCase() ?? '';
  const { aliases = [] } = documentType(mediaType)!;
  if (['', 'application/octet-stream', mediaType, ...aliases].includes(said)) return;
  throw InvalidInput.field('header.Content-Type', `does not fit: the content is ${mediaType}, one of ${takenTypes}`);
}

function nameInDisposition(header: string): string | undefined {
  const extended = /(?:^|;)\s*filename\*\s*=\s*UTF-8''([^;\s]+)/i.exec(header)?.[1];
  if (extended !== undefined) return percentDecoded(extended);
  const found = /(?:^|;)\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s"]+))/i.exec(header);
  const plain = found?.[1]?.replace(/\\(.)/g, '$1') ?? found?.[2];
  return plain === undefined ? undefined : readUtf8(plain);
}

function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(readUtf8(text));
  } catch {
    return undefined;
  }
}

/** Headers arrive byte for character; most senders mean UTF-8. */
function readUtf8(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
  } catch {
    return text;
  }
}

/** A `Content-Disposition` that has a browser save the document, and never show it (RFC 6266). */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["%\\]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
