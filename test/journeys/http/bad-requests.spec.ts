import { createHmac, randomUUID } from 'node:crypto';
import { Service, type Answer, type Asking } from '../../support/http/service.js';
import { contentUnderC, opening } from '../../support/law/places/procurements.js';

const longer = (length: number): string => 'x'.repeat(length);

describe('bad requests over HTTP', () => {
  let service: Service;
  /** Ready for the notice of intention. */
  let id: string;
  let written: number;

  beforeAll(async () => {
    service = await Service.start();
    id = await service.plays(contentUnderC().recorded);
    service.at('2026-03-25');
    written = await service.eventCount();
  });
  afterAll(() => service.stop());
  afterEach(async () => {
    expect(await service.eventCount()).toBe(written);
    expect((await service.ask('GET', '/health/live', { as: null })).status).toBe(200);
    expect(service.breaches.splice(0)).toEqual([]);
  });

  const fieldsOf = ({ body }: Answer): readonly string[] => body.errors.map(({ field }) => field);

  const expectInvalid = (answer: Answer, ...fields: string[]): void => {
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ type: '/problems/invalid-input', status: 400 });
    expect(fieldsOf(answer)).toEqual(expect.arrayContaining(fields));
  };

  describe('of an opening', () => {
    it.each([
      ['an unknown field', { admin: true }, 'admin'],
      ['a missing title', { title: undefined }, 'title'],
      ['a blank title', { title: ' ' }, 'title'],
      ['a title of 301 characters', { title: longer(301) }, 'title'],
      ['a title that cannot be stored', { title: 'a\u0000b' }, 'title'],
      ['a code that is none', { cpv: '8512' }, 'cpv'],
      ['a word for true', { healthServicePurpose: 'true' }, 'healthServicePurpose'],
      ['a negative value', { lifetimeValue: -1 }, 'lifetimeValue'],
      ['a date that does not exist', { serviceStartsOn: '2026-04-31' }, 'serviceStartsOn'],
      ['half of an estimate', { mixed: { healthValue: 1 } }, 'mixed.otherValue'],
      ['a predecessor that is no identifier', { follows: '../x' }, 'follows'],
    ])('refuses %s, naming the field', async (_what, more, field) => {
      expectInvalid(await service.ask('POST', 'procurements', { body: { ...opening, ...more } }), field);
    });

    it('leaves to the law what is out of its scope, naming the provision', async () => {
      const answer = await service.ask('POST', 'procurements', { body: { ...opening, cpv: '45000000-7' } });
      expect(answer.status).toBe(422);
      expect(answer.body.reasons[0]).toMatchObject({ code: 'procurement-is-in-scope' });
    });

    it('names fields as they are in the body', async () => {
      const answer = await service.ask('POST', 'procurements', { body: { ...opening, follows: 'ICB-2025-001' } });
      expect(answer.status).toBe(422);
      expect(answer.body.reasons[0]).toMatchObject({ field: 'follows' });
    });

    it('asks a member of several authorities for which one', async () => {
      expectInvalid(await service.ask('POST', 'procurements', { as: 'both', body: opening }), 'authority');
    });
  });

  describe('of the headers', () => {
    const body = { type: 'SubmitIntentionNotice', data: {} };
    const post = (headers: Record<string, string>): Promise<Answer> =>
      service.ask('POST', `procurements/${id}/commands`, { body, headers });

    it.each([
      ['no key', { 'if-match': '"3"' }, 'header.Idempotency-Key'],
      ['a key that is too short', { 'if-match': '"3"', 'idempotency-key': 'abc' }, 'header.Idempotency-Key'],
      ['any version', { 'idempotency-key': 'a-fine-key', 'if-match': '*' }, 'header.If-Match'],
      ['a weak tag', { 'idempotency-key': 'a-fine-key', 'if-match': 'W/"3"' }, 'header.If-Match'],
      ['a bare number', { 'idempotency-key': 'a-fine-key', 'if-match': '3' }, 'header.If-Match'],
      ['a huge number', { 'idempotency-key': 'a-fine-key', 'if-match': `"${'9'.repeat(30)}"` }, 'header.If-Match'],
    ])('refuses %s, naming the header', async (_what, headers, field) => {
      expectInvalid(await post(headers), field);
    });

    it('wants to know which version was seen', async () => {
      const answer = await post({ 'idempotency-key': 'a-fine-key' });
      expect(answer).toMatchObject({ status: 428, body: { type: '/problems/precondition-required' } });
      expect(answer.body.detail).toContain('If-Match');
    });

    it('refuses a version that is not the present one', async () => {
      for (const stale of ['"1"', '"999"', '"999999999999999"']) {
        const answer = await post({ 'idempotency-key': randomUUID(), 'if-match': stale });
        expect(answer).toMatchObject({ status: 412, body: { type: '/problems/version-conflict', version: 3 } });
      }
    });
  });

  describe('of who asks', () => {
    const claims = (token: string): Record<string, unknown> =>
      JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const give = (asking: Asking): Promise<Answer> => service.tries(id, 'SubmitIntentionNotice', {}, asking);

    it('refuses nobody at all', async () => {
      const answer = await give({ as: null });
      expect(answer).toMatchObject({ status: 401, body: { type: '/problems/not-signed-in' } });
      expect(answer.headers['www-authenticate']).toBe('Bearer');
    });

    it('refuses a token that is not signed, or signed with something else', async () => {
      const { decider } = service.tokens;
      const unsigned = `${part({ alg: 'none' })}.${part(claims(decider))}.`;
      const body = `${part({ alg: 'HS256' })}.${part(claims(decider))}`;
      const forged = `${body}.${createHmac('sha256', 'secret').update(body).digest('base64url')}`;
      const bent = `${decider.slice(0, -3)}AAA`;
      for (const token of [unsigned, forged, bent, 'rubbish', longer(2000)]) {
        expect(await give({ token })).toMatchObject({ status: 401, body: { type: '/problems/token-not-valid' } });
      }
    });

    it('hides a procurement from another authority, whatever it is asked', async () => {
      const answer = await give({ as: 'stranger' });
      expect(answer).toMatchObject({ status: 404, body: { type: '/problems/not-found' } });
    });

    it.each(['auditor', 'administrator', 'owlRep'] as const)('lets no %s give a command', async (as) => {
      const answer = await give({ as });
      expect([403, 404]).toContain(answer.status);
    });

    it('refuses an authority that is not one’s own', async () => {
      const answer = await service.ask('POST', 'procurements', { body: { ...opening, authority: 'icb-2' } });
      expect(answer).toMatchObject({ status: 404, body: { type: '/problems/not-found' } });
    });
  });

  describe('of an address', () => {
    it.each([
      'procurements/nothing',
      `procurements/${randomUUID()}`,
      'procurements/%00',
      "procurements/'%20OR%201=1",
      'procurements/%F0%9F%92%A9/events',
      `procurements/${randomUUID().toUpperCase()}/replay`,
      'processes/direct-award-z/statechart',
      'processes/constructor/statechart',
    ])('finds nothing at %s', async (url) => {
      expect(await service.ask('GET', url)).toMatchObject({ status: 404, body: { type: '/problems/not-found' } });
    });

    it.each([
      ['procurements?limit=0', 'query.limit'],
      ['procurements?limit=101', 'query.limit'],
      ['procurements?limit=ten', 'query.limit'],
      ['procurements?limit=1&limit=2', 'query.limit'],
      ['procurements?after=!!!', 'query.after'],
      [`procurements?after=${Buffer.from('["x","y"]').toString('base64url')}`, 'query.after'],
      [
        `procurements?after=${Buffer.from('["2026-03-02T09:00:00.000Z","a\\u0000"]').toString('base64url')}`,
        'query.after',
      ],
      ['procurements?process=lottery', 'query.process'],
      ['procurements?q=%00', 'query.q'],
      ['procurements?published=yes', 'query.published'],
      ['procurements?colour=red', 'query.colour'],
      ['procurements?published=true&state=complete', 'query.state'],
      ['standstill', 'query.published'],
      ['standstill?published=2026-04-31', 'query.published'],
      ['standstill?published=2026-4-3', 'query.published'],
      ['working-days?from=2026-03-24', 'query.n'],
      ['working-days?from=2026-03-24&n=0', 'query.n'],
      ['working-days?from=2026-03-24&n=1.5', 'query.n'],
      ['msp-gate?submitted=yesterday', 'query.submitted'],
      ['law?regime=2023-01-01', 'query.regime'],
      ['processes/competitive/statechart?format=gif', 'query.format'],
    ])('refuses %s, naming the parameter', async (url, field) => {
      expectInvalid(await service.ask('GET', url), field);
    });

    it.each([
      'soon',
      '0',
      '4',
      '-1',
      '1.5',
      '99999999999999999999',
      '2026-04-31T10:00',
      '2026-03-29T01:30',
      '2027-01-01T00:00:00Z',
      '2026-03-01T09:00',
      '2026-03-24',
    ])('refuses a replay at %s, naming `at`', async (at) => {
      expectInvalid(await service.ask('GET', `procurements/${id}/replay?at=${encodeURIComponent(at)}`), 'query.at');
    });

    it('refuses a cursor into a history that no page gave', async () => {
      for (const key of ['[1e999]', '[1.5]', '["1"]', '[99999999999]', '[]', 'null']) {
        const after = Buffer.from(key).toString('base64url');
        expectInvalid(await service.ask('GET', `procurements/${id}/events?after=${after}`), 'query.after');
      }
    });

    it('says which methods an address takes', async () => {
      const answer = await service.ask('DELETE', `procurements/${id}`);
      expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    });
  });

  describe('of the answers to reg 6', () => {
    it.each(['[]', '5', JSON.stringify(Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`a${n}`, 1])))])(
      'refuses what is no set of answers (%#), naming the body',
      async (raw) => expectInvalid(await service.ask('POST', 'process-check', { as: null, raw }), 'body'),
    );

    it.each([
      ['an unknown field', { colour: 'red' }, 'colour'],
      ['a contradiction', { existingContract: { dueToExpire: true, lifetimeValueAtEntry: 5 } }, 'existingContract'],
      ['a negative amount', { proposed: { lifetimeValue: -1 } }, 'proposed.lifetimeValue'],
      ['a missing answer', { framework: undefined }, 'framework'],
      ['a hundred thousand answers to one question', { mixed: Array.from({ length: 100_000 }, () => ({})) }, 'mixed'],
      ['a date that does not exist', { commencedOn: '2026-02-30' }, 'commencedOn'],
    ])('refuses %s, naming the field', async (_what, more, field) => {
      const body = { ...service.contract.document.paths['/api/v1/process-check']!.post!.requestBody } as {
        content?: Record<string, { example: object }>;
      };
      const example = body.content!['application/json']!.example;
      const answers = { ...example, existingProvider: false, existingContract: null, change: null, ...more };
      expectInvalid(await service.ask('POST', 'process-check', { as: null, body: answers }), field);
    });
  });
});
