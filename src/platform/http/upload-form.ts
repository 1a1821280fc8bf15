import type { Readable } from 'node:stream';
import multipart, { type Multipart } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { InvalidInput, PayloadTooLarge, UnsupportedContent } from '../errors.js';
import { FormBody } from './form-body.js';
import { markOf, routeMark } from './route-config.js';
import { takesStream } from './streamed-body.js';

/** A file that somebody chose in a form, as it arrives. */
export interface FormFile {
  /** The input that it was chosen in. */
  readonly input: string;
  /** As the sender calls it: for people only, and checked by nobody yet. */
  readonly name: string;
  readonly contentType: string;
  /** Read it to its end, or what comes after it never arrives. */
  readonly body: Readable;
}

/** Longer than any text that a form takes, in bytes. */
const LONGEST_VALUE = 1_048_576;
const LONGEST_NAME = 300;
const MOST_INPUTS = 1000;
const MOST_FILES = 50;

/**
 * For a handler of a page that takes what a form with files sends (`multipart/form-data`): it reads the body by {@link readUploads}.
 * How much it reads is its own affair, as for a body that is taken as it comes.
 */
export const TakesUploads = (): MethodDecorator => routeMark({ takesUploads: true });

const takesUploads = (request: FastifyRequest): boolean => markOf<boolean>(request, 'takesUploads') === true;

/** Whether the length of a body is looked at by whoever reads it, and not beforehand. */
export const readsAsItComes = (request: FastifyRequest): boolean => takesStream(request) || takesUploads(request);

const isMultipart = ({ headers }: FastifyRequest): boolean =>
  /^multipart\//i.test(String(headers['content-type'] ?? '').trimStart());

/** Has forms with files read by handlers that take them; everybody else is told (415) what they take. */
export function admitUploads(fastify: FastifyInstance, otherwise: string): void {
  void fastify.register(multipart, {
    limits: {
      fieldNameSize: LONGEST_NAME,
      fieldSize: LONGEST_VALUE,
      fields: MOST_INPUTS,
      files: MOST_FILES,
      // Whoever keeps a file says how large it may be.
      fileSize: Number.MAX_SAFE_INTEGER,
    },
  });
  fastify.addHook('preParsing', (request, _reply, payload, done) => {
    const strange = isMultipart(request) && !request.is404 && !readsAsItComes(request);
    if (strange) done(new UnsupportedContent(otherwise));
    else done(null, payload);
  });
}

/**
 * What a form with files sent: its inputs, in the order of the page. Each file that was chosen is handed over as it arrives, with the
 * inputs that stand before it; an input for a file that was left empty hands over nothing. Line ends become LF.
 *
 * Refuses (400, 413, 415) what is no such form, or has more inputs and longer values than any form of ours.
 */
export async function readUploads(
  request: FastifyRequest,
  onFile: (file: FormFile, before: FormBody) => Promise<void>,
): Promise<FormBody> {
  if (request.body instanceof FormBody) return request.body;
  if (!request.isMultipart()) throw new UnsupportedContent('Send what the form of the page sends.');
  const entries: (readonly [string, string])[] = [];
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') await handOver(part, entries, onFile);
      else entries.push([part.fieldname, textOf(part)]);
    }
  } catch (error) {
    throw asOurs(error);
  }
  return new FormBody(entries);
}

async function handOver(
  part: Extract<Multipart, { readonly type: 'file' }>,
  entries: readonly (readonly [string, string])[],
  onFile: (file: FormFile, before: FormBody) => Promise<void>,
): Promise<void> {
  const { filename, fieldname, mimetype, file } = part;
  // A browser sends an input without a file as a file without a name.
  if (filename) {
    await onFile({ input: fieldname, name: filename, contentType: mimetype, body: file }, new FormBody([...entries]));
  }
  if (!file.readableEnded) file.resume();
}

function textOf({ value, valueTruncated, fieldnameTruncated }: Extract<Multipart, { readonly type: 'field' }>): string {
  if (fieldnameTruncated) throw InvalidInput.field('body', 'has an input with an absurdly long name');
  if (valueTruncated) throw new PayloadTooLarge('An answer is longer than any that is read here.');
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
}

/** What the reader of forms finds wrong, as a failure of ours. */
function asOurs(error: unknown): unknown {
  const { code, statusCode } = error as { readonly code?: string; readonly statusCode?: number };
  if (typeof code !== 'string' || !code.startsWith('FST_')) return error;
  if (statusCode === 413) return new PayloadTooLarge('The form has more in it than is read at once.');
  return InvalidInput.field('body', 'is no form as a browser sends it');
}
