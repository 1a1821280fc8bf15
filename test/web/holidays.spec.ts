import { englandAndWales } from '../../src/deadlines/holidays/england-and-wales.js';
import { wrongWithList } from '../../src/web/pages/authority/holidays.view.js';
import { Service } from '../support/http/service.js';
import { signedIn, type Browser } from '../support/web/browser.js';
import { shownText, wrongWith } from '../support/web/judge-page.js';
import { sentBy } from '../support/web/sent-by.js';
import { press } from '../support/web/press.js';

const events = englandAndWales.holidays.map(({ date, title }) => ({ title, date, notes: '', bunting: true }));
const proclaimed = { title: 'A proclaimed holiday', date: '2027-04-06', notes: '', bunting: true };
const asPublished = (those: readonly object[]): string =>
  JSON.stringify({
    'england-and-wales': { division: 'england-and-wales', events: those },
    scotland: { division: 'scotland', events: [] },
    'northern-ireland': { division: 'northern-ireland', events: [] },
  });
const file = (text: string) => [
  { input: 'file', name: 'bank-holidays.json', type: 'application/json', bytes: Buffer.from(text) },
];

describe('a list of bank holidays that is brought in the browser', () => {
  let service: Service;
  let administrator: Browser;
  beforeAll(async () => {
    service = await Service.start();
    service.at('2026-12-01');
    administrator = await signedIn(service, 'administrator');
  });
  afterAll(() => service.stop());

  const shown = (body: string): string => shownText(body).replaceAll('\u00a0', ' ');
  const page = async (): Promise<string> => (await administrator.get('/authority/calendar/bring')).body;

  it('is checked, and what is wrong with it is said in words', async () => {
    expect(wrongWith(await page())).toEqual([]);
    const answers: readonly (readonly [string, string])[] = [
      ['', 'Choose the file of the list, or paste the list'],
      ['no list', 'The list must be as GOV.UK publishes it for programs to read'],
      [asPublished([...events, { title: 'No day' }]), `Holiday no. ${events.length + 1}, the day is missing`],
      [asPublished(events.slice(0, 20)), 'The list of holidays has'],
      [JSON.stringify({ wales: {} }), 'The list has something in it that no such list has'],
    ];
    for (const [text, said] of answers) {
      const { statusCode, body } = await press(administrator, await page(), 'Check the list', { text });
      expect([said, statusCode, wrongWith(body)]).toEqual([said, 400, []]);
      expect(shown(body)).toContain(said);
      expect(shown(body)).toContain('Error: ');
    }
    const day = { 'asOf.day': '31', 'asOf.month': '2', 'asOf.year': '2026' };
    const wrong = await press(administrator, await page(), 'Check the list', { text: asPublished(events), ...day });
    expect(shown(wrong.body)).toContain('Enter a real day');
    const old = { 'asOf.day': '1', 'asOf.month': '1', 'asOf.year': '2026' };
    const older = await press(administrator, await page(), 'Check the list', { text: asPublished(events), ...old });
    expect([older.statusCode, wrongWith(older.body)]).toEqual([400, []]);
    expect(shown(older.body)).toMatch(
      /The list in use is as of \w+ \d+ \w+ 2026, so one as of Thursday 1 January 2026/,
    );
  });

  it('is shown with what would change, and counts only once it is brought into use', async () => {
    const { statusCode, body } = await press(
      administrator,
      await page(),
      'Check the list',
      {},
      file(asPublished([...events, proclaimed])),
    );
    expect([statusCode, wrongWith(body)]).toEqual([200, []]);
    expect(shown(body)).toContain('Holidays from then on Day Holiday Tuesday 6 April 2027 A proclaimed holiday');
    expect(shown((await administrator.get('/authority/calendar')).body)).not.toContain('A proclaimed holiday');
    const used = await administrator.submit('/authority/calendar/use', sentBy(body));
    expect([used.statusCode, used.headers['location']]).toEqual([303, '/authority/calendar?done=list']);
    const after = await administrator.get('/authority/calendar?done=list');
    expect(wrongWith(after.body)).toEqual([]);
    expect(shown(after.body)).toContain('A proclaimed holiday');
    expect(shown(after.body)).toContain('The list is in use.');
    const counted = await service.ask('GET', 'calendars', { as: 'commissioner' });
    expect(counted.text).toContain('A proclaimed holiday');
  });

  it('is for administrators', async () => {
    const commissioner = await signedIn(service, 'commissioner');
    expect((await commissioner.get('/authority/calendar')).body).not.toContain('Bring a newer list');
    expect((await commissioner.get('/authority/calendar/bring')).statusCode).toBe(403);
    const list = asPublished(events);
    expect((await commissioner.submit('/authority/calendar/use', { list, asOf: '', source: '' })).statusCode).toBe(403);
  });

  it('says what is wrong without a name of a field', () => {
    expect(wrongWithList('list.england-and-wales.events[2].date', 'must be a date that exists, like 2026-12-28')).toBe(
      'Holiday no. 3, the day must be a date that exists, like Monday 28 December 2026',
    );
    expect(wrongWithList('list.england-and-wales.division', 'must be england-and-wales; no other counts')).toBe(
      'What the list is for must be for England and Wales; no other counts',
    );
    expect(wrongWithList('list', 'speaks for days that are past only')).toBe(
      'The list speaks for days that are past only',
    );
  });
});
