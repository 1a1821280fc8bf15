import net from 'node:net';
import { problemTypes } from '../../../src/platform/http/problems.js';
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

describe('the headers of a command', () => {
  const fine = { 'idempotency-key': 'key-00001', 'if-match': '"12"' };

  it('are read', async () => {
    expect((await probe.post({}, fine, `${PROBE}/headers`)).body).toEqual({ key: 'key-00001', version: 12 });
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
    const answer = await probe.post({}, { ...fine, [name]: value }, `${PROBE}/headers`);
    expect(answer.status).toBe(400);
    expect(errorsOf(answer)).toEqual([{ field, message: expect.any(String) }]);
  });

  it('must have a key', async () => {
    const answer = await probe.post({}, { 'if-match': '"12"' }, `${PROBE}/headers`);
    expect(errorsOf(answer)).toEqual([
      { field: 'header.Idempotency-Key', message: expect.stringContaining('is missing') },
    ]);
  });

  it('say of a version that there is none', async () => {
    const answer = await probe.post({}, { 'idempotency-key': 'key-00001' }, `${PROBE}/headers`);
    expect(answer.body).toEqual({ key: 'key-00001', version: null });
  });
});

describe('a list', () => {
  it('goes on where the page before ended, to its end', async () => {
    const seen: unknown[] = [];
    let after = '';
    do {
      const page = (await probe.get(`${PROBE}/list?limit=2${after}`)).body as { items: unknown[]; next?: string };
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
    expect(errorsOf(await probe.get(`${PROBE}/list?${query}`))).toEqual([{ field, message: expect.any(String) }]);
  });
});

describe('a failure', () => {
  it.each([
    ['refusal', 422, { type: '/problems/refused', reasons: [expect.objectContaining({ provision: 'reg 12(1)' })] }],
    ['moved', 412, { type: '/problems/version-conflict', currentVersion: 8 }],
    ['denied', 401, { type: '/problems/token-expired' }],
    ['offline', 503, { type: '/problems/unavailable' }],
  ])('is answered as its own problem: %s', async (how, status, document) => {
    const answer = await probe.get(`${PROBE}/fail/${how}`);
    expect(answer).toMatchObject({ status, body: document });
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });

  it('says how long to wait, and how to sign in', async () => {
    expect((await probe.get(`${PROBE}/fail/offline`)).headers['retry-after']).toBe('7');
    expect((await probe.get(`${PROBE}/fail/denied`)).headers['www-authenticate']).toContain('Bearer');
  });

  it('shows nothing of a defect but the id under which it was logged', async () => {
    const answer = await probe.get(`${PROBE}/fail/defect`, { 'x-request-id': 'defect-000001' });
    expect(answer).toMatchObject({ status: 500, body: { type: '/problems/defect', requestId: 'defect-000001' } });
    expect(JSON.stringify(answer.body)).not.toContain('Jane');
    expect(probe.log.some((line) => line.includes('defect-000001') && line.includes('TypeError'))).toBe(true);
  });

  it('is told apart: no such address, and an address that does not take the method', async () => {
    expect(await probe.get('/api/v1/nowhere')).toMatchObject({ status: 404, body: { type: '/problems/not-found' } });
    const answer = await probe.app.inject({ method: 'DELETE', url: `${PROBE}/list` });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers['allow']).toBe('GET, HEAD');
  });

  it('to read the address or the request at all is answered as a problem too', async () => {
    expect(await probe.get('/api/v1/%zz')).toMatchObject({ status: 400, body: { type: '/problems/invalid-input' } });
    const { port } = probe;
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
    const { body } = await probe.get('/problems');
    const list = body as unknown as { type: string; status: number }[];
    expect(list.map((entry) => entry.type)).toEqual(Object.keys(problemTypes).map((code) => `/problems/${code}`));
    for (const entry of list) expect((await probe.get(entry.type)).body).toEqual(entry);
  });

  it('do not include what every object has', async () => {
    expect((await probe.get('/problems/constructor')).status).toBe(404);
  });
});

describe('every answer', () => {
  it('carries the request id that was sent, when it is sane', async () => {
    expect((await probe.get('/health/live', { 'x-request-id': 'mine-1234567' })).headers['x-request-id']).toBe(
      'mine-1234567',
    );
    const other = (await probe.get('/health/live', { 'x-request-id': 'a b\tc' })).headers['x-request-id'];
    expect(other).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('carries security headers', async () => {
    const { headers } = await probe.get('/health/live');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it('is logged and counted by its route, without anything that was sent', async () => {
    await probe.get(`${PROBE}/list?after=secret-in-query`);
    await probe.post({ type: 'secret-in-body', data: {} }, { authorization: 'Bearer secret-in-token' });
    const lines = probe.log.join('');
    expect(lines).toContain('"route":"/api/v1/probe/list"');
    expect(lines).not.toContain('secret-in');
    const metrics = await probe.app.inject({ method: 'GET', url: '/metrics' });
    expect(metrics.body).toContain('route="/api/v1/probe/list",status="400"');
  });
});

describe('health', () => {
  it('is ready when the database answers and has every migration', async () => {
    expect((await probe.get('/health/ready')).status).toBe(200);
  });
});
