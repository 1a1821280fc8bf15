import type { MediaType } from '../../documents/document-types.js';

/** Which kinds of documents are taken, for a sentence. */
export const takenTypesInWords =
  'PDF, Word (DOCX), Excel (XLSX), ODT, ODS, a picture (PNG or JPEG), an e-mail or plain text';

/** What each kind of document is called. */
const kinds: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel spreadsheet',
  'application/vnd.oasis.opendocument.text': 'OpenDocument text',
  'application/vnd.oasis.opendocument.spreadsheet': 'OpenDocument spreadsheet',
  'image/png': 'Picture (PNG)',
  'image/jpeg': 'Picture (JPEG)',
  'message/rfc822': 'E-mail',
  'text/plain': 'Plain text',
};

/** `PDF`, `Word document`. */
export const documentKind = (mediaType: MediaType): string => kinds[mediaType];

const KILOBYTE = 1000;

/** `812 bytes`, `24 KB`, `1.2 MB`: how large a document is. */
export function fileSize(bytes: number): string {
  if (bytes < KILOBYTE) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  const kilobytes = Math.round(bytes / KILOBYTE);
  if (kilobytes < KILOBYTE) return `${kilobytes} KB`;
  return `${(bytes / KILOBYTE / KILOBYTE).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;
}
