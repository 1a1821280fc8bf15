import { IdentityService } from '../../../src/identity/index.js';
import { Service } from '../../support/http/service.js';
import { anonymous, signedIn, type Browser } from '../../support/web/browser.js';

const COOKIE = '__Host-probity';

/** Who is let in by what a browser holds, for how long, and what is made of what another site has it send. */
describe('the sessions of the web application', () => {
  let service: Service;

  beforeAll(async () => {
    service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '1000' });
  });

  afterAll(() => service.stop());

  const isIn = async (browser: Browser): Promise<boolean> => (await browser.get('/sign-out')).statusCode === 200;

  it('keeps of a session nothing with which somebody could go on in it', async () => {
    const browser = await signedIn(service, 'commissioner');
    const rows = await service.test.asOwner<object>('SELECT * FROM web_session');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(browser.cookies.get(COOKIE));
    for (const { id_digest: digest } of rows as { id_digest: string }[]) {
      const thief = anonymous(service);
      thief.cookies.set(COOKIE, digest);
      expect(await isIn(thief)).toBe(false);
    }
  });

  it('ends a session for whoever copied its cookie as well', async () => {
    const browser = await signedIn(service, 'commissioner');
    const thief = anonymous(service);
    thief.cookies.set(COOKIE, browser.cookies.get(COOKIE)!);
    expect(await isIn(thief)).toBe(true);
    const out = await browser.submit('/sign-out');
    expect([out.statusCode, out.body.includes('You have signed out')]).toEqual([200, true]);
    expect(String(out.headers['set-cookie'])).toMatch(
      /^__Host-probity=; Max-Age=0; Path=\/.*HttpOnly; Secure; SameSite=Lax$/,
    );
    expect([browser.cookies.has(COOKIE), await isIn(thief)]).toEqual([false, false]);
  });

  it.each([
    ['30 minutes without a page', 'last_seen_at', '30 minutes'],
    ['12 hours, however busy', 'created_at', '12 hours'],
  ])('ends a session after %s', async (_, column, after) => {
    const browser = await signedIn(service, 'commissioner');
    const shift = (time: string) =>
      service.test.asOwner(
        column === 'created_at'
          ? `UPDATE web_session SET ends_at = created_at + interval '12 hours' - interval '${time}'`
          : `UPDATE web_session SET last_seen_at = clock_timestamp() - interval '${time}'`,
      );
    await shift(after.replace(/^30 minutes/, '29 minutes').replace(/^12 hours/, '11 hours 59 minutes'));
    expect(await isIn(browser)).toBe(true);
    await shift(after);
    expect(await isIn(browser)).toBe(false);
  });

  it('counts the idle time from the last page, and notes it once a minute', async () => {
    const browser = await signedIn(service, 'guardian');
    const seen = async () =>
      (
        await service.test.asOwner<{ ago: number }>(
          `SELECT extract(epoch FROM clock_timestamp() - last_seen_at)::float AS ago FROM web_session WHERE subject = 'guardian'`,
        )
      )[0]!.ago;
    const back = (time: string) =>
      service.test.asOwner(`UPDATE web_session SET last_seen_at = clock_timestamp() - interval '${time}'`);
    await back('50 seconds');
    await isIn(browser);
    expect(await seen()).toBeGreaterThanOrEqual(50);
    await back('29 minutes');
    await isIn(browser);
    expect(await seen()).toBeLessThan(50);
  });

  it('takes what a role allowed away from a session that is open, at once', async () => {
    const identity = service.app.get(IdentityService);
    const { id } = await identity.addPerson({
      organisationId: 'icb-1',
      name: 'Temporary',
      roles: ['auditor'],
      subject: 'eli',
    });
    const browser = await signedIn(service, 'eli');
    const header = async () => /p-header__who">([^<]+)/.exec((await browser.get('/sign-out')).body)?.[1];
    expect(await header()).toBe('eli, auditor and evaluator');
    await identity.revokeRole('icb-1', id, 'auditor');
    expect(await header()).toBe('eli, evaluator');
  });

  describe('what another site has a browser send', () => {
    let browser: Browser;
    let token: string;

    beforeEach(async () => {
      browser = await signedIn(service, 'auditor');
      await browser.get('/sign-out');
      token = browser.token!;
    });

    it.each<[string, Record<string, string>]>([
      ['from another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
      [
        'from another site, by a browser that says only its origin',
        { origin: 'https://evil.example', 'sec-fetch-site': '' },
      ],
      ['from a neighbour', { origin: 'http://other.127.0.0.1:3000', 'sec-fetch-site': 'same-site' }],
      ['from another port', { origin: 'http://127.0.0.1:3001' }],
      ['from a page without an origin of another site', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
      ['from what is no address', { origin: 'nonsense' }],
    ])('is not done, with a token that is good, %s', async (_, headers) => {
      const answer = await browser.submit('/sign-out', { _csrf: token }, headers);
      expect([answer.statusCode, await isIn(browser)]).toEqual([403, true]);
      expect(answer.body).toContain('This was not sent from a page of yours');
      expect(answer.body).toContain('Nothing was done');
    });

    it('is not done where nothing says whence it comes', async () => {
      const { statusCode } = await service.app.inject({
        method: 'POST',
        url: '/sign-out',
        headers: {
          cookie: `${COOKIE}=${browser.cookies.get(COOKIE)}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: `_csrf=${token}`,
      });
      expect([statusCode, await isIn(browser)]).toEqual([403, true]);
    });

    it('is not done without the token of this session', async () => {
      const other = await signedIn(service, 'auditor');
      await other.get('/sign-out');
      const tampered = (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
      for (const wrong of ['', 'nonsense', other.token!, tampered, `${token}=`, token.slice(1)]) {
        const answer = await browser.post('/sign-out', `_csrf=${encodeURIComponent(wrong)}`);
        expect([wrong, answer.statusCode]).toEqual([wrong, 403]);
      }
      expect((await browser.post('/sign-out', '')).statusCode).toBe(403);
      expect(await isIn(browser)).toBe(true);
      expect((await browser.submit('/sign-out', { _csrf: token })).statusCode).toBe(200);
    });

    it('gives each page another token', async () => {
      await browser.get('/sign-out');
      expect(browser.token).not.toBe(token);
    });
  });

  it('opens nothing of the interface for programs, which takes no form either', async () => {
    const browser = await signedIn(service, 'commissioner');
    expect((await browser.get('/api/v1/me')).statusCode).toBe(401);
    const form = await browser.submit('/api/v1/procurements', { title: 'By a form' });
    expect([form.statusCode, form.headers['set-cookie']]).toEqual([415, undefined]);
    const json = await browser.post('/api/v1/procurements', '{}', { 'content-type': 'application/json' });
    expect(json.statusCode).toBe(401);
  });
});
