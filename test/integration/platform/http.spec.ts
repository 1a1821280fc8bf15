import http from 'node:http';
import net from 'node:net';
import { Body, Controller, Get, Module, Param, Post, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../../src/app.module.js';
import { readConfiguration } from '../../../src/platform/configuration/configuration.js';
import { Conflict, Denial, OperationalError, Refusal } from '../../../src/platform/errors.js';
import { IdempotencyKey, IfMatch } from '../../../src/platform/http/conditional-headers.js';
import {
  Amount,
  Flag,
  IsCalendarDate,
  IsInstantField,
  ListOf,
  Nested,
  OneOf,
  PlainText,
  PlainTexts,
} from '../../../src/platform/http/fields/index.js';
import { keyOfCursor, pageOf, PageQuery } from '../../../src/platform/http/paging.js';
import { problemTypes } from '../../../src/platform/http/problems.js';
import { createLogger } from '../../../src/platform/logging/logger.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

class Item {
  @PlainText(20)
  name!: string;
}

class Data {
  @IsCalendarDate({ optional: true })
  on?: string;

  @IsInstantField({ optional: true })
  at?: string;

  @Amount({ optional: true })
  value?: number;

  @Flag({ optional: true })
  met?: boolean;

  @OneOf(['a', 'b'], { optional: true, nullable: true })
  kind?: string | null;

  @PlainText(50, { optional: true, multiline: true })
  text?: string;

  @PlainTexts(10, { optional: true, maxItems: 2 })
  names?: string[];

  @ListOf(() => Item, { optional: true, max: 3 })
  items?: Item[];
}

class Envelope {
  @PlainText(40)
  type!: string;

  @Nested(() => Data)
  data!: Data;
}

const failures: Readonly<Record<string, () => Error>> = {
  refusal: () =>
    new Refusal([{ code: 'standstill-has-ended', provision: 'reg 12(1)', message: 'It has not.', unblock: 'Wait.' }]),
  moved: () => new Conflict('version-conflict', 'It is at version 8.', { currentVersion: 8 }),
  denied: () => new Denial('token-expired', 'The token expired.'),
  offline: () => new OperationalError('The publisher does not answer.', { retryAfterSeconds: 7 }),
  defect: () => new TypeError('a secret that Jane Doe typed'),
};

@Controller('probe')
class ProbeController {
  @Post()
  echo(@Body() body: Envelope): Envelope {
    return body;
  }

  @Post('headers')
  headers(@IdempotencyKey() key: string, @IfMatch() version: number): object {
    return { key, version };
  }

  @Get('list')
  list(@Query() query: PageQuery): object {
    const after = Number(keyOfCursor(query.after, ['number'])?.[0] ?? 0);
    const rows = [1, 2, 3, 4, 5].filter((n) => n > after).slice(0, query.limit + 1);
    return pageOf(
      rows,
      query.limit,
      (n) => ({ n }),
      (n) => [n],
    );
  }

  @Get('fail/:how')
  fail(@Param('how') how: string): never {
    throw failures[how]!();
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

let test: TestDatabase;
let app: NestFastifyApplication;
const log: string[] = [];

beforeAll(async () => {
  test = await createTestDatabase();
  const logger = createLogger('info', { write: (line: string) => void log.push(line) });
  app = await createApp({
    configuration: readConfiguration({ PROBITY_DATA_DIR: '/tmp', DATABASE_URL: test.url }),
    database: await test.connect(),
    logger,
    furtherModules: [ProbeModule],
  });
  await app.listen(0, '127.0.0.1');
});
afterAll(async () => {
  await app.close();
  await test.drop();
});

const PROBE = '/api/v1/probe';

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, unknown>;
}

async function post(payload: unknown, headers: Record<string, string> = {}, url = PROBE): Promise<Answer> {
  const text = typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload);
  const answer = await app.inject({
    method: 'POST',
    url,
    payload: text,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
}

async function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  const answer = await app.inject({ method: 'GET', url, headers });
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
}

const errorsOf = (answer: Answer): unknown => answer.body['errors'];

describe('a request body', () => {
  it('is taken as it comes when every field is well formed', async () => {
    const data = {
      on: '2026-03-24',
      value: 10.25,
      met: true,
      kind: null,
      text: 'one\n\ttwo  ',
      names: ['x'],
      items: [{ name: 'y' }],
    };
    expect(await post({ type: 'X', data })).toMatchObject({ status: 201, body: { type: 'X', data } });
  });

  it.each([
    ['half of it', '{"type":', 'is not valid JSON'],
    ['nothing', '', 'is empty'],
    ['bytes that are no text', Buffer.from([0x22, 0xff, 0x22]), 'is not UTF-8 text'],
    ['a list', '[]', 'must be a JSON object'],
    ['a text', '"text"', 'must be a JSON object'],
    ['null', 'null', 'must be a JSON object'],
    ['nested deep', `{"data":${'['.repeat(40)}${']'.repeat(40)}}`, 'is nested more than 32 levels deep'],
    ['nested absurdly', `{"data":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, 'is nested more than 32 levels deep'],
    ['a prototype', '{"type":"X","data":{},"__proto__":{"x":1}}', 'has a member named __proto__, which is not allowed'],
    [
      'a constructor',
      '{"type":"X","data":{"constructor":{"prototype":{}}}}',
      'has a member named constructor, which is not allowed',
    ],
  ])('is refused when it is not what was asked for: %s', async (_what, payload, message) => {
    const answer = await post(payload);
    expect(answer).toMatchObject({ status: 400, body: { type: '/problems/invalid-input' } });
    expect(errorsOf(answer)).toEqual([{ field: 'body', message: expect.stringContaining(message) }]);
  });

  it.each([
    [{ data: {} }, 'type', 'is missing'],
    [{ type: 5, data: {} }, 'type', 'must be text'],
    [{ type: ' ', data: {} }, 'type', 'must not be blank'],
    [{ type: 'X' }, 'data', 'is missing'],
    [{ type: 'X', data: 'text' }, 'data', 'must be an object'],
    [{ type: 'X', data: [] }, 'data', 'must be an object'],
    [{ type: 'X', data: {}, extra: 1 }, 'extra', 'is not a known field'],
    [{ type: 'X', data: { extra: 1 } }, 'data.extra', 'is not a known field'],
    [{ type: 'X', data: { on: '2026-04-31' } }, 'data.on', 'must be a date that exists'],
    [{ type: 'X', data: { on: '0000-01-01' } }, 'data.on', 'must be a date from 1900-01-01 to 2199-12-31'],
    [{ type: 'X', data: { on: '24/03/2026' } }, 'data.on', 'must be a date like 2026-03-24'],
    [{ type: 'X', data: { on: null } }, 'data.on', 'must be a date like 2026-03-24'],
    [{ type: 'X', data: { at: 'tomorrow' } }, 'data.at', 'must be a date and time like'],
    [{ type: 'X', data: { at: '2026-03-29T01:30' } }, 'data.at', 'is a London time that did not exist'],
    [{ type: 'X', data: { at: '2026-10-25T01:30' } }, 'data.at', 'is a London time that came twice'],
    [{ type: 'X', data: { value: '5' } }, 'data.value', 'must be a number'],
    [{ type: 'X', data: { value: -1 } }, 'data.value', 'must not be negative'],
    [{ type: 'X', data: { value: 1.005 } }, 'data.value', 'must be in pounds with at most two decimals'],
    [{ type: 'X', data: { value: 1e13 } }, 'data.value', 'must be no more than'],
    [{ type: 'X', data: { met: 'true' } }, 'data.met', 'must be true or false'],
    [{ type: 'X', data: { kind: 'c' } }, 'data.kind', 'must be one of a, b'],
    [{ type: 'X', data: { text: 'a\u0000b' } }, 'data.text', 'must not contain the control character U+0000'],
    [{ type: 'X', data: { text: 'a\u009bb' } }, 'data.text', 'must not contain the control character U+009B'],
    [{ type: 'X\n', data: {} }, 'type', 'must not contain the control character U+000A'],
    [{ type: 'X', data: { text: '\ud800' } }, 'data.text', 'must not contain half of a surrogate pair'],
    [{ type: 'X', data: { text: 'x'.repeat(51) } }, 'data.text', 'must be no longer than 50 characters'],
    [{ type: 'X', data: { names: 'x' } }, 'data.names', 'must be a list'],
    [{ type: 'X', data: { names: ['x', 7] } }, 'data.names', 'entry 1 must be text'],
    [{ type: 'X', data: { items: ['x'] } }, 'data.items', 'must have only objects as entries'],
    [{ type: 'X', data: { items: [{ name: 'x' }, {}] } }, 'data.items[1].name', 'is missing'],
    [
      { type: 'X', data: { items: [1, 2, 3, 4].map(() => ({ name: 'x' })) } },
      'data.items',
      'must have from 0 to 3 entries',
    ],
  ])('names the field that is wrong: %j', async (payload, field, message) => {
    const answer = await post(payload);
    expect(answer.status).toBe(400);
    expect(errorsOf(answer)).toContainEqual({ field, message: expect.stringContaining(message) });
  });

  it('is refused when an amount is not finite', async () => {
    const answer = await post('{"type":"X","data":{"value":1e999}}');
    expect(errorsOf(answer)).toEqual([{ field: 'data.value', message: 'must be finite' }]);
  });

  it('names everything that is wrong at once', async () => {
    const answer = await post({ type: '', data: { on: 'x', value: -1 } });
    expect((errorsOf(answer) as { field: string }[]).map((error) => error.field).sort()).toEqual([
      'data.on',
      'data.value',
      'type',
    ]);
  });

  it.each([
    ['2026-03-24T17:30', '2026-03-24T17:30:00.000Z'],
    ['2026-04-08T17:30', '2026-04-08T16:30:00.000Z'],
    ['2026-04-08T17:30:15.1234Z', '2026-04-08T17:30:15.123Z'],
    ['2026-04-09T00:00:00+01:00', '2026-04-08T23:00:00.000Z'],
  ])('may give a moment in London time or with an offset: %s', async (at, instant) => {
    expect((await post({ type: 'X', data: { at } })).body['data']).toEqual({ at: instant });
  });

  it('is answered with 413 when it is larger than the limit, and the service goes on', async () => {
    const { port } = app.getHttpServer().address() as net.AddressInfo;
    const body = JSON.stringify({ type: 'X', data: { text: 'x'.repeat(10_000_000) } });
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const request = http.request({ port, host: '127.0.0.1', path: PROBE, method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      // The service stops reading once it has answered; what was still being sent then fails.
      request.on('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EPIPE' || error.code === 'ECONNRESET' ? undefined : reject(error),
      );
      request.end(body);
    });
    expect(status).toBe(413);
    expect((await get('/health/live')).status).toBe(200);
  });

  it('is answered with 415 when it is not JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'text/xml']) {
      expect(await post('x', { 'content-type': type })).toMatchObject({
        status: 415,
        body: { type: '/problems/unsupported-media-type' },
      });
    }
  });
});

describe('the headers of a command', () => {
  const fine = { 'idempotency-key': 'key-00001', 'if-match': '"12"' };

  it('are read', async () => {
    expect((await post({}, fine, `${PROBE}/headers`)).body).toEqual({ key: 'key-00001', version: 12 });
  });

  it.each([
    ['idempotency-key', 'short', 'header.Idempotency-Key'],
    ['idempotency-key', '201 characters', 'header.Idempotency-Key'],
    ['idempotency-key', 'with a space', 'header.Idempotency-Key'],
    ['if-match', '*', 'header.If-Match'],
    ['if-match', 'W/"12"', 'header.If-Match'],
    ['if-match', '12', 'header.If-Match'],
    ['if-match', '"1", "2"', 'header.If-Match'],
    ['if-match', '"-1"', 'header.If-Match'],
  ])('are refused by name: %s %s', async (name, given, field) => {
    const value = given === '201 characters' ? 'x'.repeat(201) : given;
    const answer = await post({}, { ...fine, [name]: value }, `${PROBE}/headers`);
    expect(answer.status).toBe(400);
    expect(errorsOf(answer)).toEqual([{ field, message: expect.any(String) }]);
  });

  it.each(['idempotency-key', 'if-match'])('are required: %s', async (name) => {
    const headers: Record<string, string> = { ...fine };
    delete headers[name];
    const answer = await post({}, headers, `${PROBE}/headers`);
    expect(errorsOf(answer)).toEqual([{ field: expect.any(String), message: expect.stringContaining('is missing') }]);
  });
});

describe('a list', () => {
  it('goes on where the page before ended, to its end', async () => {
    const seen: unknown[] = [];
    let after = '';
    do {
      const page = (await get(`${PROBE}/list?limit=2${after}`)).body as { items: unknown[]; next?: string };
      seen.push(...page.items);
      after = page.next === undefined ? '' : `&after=${page.next}`;
    } while (after !== '');
    expect(seen).toEqual([1, 2, 3, 4, 5].map((n) => ({ n })));
  });

  it.each([
    ['limit=0', 'query.limit'],
    ['limit=101', 'query.limit'],
    ['limit=ten', 'query.limit'],
    ['after=nonsense', 'query.after'],
    ['after=WyJhIl0', 'query.after'],
    ['order=desc', 'query.order'],
  ])('refuses %s', async (query, field) => {
    expect(errorsOf(await get(`${PROBE}/list?${query}`))).toEqual([{ field, message: expect.any(String) }]);
  });
});

describe('a failure', () => {
  it.each([
    ['refusal', 422, { type: '/problems/refused', reasons: [expect.objectContaining({ provision: 'reg 12(1)' })] }],
    ['moved', 412, { type: '/problems/version-conflict', currentVersion: 8 }],
    ['denied', 401, { type: '/problems/token-expired' }],
    ['offline', 503, { type: '/problems/unavailable' }],
  ])('is answered as its own problem: %s', async (how, status, document) => {
    const answer = await get(`${PROBE}/fail/${how}`);
    expect(answer).toMatchObject({ status, body: document });
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });

  it('says how long to wait, and how to sign in', async () => {
    expect((await get(`${PROBE}/fail/offline`)).headers['retry-after']).toBe('7');
    expect((await get(`${PROBE}/fail/denied`)).headers['www-authenticate']).toContain('Bearer');
  });

  it('shows nothing of a defect but the id under which it was logged', async () => {
    const answer = await get(`${PROBE}/fail/defect`, { 'x-request-id': 'defect-000001' });
    expect(answer).toMatchObject({ status: 500, body: { type: '/problems/defect', requestId: 'defect-000001' } });
    expect(JSON.stringify(answer.body)).not.toContain('Jane');
    expect(log.some((line) => line.includes('defect-000001') && line.includes('TypeError'))).toBe(true);
  });

  it('is told apart: no such address, and an address that does not take the method', async () => {
    expect(await get('/api/v1/nowhere')).toMatchObject({ status: 404, body: { type: '/problems/not-found' } });
    const answer = await app.inject({ method: 'DELETE', url: `${PROBE}/list` });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers['allow']).toBe('GET, HEAD');
  });

  it('to read the address or the request at all is answered as a problem too', async () => {
    expect(await get('/api/v1/%zz')).toMatchObject({ status: 400, body: { type: '/problems/invalid-input' } });
    const { port } = app.getHttpServer().address() as net.AddressInfo;
    const raw = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = net.connect(port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
      socket
        .on('data', (data) => (text += String(data)))
        .on('close', () => resolve(text))
        .on('error', reject);
    });
    expect(raw).toContain('HTTP/1.1 400');
    expect(raw).toContain('/problems/invalid-input');
  });
});

describe('the published problem types', () => {
  it('are each described where their type leads', async () => {
    const { body } = await get('/problems');
    const list = body as unknown as { type: string; status: number }[];
    expect(list.map((entry) => entry.type)).toEqual(Object.keys(problemTypes).map((code) => `/problems/${code}`));
    for (const entry of list) expect((await get(entry.type)).body).toEqual(entry);
  });

  it('do not include what every object has', async () => {
    expect((await get('/problems/constructor')).status).toBe(404);
  });
});

describe('every answer', () => {
  it('carries the request id that was sent, when it is sane', async () => {
    expect((await get('/health/live', { 'x-request-id': 'mine-1234567' })).headers['x-request-id']).toBe(
      'mine-1234567',
    );
    const other = (await get('/health/live', { 'x-request-id': 'a b\tc' })).headers['x-request-id'];
    expect(other).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('carries security headers', async () => {
    const { headers } = await get('/health/live');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it('is logged and counted by its route, without anything that was sent', async () => {
    await get(`${PROBE}/list?after=secret-in-query`);
    await post({ type: 'secret-in-body', data: {} }, { authorization: 'Bearer secret-in-token' });
    const lines = log.join('');
    expect(lines).toContain('"route":"/api/v1/probe/list"');
    expect(lines).not.toContain('secret-in');
    const metrics = await app.inject({ method: 'GET', url: '/metrics' });
    expect(metrics.body).toContain('route="/api/v1/probe/list",status="400"');
  });
});

describe('health', () => {
  it('is ready when the database answers and has every migration', async () => {
    expect((await get('/health/ready')).status).toBe(200);
  });
});
