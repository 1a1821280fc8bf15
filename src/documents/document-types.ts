/** A kind of document that is taken. */
export interface DocumentType {
  readonly mediaType: string;
  /** Without the dot; the first is the usual one. */
  readonly extensions: readonly string[];
  /** What else senders call it. */
  readonly aliases?: readonly string[];
}

const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/**
 * What providers and authorities write to each other in. Nothing that a browser would run, and nothing with macros: whoever opens
 * one is on the other side of a dispute.
 */
export const documentTypes = [
  { mediaType: 'application/pdf', extensions: ['pdf'] },
  { mediaType: `${office}.wordprocessingml.document`, extensions: ['docx'] },
  { mediaType: `${office}.spreadsheetml.sheet`, extensions: ['xlsx'] },
  { mediaType: `${openDocument}.text`, extensions: ['odt'] },
  { mediaType: `${openDocument}.spreadsheet`, extensions: ['ods'] },
  { mediaType: 'image/png', extensions: ['png'] },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], aliases: ['image/jpg', 'image/pjpeg'] },
  { mediaType: 'message/rfc822', extensions: ['eml'], aliases: ['text/plain'] },
  { mediaType: 'text/plain', extensions: ['txt'] },
] as const satisfies readonly DocumentType[];

export type MediaType = (typeof documentTypes)[number]['mediaType'];

/** `pdf, docx, … or txt`, for sentences that say what is taken. */
export const takenTypes = `${documentTypes
  .slice(0, -1)
  .map(({ extensions }) => extensions[0])
  .join(', ')} or ${documentTypes.at(-1)!.extensions[0]}`;

export function documentType(mediaType: string): DocumentType | undefined {
  return documentTypes.find((type) => type.mediaType === mediaType);
}
