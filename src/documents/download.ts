import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Denial } from '../platform/errors.js';
import type { DocumentStore } from './document-store.js';
import type { DocumentView } from './document.queries.js';
import { attachment } from './file-name.js';

/** There is no such document, as far as whoever asks may know. */
export const noDocument = (): Denial => new Denial('not-found', 'There is no such document.');

/**
 * What goes with the bytes of a document, as headers of an answer.
 *
 * @param name what the reader knows it as.
 */
export function headersOf(
  { digest, size }: Pick<DocumentView, 'digest' | 'size'>,
  name: string,
): Readonly<Record<string, string | number>> {
  return {
    'content-disposition': attachment(name),
    'content-length': size,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'repr-digest': `sha-256=:${Buffer.from(digest, 'hex').toString('base64')}:`,
  };
}

/**
 * Sends a document to be saved, never shown: what somebody has uploaded must not run with the rights of whoever looks at it.
 *
 * @param name what the reader knows it as.
 */
export async function download(
  store: DocumentStore,
  document: DocumentView,
  name: string,
  reply: FastifyReply,
): Promise<StreamableFile> {
  const bytes = await store.read(document.digest);
  if (!bytes) throw noDocument();
  void reply.headers(headersOf(document, name));
  return new StreamableFile(bytes, { type: document.mediaType });
}
