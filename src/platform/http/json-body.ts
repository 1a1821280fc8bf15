import type { FastifyInstance } from 'fastify';
import { InvalidInput, UnsupportedContent } from '../errors.js';
import { takesStream } from './streamed-body.js';

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
 * JSON, and only JSON: any other media type is answered with 415. A route that takes its body as it comes (see
 * {@link TakesStream}) is handed everything else unread.
 */
export function readOnlyJson(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', (request, payload, done) => {
    if (request.is404) done(null);
    else if (takesStream(request)) done(null, payload);
    else done(new UnsupportedContent(ONLY_JSON));
  });
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
  const value = parse(decode(body));
  refuseStrangeShapes(value, 1, { left: MOST_VALUES });
  return value;
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
