import { Service } from '../../support/http/service.js';
import { statementsOf } from '../../support/statements.js';
import { shownText, wrongWith } from '../../support/web/judge-page.js';
import { arriveAt, placesOf } from '../../support/web/places.js';
import { readingAs, type Browse } from '../../support/web/reading-as.js';

describe('the worklist and the list of procurements', () => {
  let service: Service;
  let browse: Browse;
  beforeAll(async () => {
    service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '1000' });
    browse = readingAs(service);
  });
  afterAll(() => service.stop());

  const places = placesOf('2026-03-24');
  const at = (process: string, state: string): Promise<string> =>
    arriveAt(
      service,
      places.find((place) => place.process === process && place.state === state)!,
    );
  const read = async (as: Parameters<Browse>[0], url: string): Promise<{ text: string; body: string }> => {
    const { status, body } = await browse(as, url);
    expect([url, status, wrongWith(body)]).toEqual([url, 200, []]);
    return { body, text: shownText(body).replaceAll('\u00a0', ' ') };
  };

  it('says so where nothing waits, and leads on', async () => {
    const { text, body } = await read('commissioner', '/work');
    expect(text).toContain('Nothing waits for you.');
    expect(body).toContain('href="/procurements/new"');
    expect((await read('commissioner', '/procurements')).text).toContain('Nothing has been opened yet.');
  });

  it('leads straight to the form, says what is to be done promptly, and who does what is not for the reader', async () => {
    const id = await at('direct-award-c', 'representationsReceived');
    const { text, body } = await read('commissioner', '/work');
    expect(text).toMatch(/Yours \(2\) Everyone’s \(4\) Overdue only \(0\)/);
    expect(text).toMatch(/Today 1 Offer Fox Care CIC .* the opportunity .* Promptly .* reg 12\(4\)\(a\)/);
    expect(body).toContain(`href="/procurements/${id}/do/offer-clarification?about=REP-`);
    expect(text).not.toContain('Judge whether');
    const everyone = await read('commissioner', '/work?mine=no');
    expect(everyone.text).toMatch(/Judge whether .* Decision-maker ·/);
    expect(everyone.body).not.toContain('do/judge-representation');
    expect((await read('decider', '/work')).body).toContain(`/procurements/${id}/do/judge-representation?about=REP-`);
  });

  it('puts what is overdue first, in days, and what is due later under its week', async () => {
    const id = await at('direct-award-a', 'awarded');
    const { text } = await read('commissioner', '/work');
    expect(text).toMatch(/Later 1 .*notice of the award/i);
    const { body } = await service.ask('GET', `procurements/${id}`, { as: 'commissioner' });
    const { dueOn } = body.deadlines.find(({ kind }) => kind === 'award-notice')!;
    const twoDaysAfter = new Date(Date.parse(`${dueOn}T09:00:00Z`) + 2 * 86_400_000).toISOString();
    service.at(twoDaysAfter);
    const late = await read('commissioner', '/work?overdue=yes');
    expect(late.text).toMatch(/1 thing is overdue\./);
    expect(late.text).toMatch(/Overdue 1 .* 2 days overdue/);
    expect(late.text).not.toContain('Later');
  });

  it('lists procurements by words, process and state, and gives them as a table', async () => {
    const all = await read('commissioner', '/procurements');
    expect(all.text).toContain('Direct Award Process A');
    expect(all.body).toContain('href="/procurements/new"');
    const some = await read('auditor', '/procurements?q=&process=direct-award-a&state=');
    expect(some.body).not.toContain('href="/procurements/new"');
    expect(/<tbody>[\s\S]*<\/tbody>/.exec(some.body)![0]).not.toContain('Direct Award Process C');
    expect((await read('commissioner', '/procurements?q=no-such-word')).text).toContain('Nothing matches.');
    const csv = await browse('commissioner', '/procurements.csv?process=direct-award-a');
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.body.split('\r\n')[0]).toBe(
      '"Reference","Title","Process","State","Authority","Opened","Last recorded"',
    );
    expect(csv.body.trim().split('\r\n')).toHaveLength(2);
  });

  it('shows nothing of it to others', async () => {
    for (const url of ['/work', '/procurements']) {
      expect((await browse(null, url)).status).toBe(303);
      const { text } = await read('stranger', url);
      expect(text).not.toContain('Fox Care');
      expect(text).not.toContain('ICB-2026');
    }
    expect((await browse('eva', '/procurements')).headers['location']).toBe('/work');
    expect((await browse('owlRep', '/procurements')).headers['location']).toBe('/provider');
    expect((await browse('owlRep', '/work')).status).toBe(403);
  });

  it('costs as many statements for twenty procurements as for one', async () => {
    // The first look of a session, and the first after it, do more.
    const visit = async (): Promise<number> => {
      await browse('decider', '/work');
      return statementsOf(service, () => browse('decider', '/work'));
    };
    const one = await visit();
    for (let more = 0; more < 19; more += 1) await at('direct-award-c', 'representationsReceived');
    expect(await visit()).toBe(one);
  });
});
