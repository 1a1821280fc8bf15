import { randomUUID } from 'node:crypto';
import type { Answer } from '../../support/http/service.js';
import { chosen } from '../../support/law/places/procurements.js';
import { letter, Parties, publicLetter } from './parties.js';

describe('limits', () => {
  let parties: Parties;
  let id: string;
  beforeAll(async () => {
    parties = await Parties.start({
      PROBITY_PUBLIC_PER_MINUTE: '4',
      PROBITY_ACCOUNT_PER_MINUTE: '4',
      PROBITY_INSTALLATION_PER_MINUTE: '6',
      PROBITY_TRUSTED_PROXIES: '127.0.0.1',
    });
    id = await parties.standstill();
  });
  afterAll(() => parties.service.stop());
  // Counted by the minute: each test begins with none, and takes far less than the second minute that it may run into.
  beforeEach(async () => void (await parties.service.test.asOwner('DELETE FROM public_request')));

  const post = (address: string, asking: object = {}, procurement = id): Promise<Answer> =>
    parties.service.ask('POST', `procurements/${procurement}/representations`, {
      as: null,
      body: publicLetter,
      headers: { 'x-forwarded-for': address },
      ...asking,
    });
  const times = async (count: number, ask: (n: number) => Promise<Answer>): Promise<readonly number[]> => {
    const statuses: number[] = [];
    for (let n = 0; n < count; n += 1) statuses.push((await ask(n)).status);
    return statuses;
  };
  const closesIn = (interval: string): Promise<unknown> =>
    parties.service.test.asOwner(
      `UPDATE due_date SET at = clock_timestamp() + interval '${interval}' WHERE procurement_id = '${id}' AND kind = 'standstill-ends'`,
    );

  it('hold back garbage as they do anything, before it is read', async () => {
    const statuses = await times(12, () => post('192.0.2.1', { body: undefined, raw: 'garbage' }));
    expect(statuses[0]).toBe(400);
    expect(statuses.at(-1)).toBe(429);
  });

  it('are told, with what is left of them', async () => {
    const { headers } = await post('192.0.2.2');
    expect(headers['ratelimit-policy']).toBe('"address";q=4;w=60');
    expect(headers['ratelimit']).toMatch(/^"address";r=3;t=\d{1,2}$/);
  });

  it('hold back an account by what it sent itself', async () => {
    const lodge = () =>
      parties.service.ask('POST', `procurements/${id}/representations`, { token: parties.elk, body: letter });
    expect((await times(9, lodge)).at(-1)).toBe(429);
    const other = await parties.service.ask('POST', `procurements/${id}/representations`, {
      token: parties.fox,
      body: letter,
    });
    expect(other.status).toBe(201);
  });

  it('give nobody a count of their own for an address that is none', async () => {
    expect((await times(10, (n) => post(`made-up-${n}`))).at(-1)).toBe(429);
  });

  it('never hold back the first from an address, whatever all others send', async () => {
    await times(20, (n) => post(`198.51.100.${n}`));
    await times(3, () => post('192.0.2.3'));
    // It was heard three times within the hour, so now it waits its turn among all.
    expect((await post('192.0.2.3')).status).toBe(429);
    expect((await post('192.0.2.4')).status).toBe(201);
  });

  it('are ten times as wide in the last hour of a window, and hold nobody back for what others send', async () => {
    await closesIn('30 minutes');
    const statuses = await times(12, () => post('192.0.2.5'));
    expect(new Set(statuses)).toEqual(new Set([201]));
    await closesIn('2 hours');
    expect((await post('192.0.2.5')).status).toBe(429);
  });

  it('hold back whoever guesses at receipts, and their documents, and not what others ask or send', async () => {
    const { body } = await post('192.0.2.7');
    const code = String(body['code']);
    const asks = (path: string, address: string): Promise<Answer> =>
      parties.service.ask('GET', `receipts/${path}`, { as: null, headers: { 'x-forwarded-for': address } });
    const found = await asks(code, '192.0.2.7');
    expect([found.status, found.headers['ratelimit-policy']]).toEqual([200, '"address";q=4;w=60']);
    const guesses = await times(9, (n) =>
      asks(n % 2 === 0 ? `made-up-${n}` : `${code}/documents/${'0'.repeat(64)}`, '192.0.2.8'),
    );
    expect([guesses[0], guesses[1], guesses.at(-1)]).toEqual([404, 404, 429]);
    const held = await asks(code, '192.0.2.8');
    expect([held.status, held.headers['retry-after']]).toEqual([429, expect.stringMatching(/^\d{1,2}$/)]);
    expect(held.body.detail).toMatch(
      /^One address may ask for 4 of these in a minute.*Ask again in \d{1,2} seconds\.$/,
    );
    expect((await asks(code, '192.0.2.9')).status).toBe(200);
    expect((await post('192.0.2.8')).status).toBe(201);
  });

  it('answer first whether there is such a procurement, alike for what is hidden and what is not there', async () => {
    const hidden = await parties.service.plays(chosen('direct-award-c').recorded);
    const raw = JSON.stringify(Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`m${n}`, n])));
    const answers = [];
    for (const procurement of [hidden, randomUUID()]) {
      answers.push(await post('192.0.2.6', { body: undefined, raw }, procurement));
    }
    const [one, other] = answers.map(({ status, body }) => ({ status, detail: body.detail, type: body.type }));
    expect(one).toMatchObject({ status: 404 });
    expect(other).toEqual(one);
  });
});

describe('keys of those without an account', () => {
  let parties: Parties;
  let id: string;
  beforeAll(async () => {
    parties = await Parties.start({ PROBITY_TRUSTED_PROXIES: '127.0.0.1' });
    id = await parties.standstill();
  });
  afterAll(() => parties.service.stop());

  const post = (key: string, address: string, more: object = {}): Promise<Answer> =>
    parties.service.ask('POST', `procurements/${id}/representations`, {
      as: null,
      body: { ...publicLetter, ...more },
      headers: { 'idempotency-key': key, 'x-forwarded-for': address },
    });

  it('that others hit upon too are nobody else’s hindrance, and open nobody’s receipt', async () => {
    const first = await post('letter-of-bear-trust', '192.0.2.1', { text: 'Mine' });
    const same = await post('letter-of-bear-trust', '192.0.2.2', { text: 'Mine' });
    const another = await post('letter-of-bear-trust', '192.0.2.3', { text: 'Somebody else’s' });
    expect([first, same, another].map(({ status }) => status)).toEqual([201, 201, 201]);
    const codes = [first, same, another].map(({ body }) => body['code']);
    expect(new Set(codes).size).toBe(3);
    // The same again, from the same network: received once, and the code is not told a second time.
    const again = await post('letter-of-bear-trust', '192.0.2.1', { text: 'Mine' });
    expect(again.body['reference']).toBe(first.body['reference']);
    expect(again.body['code']).toBeUndefined();
  });

  it('that nobody can guess give the same receipt again, with its code, from wherever', async () => {
    const key = randomUUID();
    const [one, again] = [await post(key, '192.0.2.4'), await post(key, '192.0.2.5')];
    expect(again.body['code']).toBe(one.body['code']);
    expect(again.body['reference']).toBe(one.body['reference']);
  });
});

describe('a procurement that is not published', () => {
  let parties: Parties;
  let hidden: string;
  beforeAll(async () => {
    parties = await Parties.start();
    hidden = await parties.service.plays(chosen('direct-award-c').recorded);
  });
  afterAll(() => parties.service.stop());

  // Whoever may not know of it is answered by every address as if it were not there.
  it.each(['eva', 'stranger', 'owlRep'] as const)('is nothing to %s, wherever they ask', async (as) => {
    const absent = randomUUID();
    const told: string[] = [];
    for (const [template, operations] of Object.entries(parties.service.contract.document.paths)) {
      if (!template.startsWith('/api/v1/procurements/{id}')) continue;
      for (const method of ['get', 'post'] as const) {
        if (!operations[method]) continue;
        const ask = async (procurement: string) => {
          const url = template
            .replace('{id}', procurement)
            .replace('{digest}', '0'.repeat(64))
            .replaceAll(/\{\w{1,20}\}/g, 'R1');
          const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
          const { status, text } = await parties.service.ask(method.toUpperCase(), url, {
            as,
            headers,
            ...(method === 'post' ? { body: {} } : {}),
          });
          const shown = text.replaceAll(procurement, 'ID').replace(/"requestId":"[^"]{1,60}"/, '');
          return `${status} ${shown}`;
        };
        const [one, other] = [await ask(hidden), await ask(absent)];
        if (one !== other) told.push(`${method} ${template}: ${one} / ${other}`);
      }
    }
    expect(told).toEqual([]);
  });
});
