import { processCheckExample } from '../../../src/openapi/process-check-example.js';
import { processCheck } from '../../../workflows/index.js';
import { answersOf } from '../../../src/web/forms/answers-of.js';
import { Service } from '../../support/http/service.js';
import { anonymous, type Browser } from '../../support/web/browser.js';
import { linksOf, shownText, wrongWith } from '../../support/web/judge-page.js';
import { arriveAt, placesOf } from '../../support/web/places.js';
import { multipartBody, press } from '../../support/web/press.js';

const standstill = placesOf('2026-03-24').find(
  ({ process, state }) => process === 'direct-award-c' && state === 'standstillOpen',
)!;

describe('pages for everybody', () => {
  let service: Service;
  let browser: Browser;
  beforeAll(async () => {
    service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '1000' });
    browser = anonymous(service);
  });
  afterAll(() => service.stop());

  it.each([
    '/accessibility',
    '/privacy',
    '/cookies',
    '/help',
    '/help/hearing',
    '/law',
    '/law?standing=inferred',
    '/law/reg%2012(3)',
    '/law/reg%2012(4)',
    '/law/Sch%203%20para%207',
    '/verify',
    '/standstill',
    '/standstill?published=2026-03-24',
    '/which-process',
    '/problems',
    '/problems/refused',
    '/receipts',
    '/authorities/icb-1',
    '/authorities/icb-1/register-of-interests',
  ])('shows %s, valid, without a cookie', async (url) => {
    const { statusCode, headers, body } = await browser.get(url);
    expect([statusCode, wrongWith(body)]).toEqual([200, []]);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it.each([
    '/help/none',
    '/law/reg%20999',
    '/law/%00',
    '/problems/none',
    '/authorities/none',
    '/authorities/owl-health',
  ])('has nothing at %s', async (url) => {
    const { statusCode, body } = await browser.get(url);
    expect([statusCode, wrongWith(body)]).toEqual([404, []]);
  });

  it('leads from page to page, and nowhere that is not there', async () => {
    service.at('2026-09-22');
    await arriveAt(service, standstill);
    const elsewhere = /^\/(?:sign-in|work|account|api\/)/;
    const seen = new Map<string, number>();
    const left = ['/', '/register', '/help', '/standstill?published=2026-03-24'];
    while (left.length > 0) {
      const url = left.pop()!;
      if (seen.has(url) || elsewhere.test(url)) continue;
      // The provisions are many and alike: some of them are gone to.
      const { statusCode, body } = await browser.get(url);
      seen.set(url, statusCode);
      const links = linksOf(body);
      left.push(...links.filter((link, index) => !link.startsWith('/law/') || index % 25 === 0));
    }
    expect([...seen].filter(([, status]) => status !== 200)).toEqual([]);
    expect(seen.size).toBeGreaterThan(30);
  });

  it('counts a standstill day by day, and says what is wrong with a day', async () => {
    const { body } = await browser.get('/standstill?day=24&month=3&year=2026');
    const text = shownText(body);
    expect(text).toContain('before midnight at the end of Wednesday 8 April 2026');
    expect(text).toContain('Not counted: Good Friday');
    expect(text).toContain('from Thursday 9 April 2026');
    const file = await browser.get('/standstill/calendar.ics?published=2026-03-24');
    expect(file.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(file.body).toContain('DTSTART;VALUE=DATE:20260408');
    expect(file.body).toContain('DTSTART;VALUE=DATE:20260409');
    for (const [query, says] of [
      ['day=31&month=2&year=2026', 'must be a real date'],
      ['day=&month=&year=', 'Enter the day the notice was published'],
      ['published=tomorrow', 'must be a real date'],
      ['published=2026-03-24&published=2026-03-25', 'When was the notice of intention published?'],
    ] as const) {
      const wrong = await browser.get(`/standstill?${query}`);
      expect([query, shownText(wrong.body).includes(says), wrongWith(wrong.body)]).toEqual([query, true, []]);
    }
    const beyond = await browser.get('/standstill?published=2099-01-04');
    expect([beyond.statusCode, shownText(beyond.body).includes('There is a problem')]).toEqual([422, true]);
  });

  it('says which process may be followed, with every reason, and what is wrong with the answers', async () => {
    const form = [...answersOf(processCheck.carries, processCheckExample).entries];
    const sent = await browser.submit('/which-process', form);
    expect(sent.statusCode).toBe(200);
    expect(wrongWith(sent.body)).toEqual([]);
    const api = await service.ask('POST', 'process-check', { as: null, body: processCheckExample });
    const reasons = api.body.reasons as unknown as readonly { because: string }[];
    for (const { because } of reasons) expect(shownText(sent.body)).toContain(because.replace(/\s+/g, ' '));
    expect(shownText(sent.body)).toMatch(/(?:must|may) be followed\./);
    const empty = await browser.submit('/which-process', {});
    expect(empty.statusCode).toBe(400);
    expect(wrongWith(empty.body)).toEqual([]);
    expect(shownText(empty.body)).toContain('There is a problem');
  });

  it('says of each provision what it is, how firm, what rests on it, and where its words are', async () => {
    const { body } = await browser.get('/law/reg%2012(3)');
    expect(body).toContain('https://www.legislation.gov.uk/uksi/2023/1348/regulation/12');
    expect(shownText(body)).toContain('Standing Law');
    const whole = shownText((await browser.get('/law/reg%2012(4)(a)(ix)')).body);
    expect(whole).toContain('reg 12(4)(a)');
  });

  it('tells programs and people of a problem in their own ways', async () => {
    const json = await service.app.inject({ url: '/problems/refused' });
    expect(json.json()).toMatchObject({ type: '/problems/refused', status: 422 });
    expect((await service.app.inject({ url: '/problems/none' })).headers['content-type']).toContain('problem+json');
  });

  describe('a proof of receipt', () => {
    let code: string;
    let proof: { receipt: { receivedAt: string }; received: { text: string } };
    beforeAll(async () => {
      const id = await arriveAt(service, standstill);
      const all = {
        ...{ name: 'Heron Care', contact: 'heron@example.org', standing: 'provider', aggrieved: 'yes' },
        ...{ failure: 'Reg 6(4) was not followed.', text: 'We were not considered.' },
      };
      const sent = await browser.submit(`/register/${id}/represent/sent`, all);
      code = /\/receipts\/([\w-]{27})"/.exec(sent.body)![1]!;
      const file = await browser.get(`/receipts/${code}/proof`);
      expect(file.headers['content-disposition']).toMatch(/attachment; filename="proof-REP-/);
      expect(file.headers['cache-control']).toBe('no-store');
      proof = JSON.parse(file.body) as typeof proof;
    });

    const check = async (file: unknown) => {
      const bytes = Buffer.from(typeof file === 'string' ? file : JSON.stringify(file));
      const { body, type } = multipartBody(
        [],
        [{ input: 'file', name: 'proof.json', type: 'application/json', bytes }],
      );
      const answer = await browser.post('/verify', body, { 'content-type': type });
      expect(wrongWith(answer.body)).toEqual([]);
      return { status: answer.statusCode, text: shownText(answer.body) };
    };

    it('shows how they stand to whoever has the address, and to nobody else', async () => {
      const page = await browser.get(`/receipts/${code}`);
      expect([page.statusCode, wrongWith(page.body)]).toEqual([200, []]);
      expect(page.headers['cache-control']).toBe('private, no-store');
      expect(shownText(page.body)).toContain('We were not considered.');
      expect(shownText(page.body)).toContain('write to NHS ICB-1 and quote');
      const find = await browser.get('/receipts');
      const found = await press(browser, find.body, 'Show how', {
        code: ` https://probity.example/receipts/${code}/ `,
      });
      expect(found.statusCode).toBe(415);
      const to = await browser.submit('/receipts', { code: ` https://probity.example/receipts/${code}/ ` });
      expect([to.statusCode, to.headers.location]).toEqual([303, `/receipts/${code}`]);
      expect((await browser.submit('/receipts', { code: 'REP-12345' })).statusCode).toBe(400);
      for (const wrong of [code.slice(0, -1), `${code.slice(0, -1)}~`, code.split('').reverse().join('')]) {
        expect((await browser.get(`/receipts/${wrong}`)).statusCode).toBe(404);
        expect((await browser.get(`/receipts/${wrong}/proof`)).statusCode).toBe(404);
      }
    });

    it('is sound as it was given, uploaded or pasted', async () => {
      const { status, text } = await check(proof);
      expect([status, text.includes('Sound'), text.includes('has them on record')]).toEqual([200, true, true]);
      const pasted = await browser.submit('/verify', { text: JSON.stringify(proof) });
      expect(shownText(pasted.body)).toContain('has them on record');
    });

    it('is not sound with another word in it, or another time, or of nobody', async () => {
      const another = await check({ ...proof, received: { ...proof.received, text: 'We were considered.' } });
      expect(another.text).toContain('does not have the digest that the receipt gives');
      expect(another.text).not.toContain('on record, received');
      const later = { ...proof, receipt: { ...proof.receipt, receivedAt: '2026-09-22T08:00:00.000Z' } };
      expect((await check(later)).text).toContain('no such receipt on record');
      for (const nothing of [
        '',
        'nonsense',
        '[]',
        '{"a":1}',
        '['.repeat(1000),
        '{"kind":"probity-proof-of-receipt"}',
      ]) {
        const { status, text } = await check(nothing);
        expect([nothing.slice(0, 9), status === 400 || text.includes('Not sound')]).toEqual([
          nothing.slice(0, 9),
          true,
        ]);
      }
    });

    it('checks the notices of a decision as data', async () => {
      const id = await arriveAt(service, standstill);
      const data = JSON.parse((await browser.get(`/register/${id}.json`)).body) as { notices: { says: unknown[] }[] };
      expect((await check(data)).text).toContain('Notice 1 has the digest that stands beside it.');
      data.notices[0]!.says.pop();
      expect((await check(data)).text).toContain('Notice 1 does not have the digest');
    });
  });
});
