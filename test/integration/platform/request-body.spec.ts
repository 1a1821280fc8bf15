import http from 'node:http';
import { removeFolders } from '../../support/processes.js';
import { errorsOf, PROBE, Probe } from './probe.js';

let probe: Probe;
beforeAll(async () => {
  probe = await Probe.start();
});
afterAll(async () => {
  await probe.stop();
  removeFolders();
});

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
    expect(await probe.post({ type: 'X', data })).toMatchObject({ status: 201, body: { type: 'X', data } });
  });

  it.each([
    ['the line ends of Windows', 'Dear all,\r\n\r\nWe object.\r\n'],
    ['a line of Word', 'one\u000btwo'],
    ['a page of a PDF', 'one\u000ctwo'],
    ['a tab', 'one\ttwo'],
    ['what a terminal obeys', 'one\u001b[31mtwo\u007f\u0085\u009b'],
    ['marks of direction, of order and of nothing', '\ufeffone\u202etwo\u200b\u2028three'],
  ])('keeps text as it came: %s', async (_what, text) => {
    const sent = { type: 'X', data: { text, names: ['a\r\nb'], items: [{ name: `x\u000b` }] } };
    expect(await probe.post(sent)).toMatchObject({ status: 201, body: sent });
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
    const answer = await probe.post(payload);
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
    [{ type: 'X', data: { text: 'a\u0000b' } }, 'data.text', 'must not contain the character U+0000'],
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
    const answer = await probe.post(payload);
    expect(answer.status).toBe(400);
    expect(errorsOf(answer)).toContainEqual({ field, message: expect.stringContaining(message) });
  });

  it('is refused when an amount is not finite', async () => {
    const answer = await probe.post('{"type":"X","data":{"value":1e999}}');
    expect(errorsOf(answer)).toEqual([{ field: 'data.value', message: 'must be finite' }]);
  });

  it('names everything that is wrong at once', async () => {
    const answer = await probe.post({ type: '', data: { on: 'x', value: -1 } });
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
    expect((await probe.post({ type: 'X', data: { at } })).body['data']).toEqual({ at: instant });
  });

  it('is answered with 413 when it is larger than the limit, and the service goes on', async () => {
    const { port } = probe;
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
    expect((await probe.get('/health/live')).status).toBe(200);
  });

  it('is answered with 415 when it is not JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'text/xml']) {
      expect(await probe.post('x', { 'content-type': type })).toMatchObject({
        status: 415,
        body: { type: '/problems/unsupported-media-type' },
      });
    }
  });
});
