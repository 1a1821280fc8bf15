import { SetupLinks } from '../../src/identity/index.js';
import { Service } from '../support/http/service.js';
import { anonymous } from '../support/web/browser.js';
import { shownText, wrongWith } from '../support/web/judge-page.js';

const filled = {
  authority: 'NHS Eastmere Integrated Care Board',
  kind: 'integrated-care-board',
  name: 'Amara Okafor',
  email: 'amara@example.nhs.uk',
  roles: ['commissioner', 'decision-maker'],
};

describe('setting up an authority', () => {
  let service: Service;
  beforeAll(async () => (service = await Service.start()));
  afterAll(() => service.stop());

  const address = async (): Promise<string> => (await service.app.get(SetupLinks).make()).path;

  it('goes from an address to the first procurement, with nothing else at hand', async () => {
    const browser = anonymous(service);
    const path = await address();
    const form = await browser.get(path);
    expect([form.statusCode, wrongWith(form.body)]).toEqual([200, []]);
    const empty = await browser.submit(path, { authority: ' ' });
    expect([empty.statusCode, wrongWith(empty.body)]).toEqual([400, []]);
    for (const said of ['Enter the name of the authority', 'Choose what kind of authority it is', 'Enter your name']) {
      expect(shownText(empty.body)).toContain(said);
    }
    const done = await browser.submit(path, filled);
    expect([done.statusCode, done.headers['location']]).toEqual([303, '/authority?done=setup']);
    const authority = await browser.get('/authority?done=setup');
    expect([authority.statusCode, wrongWith(authority.body)]).toEqual([200, []]);
    const text = shownText(authority.body);
    expect(text).toContain('NHS Eastmere Integrated Care Board');
    expect(text).toContain('Nobody is conflicts guardian, evaluator or auditor');
    // The administrator adds somebody, who signs in by an address that is handed to them.
    const added = await browser.submit('/authority/people/add', { name: 'Tom Barraclough', roles: ['auditor'] });
    const person = String(added.headers['location']).split('?')[0]!;
    const given = await browser.submit(`${person}/link`);
    expect([given.statusCode, wrongWith(given.body)]).toEqual([200, []]);
    const link = new URL(/http:\/\/[^<\s]{1,200}\/sign-in\/link\/[\w-]{43}/.exec(given.body)![0]).pathname;
    const other = anonymous(service);
    expect((await other.submit(link)).statusCode).toBe(303);
    expect(shownText((await other.get('/account')).body)).toContain('Tom Barraclough');
  });

  it('happens once for each address', async () => {
    const path = await address();
    const both = await Promise.all([anonymous(service).submit(path, filled), anonymous(service).submit(path, filled)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([303, 404]);
    expect((await anonymous(service).get(path)).statusCode).toBe(404);
    expect((await anonymous(service).get(`/setup/${'a'.repeat(43)}`)).statusCode).toBe(404);
    expect((await anonymous(service).get('/setup/x')).statusCode).toBe(404);
  });

  it('leaves no authority without its administrator, and can be opened again, where it fails half-way', async () => {
    const path = await address();
    const wrong = await anonymous(service).submit(path, {
      ...filled,
      authority: 'NHS Halfway Board',
      email: 'nobody reads mail here',
    });
    expect([wrong.statusCode, wrongWith(wrong.body)]).toEqual([400, []]);
    const organisations = (): Promise<unknown[]> =>
      service.test.asOwner(`SELECT 1 FROM organisation WHERE name = 'NHS Halfway Board'`);
    expect(await organisations()).toEqual([]);
    const cut = service.app
      .get(SetupLinks)
      .use(path.split('/').at(-1)!, () => Promise.reject(new Error('a power cut')));
    await expect(cut).rejects.toThrow('a power cut');
    const right = await anonymous(service).submit(path, { ...filled, authority: 'NHS Halfway Board' });
    expect(right.statusCode).toBe(303);
    const [event] = await service.test.asOwner<{ types: string[] }>(
      `SELECT array_agg(e.type ORDER BY e.version) AS types FROM event e JOIN organisation o
         ON o.id = e.stream_id AND o.name = 'NHS Halfway Board' WHERE e.canonical LIKE '%"commandId":"' ||
           (SELECT substring(f.canonical FROM '"commandId":"([^"]+)"') FROM event f WHERE f.stream_id = o.id AND f.version = 1) || '"%'`,
    );
    // One act, so one of them does not stand without the others.
    expect(event!.types).toEqual(expect.arrayContaining(['AuthorityRegistered', 'MemberAdded', 'RoleGranted']));
    expect((await anonymous(service).get(path)).statusCode).toBe(404);
  });

  it('takes names that are spelt alike, in any letters', async () => {
    for (const authority of ['NHS Eastmere Integrated Care Board', 'Öst & Söhne', '東部']) {
      const browser = anonymous(service);
      expect((await browser.submit(await address(), { ...filled, authority })).statusCode).toBe(303);
      expect(shownText((await browser.get('/authority')).body)).toContain(authority);
    }
  });

  it('is no way in for a page of somebody else', async () => {
    const path = await address();
    const foreign = await anonymous(service).submit(path, filled, {
      origin: 'https://evil.example',
      'sec-fetch-site': 'cross-site',
    });
    expect(foreign.statusCode).toBe(403);
    expect((await anonymous(service).get(path)).statusCode).toBe(200);
  });
});
