import { localIssuerName, SignInLinks, type Role } from '../../src/identity/index.js';
import { Demonstration } from '../../src/web/session/demonstration.js';
import { Service } from '../support/http/service.js';
import { anonymous, signedIn } from '../support/web/browser.js';
import { wrongWith } from '../support/web/judge-page.js';

const COOKIE = '__Host-probity';

const person = (subject: string, name: string, role: Role, toTry: string | null = null) => ({
  principal: { issuer: localIssuerName, subject },
  name,
  organisation:
    role === 'provider'
      ? { id: 'owl-health', kind: 'provider' as const, name: 'Owl Health Limited' }
      : { id: 'icb-1', kind: 'authority' as const, name: 'NHS ICB-1' },
  roles: [role],
  toTry: toTry === null ? null : { text: 'See the standstill period day by day', href: toTry },
});

describe('signing in to pages', () => {
  let service: Service;
  const at = (url: string) => url.replace(/^https?:\/\/[^/]+/, '');

  beforeAll(async () => {
    service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '1000' });
  });

  afterAll(() => service.stop());

  const linkFor = async (subject: string): Promise<string> => {
    return (await service.app.get(SignInLinks).make({ issuer: localIssuerName, subject })).path;
  };

  it('says how one signs in here, and that nothing public needs it', async () => {
    const { statusCode, body } = await anonymous(service).get('/sign-in?to=/procurements');
    expect(statusCode).toBe(200);
    expect(wrongWith(body)).toEqual([]);
    expect(body).toContain('You sign in with an address that is made for you.');
    expect(body).not.toContain('demonstration');
  });

  it('leads whoever asks for a page of theirs to sign in, and back', async () => {
    const { statusCode, headers } = await anonymous(service).get('/account?a=b&c=d');
    expect([statusCode, headers.location]).toEqual([303, '/sign-in?to=%2Faccount%3Fa%3Db%26c%3Dd']);
  });

  it('signs in by an address that is good once, and only when the button is pressed', async () => {
    const link = await linkFor('commissioner');
    const scanner = anonymous(service);
    for (let look = 0; look < 3; look++) {
      const { statusCode, body } = await scanner.get(link);
      expect([statusCode, wrongWith(body)]).toEqual([200, []]);
      expect(body).toContain('Sign in as commissioner');
    }
    expect(scanner.cookies.size).toBe(0);
    const browser = anonymous(service);
    const answer = await browser.submit(link);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/work']);
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^__Host-probity=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect((await browser.get('/account')).statusCode).toBe(200);
    expect([(await browser.submit(link)).statusCode, (await browser.get(link)).statusCode]).toEqual([404, 404]);
  });

  it('signs nobody in by an address that is older than ten minutes, or that is pressed on another site', async () => {
    const link = await linkFor('commissioner');
    const browser = anonymous(service);
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await browser.submit(link, {}, foreign)).statusCode).toBe(403);
    await service.test.asOwner(`UPDATE sign_in_link SET ends_at = clock_timestamp()`);
    const late = await browser.submit(link);
    expect([late.statusCode, browser.cookies.size]).toEqual([404, 0]);
    expect((await browser.submit('/sign-in/link/short')).statusCode).toBe(404);
  });

  it('keeps of an address only its digest', async () => {
    const link = await linkFor('commissioner');
    const rows = await service.test.asOwner('SELECT * FROM sign_in_link');
    expect([rows.length > 0, JSON.stringify(rows).includes(link.slice('/sign-in/link/'.length))]).toEqual([
      true,
      false,
    ]);
  });

  it('gives a session a new name at sign-in, and ends what the browser brought', async () => {
    const browser = await signedIn(service, 'commissioner');
    const before = browser.cookies.get(COOKIE)!;
    await browser.submit(await linkFor('auditor'));
    expect(browser.cookies.get(COOKIE)).not.toBe(before);
    const fixed = anonymous(service);
    fixed.cookies.set(COOKIE, before);
    expect((await fixed.get('/account')).statusCode).toBe(303);
    const planted = anonymous(service);
    planted.cookies.set(COOKIE, 'A'.repeat(43));
    await planted.submit(await linkFor('auditor'));
    expect(planted.cookies.get(COOKIE)).not.toBe('A'.repeat(43));
  });

  it('offers nobody to be where this is no demonstration', async () => {
    const browser = anonymous(service);
    expect((await browser.submit('/sign-in/demonstration', { person: '0' })).statusCode).toBe(404);
    expect(browser.cookies.size).toBe(0);
  });

  it('shows what somebody is here, and where else they are signed in, and ends it all', async () => {
    const browser = await signedIn(service, 'both');
    const other = await signedIn(service, 'both');
    const { body } = await browser.get('/account');
    expect(wrongWith(body)).toEqual([]);
    expect(body).toContain('NHS ICB-1: Commissioner');
    expect(body).toContain('NHS ICB-2: Decision-maker');
    expect(body.match(/Signed in (?:on|at) /g)).toHaveLength(2);
    expect(body.match(/this browser/g)).toHaveLength(1);
    const out = await browser.submit('/account/sign-out-everywhere');
    expect(out.body).toContain('You have signed out everywhere');
    expect([(await browser.get('/account')).statusCode, (await other.get('/account')).statusCode]).toEqual([303, 303]);
  });

  it('makes calendar addresses, shows each once, and stops them', async () => {
    const browser = await signedIn(service, 'commissioner');
    const made = await browser.submit('/account/feeds');
    expect(wrongWith(made.body.replaceAll(/https?:\/\/[^/"<]+\/api/g, '/api'))).toEqual([]);
    const address = /href="([^"]+\.ics)"/.exec(made.body)![1]!;
    expect((await browser.get(at(address))).statusCode).toBe(200);
    const { body } = await browser.get('/account');
    expect(body).not.toContain('.ics');
    const feed = /name="feed" value="([^"]+)"/.exec(body)![1]!;
    const stranger = await signedIn(service, 'auditor');
    expect((await stranger.submit('/account/feeds/revoke', { feed })).statusCode).toBe(404);
    expect((await browser.submit('/account/feeds/revoke', { feed })).headers.location).toBe('/account');
    expect((await browser.get(at(address))).statusCode).toBe(404);
  });

  it('counts attempts of one address', async () => {
    const few = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '2' });
    try {
      const browser = anonymous(few);
      const seen = [];
      for (let attempt = 0; attempt < 3; attempt++)
        seen.push((await browser.submit(`/sign-in/link/${'x'.repeat(43)}`)).statusCode);
      expect(seen.at(-1)).toBe(429);
    } finally {
      await few.stop();
    }
  });
});

describe('the chooser of a demonstration', () => {
  let service: Service;

  beforeAll(async () => {
    const people = [
      person('commissioner', 'Amara Okafor', 'commissioner', '/standstill'),
      person('owlRep', 'Bea Sandlin', 'provider'),
    ];
    service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '1000' }, { demonstration: new Demonstration(people) });
  });

  afterAll(() => service.stop());

  it('says that it is one, and who can be whom', async () => {
    const { body } = await anonymous(service).get('/sign-in');
    expect(wrongWith(body)).toEqual([]);
    expect(body).toContain('This is a demonstration: its people are invented');
    expect(body).toMatch(
      /NHS ICB-1[\s\S]*Amara Okafor[\s\S]*Commissioner. To try: See the standstill period day by day[\s\S]*Choose<span[^>]*> Amara Okafor, NHS ICB-1/,
    );
    expect(body).toMatch(/Owl Health Limited[\s\S]*Bea Sandlin[\s\S]*Provider/);
  });

  it('lets anybody be anybody, and leads to what is worth trying or to where they were going', async () => {
    const browser = anonymous(service);
    expect((await browser.submit('/sign-in/demonstration', { person: '0' })).headers.location).toBe('/standstill');
    expect((await browser.get('/account')).body).toContain('NHS ICB-1: Commissioner');
    const second = await browser.submit('/sign-in/demonstration', { person: '1' });
    expect(second.headers.location).toBe('/provider');
    const third = await browser.submit('/sign-in/demonstration', { person: '1', to: '/register?open=yes' });
    expect(third.headers.location).toBe('/register?open=yes');
    for (const nobody of ['2', '-1', 'constructor', '']) {
      expect((await browser.submit('/sign-in/demonstration', { person: nobody })).statusCode).toBe(404);
    }
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/a\nb',
    '/a\r\nset-cookie: x=y',
    '/\t/evil.example',
    '/ /evil.example',
    ' //evil.example',
    'evil.example',
    `/${'a'.repeat(3000)}`,
  ])('sends nobody to %j', async (to) => {
    const browser = anonymous(service);
    const { statusCode, headers } = await browser.submit('/sign-in/demonstration', { person: '1', to });
    expect([statusCode, headers.location]).toEqual([303, '/provider']);
    const { body } = await browser.get(`/sign-in?to=${encodeURIComponent(to)}`);
    expect(body).toContain('name="to" value=""');
  });

  it('sends people to an address of ours that only looks like another', async () => {
    const browser = anonymous(service);
    const { headers } = await browser.submit('/sign-in/demonstration', { person: '1', to: '/%2F%2Fevil.example' });
    expect(new URL(String(headers.location), 'https://ours.example/sign-in').host).toBe('ours.example');
  });
});
