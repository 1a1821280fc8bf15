import type { FastifyInstance } from 'fastify';
import { InvalidInput, UnsupportedContent } from '../errors.js';
import { readForms } from './form-body.js';
import { takesStream } from './streamed-body.js';
import { admitUploads } from './upload-form.js';

/** Deeper than anything the interface describes, and far shallower than what would exhaust the stack of a validator. */
const DEEPEST = 32;

/** More members than any object has that is sent here, more entries than any list, and more values than any body in all. */
const MOST_MEMBERS = 1000;
const MOST_ENTRIES = 10_000;
const MOST_VALUES = 200_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** What to tell somebody who sends something else. */
export const ONLY_JSON = 'Send the body with Content-Type: application/json.';

/**
 * JSON, and for pages what their forms send: any other media type is answered with 415. A route that takes its body as it comes (see
 * {@link TakesStream}) is handed everything else unread.
 */
export function readOnlyJson(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', (request, payload, done) => {
    if (request.is404) done(null);
    else if (takesStream(request)) done(null, payload);
    else done(new UnsupportedContent(ONLY_JSON));
  });
  readForms(fastify, ONLY_JSON);
  admitUploads(fastify, ONLY_JSON);
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseJsonBody(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}

/**
 * The value of a JSON body. Refuses what is not UTF-8 or not JSON, what is nested absurdly deep, and names that every
 * object of JavaScript already has (`constructor`, `__proto__`), which a look-up by name would take for known ones; and more
 * members, entries or values than anything that is sent here has.
 */
export function parseJsonBody(body: Buffer): unknown {
  if (body.length === 0) throw InvalidInput.field('body', 'is empty');
  refuseUnread(body);
  const value = parse(decode(body));
  refuseStrangeShapes(value, 1, { left: MOST_VALUES });
  return value;
}

/** Bytes of JSON that say how it is put together; none of them is part of a character of several bytes. */
const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Counts the depth, and the members of each object, without making anything of them: a name for each of a hundred thousand members
 * takes far longer to make than to count. Says nothing of whether it is JSON.
 */
function refuseUnread(body: Buffer): void {
  const open: { readonly isObject: boolean; members: number }[] = [];
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at]!;
    if (byte === QUOTE) {
      for (at += 1; at < body.length && body[at] !== QUOTE; at += 1) if (body[at] === BACKSLASH) at += 1;
    } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      if (open.length >= DEEPEST) throw InvalidInput.field('body', `is nested more than ${DEEPEST} levels deep`);
      open.push({ isObject: byte === OPEN_OBJECT, members: 1 });
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      open.pop();
    } else if (byte === COMMA) {
      const inside = open.at(-1);
      if (inside && inside.isObject && ++inside.members > MOST_MEMBERS) {
        throw InvalidInput.field('body', `has an object of more than ${MOST_MEMBERS} members`);
      }
    }
  }
}

function decode(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw InvalidInput.field('body', 'is not UTF-8 text');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const position = /at position (\d+)/.exec((error as Error).message)?.[1];
    const where = position === undefined ? '' : `, at character ${Number(position) + 1}`;
    throw new InvalidInput([{ field: 'body', message: `is not valid JSON${where}` }], 'The body is not valid JSON.');
  }
}

function refuseStrangeShapes(value: unknown, depth: number, values: { left: number }, path = ''): void {
  if (typeof value !== 'object' || value === null) return;
  const field = path === '' ? 'body' : path;
  if (depth > DEEPEST) throw InvalidInput.field('body', `is nested more than ${DEEPEST} levels deep`);
  if (Array.isArray(value)) {
    if (value.length > MOST_ENTRIES) throw InvalidInput.field(field, `has more than ${MOST_ENTRIES} entries`);
    spend(values, value.length);
    value.forEach((item, index) => refuseStrangeShapes(item, depth + 1, values, `${path}[${index}]`));
    return;
  }
  const members = Object.entries(value);
  if (members.length > MOST_MEMBERS) throw InvalidInput.field(field, `has more than ${MOST_MEMBERS} members`);
  spend(values, members.length);
  for (const [name, member] of members) {
    if (name in Object.prototype) throw InvalidInput.field('body', `has a member named ${name}, which is not allowed`);
    refuseStrangeShapes(member, depth + 1, values, path === '' ? name : `${path}.${name}`);
  }
}

function spend(values: { left: number }, number: number): void {
  values.left -= number;
  if (values.left < 0) throw InvalidInput.field('body', `holds more than ${MOST_VALUES} values`);
}
