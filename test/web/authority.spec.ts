import { Service } from '../support/http/service.js';
import { signedIn } from '../support/web/browser.js';
import { shownText, wrongWith } from '../support/web/judge-page.js';

describe('running an authority in the browser', () => {
  let service: Service;
  beforeAll(async () => (service = await Service.start()));
  afterAll(() => service.stop());

  const pages = [
    '/authority',
    '/authority/people',
    '/authority/governance',
    '/authority/interests',
    '/authority/calendar',
  ];

  it.each(['administrator', 'commissioner', 'decider', 'guardian', 'auditor'] as const)(
    'shows it to a %s',
    async (who) => {
      const browser = await signedIn(service, who);
      for (const address of pages) {
        const { statusCode, body } = await browser.get(address);
        expect([address, statusCode, wrongWith(body)]).toEqual([address, 200, []]);
      }
    },
  );

  it('is for nobody else', async () => {
    const provider = await signedIn(service, 'owlRep');
    for (const address of pages) expect([address, (await provider.get(address)).statusCode]).toEqual([address, 403]);
    const stranger = await signedIn(service, 'stranger');
    expect((await stranger.get('/authority/people?authority=icb-1')).statusCode).toBe(404);
    const nobody = await service.app.inject({ method: 'GET', url: '/authority', headers: { accept: 'text/html' } });
    expect([nobody.statusCode, nobody.headers['location']]).toEqual([303, '/sign-in?to=%2Fauthority']);
  });

  it('adds somebody, who works there at once, and says what is missing first', async () => {
    const browser = await signedIn(service, 'administrator');
    const form = await browser.get('/authority/people/add');
    expect(wrongWith(form.body)).toEqual([]);
    const empty = await browser.submit('/authority/people/add', { name: '', email: 'no address' });
    expect(empty.statusCode).toBe(400);
    expect(wrongWith(empty.body)).toEqual([]);
    const text = shownText(empty.body);
    expect(text).toContain('Error: ');
    for (const problem of [
      'Enter the person’s name',
      'Enter an e-mail address like name@example.nhs.uk',
      'Choose at least one role',
    ]) {
      expect(text).toContain(problem);
    }
    expect(empty.body).toContain('value="no address"');
    const added = await browser.submit('/authority/people/add', {
      name: 'Amara Okafor',
      email: 'amara@example.nhs.uk',
      roles: ['commissioner', 'auditor'],
    });
    expect(added.statusCode).toBe(303);
    const person = await browser.get(String(added.headers['location']));
    expect(wrongWith(person.body)).toEqual([]);
    expect(shownText(person.body)).toContain('Commissioner, Auditor');
    expect(shownText((await browser.get('/authority/people')).body)).toContain('Amara Okafor');
    const address = String(added.headers['location']).split('?')[0]!;
    const changed = await browser.submit(`${address}/roles`, { roles: ['decision-maker'] });
    expect(changed.statusCode).toBe(303);
    expect(shownText((await browser.get(address)).body)).toContain('Roles Decision-maker');
    const renamed = await browser.submit(`${address}/name`, { name: 'Amara Okafor-Bell', why: 'She has married.' });
    expect(renamed.statusCode).toBe(303);
    expect((await browser.get(address)).body).toContain('<h1>Amara Okafor-Bell</h1>');
    const history = shownText((await browser.get('/authority/people/history')).body);
    expect(history).toContain('Decision-maker given to Amara Okafor-Bell');
    expect(history).toContain('Auditor taken from Amara Okafor-Bell');
    // Without any role they no longer work there.
    expect((await browser.submit(`${address}/roles`, {})).headers['location']).toBe('/authority/people');
    expect((await browser.get(address)).statusCode).toBe(404);
  });

  it('lets nobody but an administrator change who works there', async () => {
    const browser = await signedIn(service, 'commissioner');
    expect((await browser.get('/authority/people/add')).statusCode).toBe(403);
    const refused = await browser.submit('/authority/people/add', { name: 'X', roles: ['auditor'] });
    expect(refused.statusCode).toBe(403);
    expect(shownText(refused.body)).toContain('Only an administrator of the authority says who works for it.');
  });

  it('renames the authority from a day on, and says so when the day is none', async () => {
    const browser = await signedIn(service, 'administrator');
    const filled = { name: 'NHS Eastmere ICB', how: 'renamed', why: 'It was renamed.' };
    expect(wrongWith((await browser.get('/authority/name')).body)).toEqual([]);
    const wrong = await browser.submit('/authority/name', {
      ...filled,
      'from.day': '31',
      'from.month': '2',
      'from.year': '2026',
    });
    expect([wrong.statusCode, wrongWith(wrong.body)]).toEqual([400, []]);
    expect(shownText(wrong.body)).toContain('Enter a real day');
    const right = await browser.submit('/authority/name', {
      ...filled,
      'from.day': '1',
      'from.month': '11',
      'from.year': '2026',
    });
    expect(right.headers['location']).toBe('/authority?done=name');
    expect((await browser.get('/authority')).body).toContain('<h1>NHS Eastmere ICB</h1>');
  });
});
