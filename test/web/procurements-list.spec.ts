import { regimes } from '../../workflows/index.js';
import { Service } from '../support/http/service.js';
import { signedIn, type Browser } from '../support/web/browser.js';
import { linksOf, shownText, wrongWith } from '../support/web/judge-page.js';
import { arriveAt, placesOf } from '../support/web/places.js';

describe('the list of procurements, in the order that is asked for', () => {
  let service: Service;
  let browser: Browser;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    service = await Service.start();
    const places = placesOf(regimes.at(-1)!);
    for (const [name, state] of [
      ['c', 'standstillOpen'],
      ['a', 'readyForIntentionNotice'],
      ['b', 'readyForIntentionNotice'],
    ] as const) {
      const place = places.find((one) => one.process === 'direct-award-c' && one.state === state)!;
      ids[name] = await arriveAt(service, place);
    }
    // What changes last, long after all of them were opened.
    service.at('2026-10-01');
    await service.does(ids['b']!, 'AddToRecord', {
      item: 'g',
      what: 'A reason.',
      happenedAt: '2026-09-30T09:00:00.000Z',
      why: 'It was left out.',
    });
    await Promise.all(
      Object.entries(ids).map(([name, id]) =>
        service.test.asOwner(
          `UPDATE procurement SET title = $1, opened_at = opened_at - $2::int * interval '1 day' WHERE id = $3`,
          [`Service ${name}`, name.charCodeAt(0), id],
        ),
      ),
    );
    browser = await signedIn(service, 'commissioner');
  });
  afterAll(() => service.stop());

  const order = async (query: string): Promise<string> => {
    const { statusCode, body } = await browser.get(`/procurements${query}`);
    expect([query, statusCode, wrongWith(body)]).toEqual([query, 200, []]);
    return [...body.matchAll(/>Service ([abc])</g)].map(([, name]) => name).join('');
  };

  it('is by opening, title, last change or end of standstill, by a link to each', async () => {
    expect(await order('')).toBe('abc');
    expect(await order('?sort=title')).toBe('abc');
    expect((await order('?sort=changed')).slice(0, 1)).toBe('b');
    expect((await order('?sort=standstill')).slice(0, 1)).toBe('c');
    const { body } = await browser.get('/procurements?process=direct-award-c&sort=standstill');
    expect(linksOf(body)).toEqual(
      expect.arrayContaining([
        '/procurements?process=direct-award-c',
        '/procurements?process=direct-award-c&sort=title',
        '/procurements?process=direct-award-c&sort=changed',
      ]),
    );
    expect(shownText(body)).toContain('Last day of standstill');
    expect(shownText(body)).toMatch(/\w+day \d+ (September|October) 2026/);
  });

  it('keeps to what is asked for, and goes on page by page', async () => {
    expect(await order('?sort=title&state=readyForIntentionNotice')).toBe('ab');
    expect(await order('?sort=title&q=nowhere')).toBe('');
    expect(await order('?sort=title&page=2')).toBe('');
    for (const wrong of ['?sort=colour', `?sort=title&page=${'9'.repeat(9)}`]) {
      expect([wrong, (await browser.get(`/procurements${wrong}`)).statusCode]).toEqual([wrong, 400]);
    }
    const other = await signedIn(service, 'stranger');
    expect((await other.get('/procurements?sort=title')).body).not.toContain('Service a');
  });
});
