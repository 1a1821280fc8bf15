import { canonicalText, sha256Hex } from '../../../src/trail/index.js';
import { Service } from '../../support/http/service.js';
import { linksOf, shownText, wrongWith } from '../../support/web/judge-page.js';
import { arriveAt, placesOf, type Place } from '../../support/web/places.js';

const newest = placesOf('2026-03-24');
const placeOf = (process: string | null, state: string) =>
  newest.find((place) => place.process === process && place.state === state)!;

/** Sentences that somebody wrote anywhere in a value. */
function sentencesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length > 12 && value.includes(' ') ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(sentencesIn);
}

/** The same values with a mark at the end of each sentence, so that it is told from those of other procurements. */
function marked(value: unknown, mark: string): unknown {
  if (typeof value === 'string') return sentencesIn(value).length > 0 ? `${value} ${mark}` : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => marked(each, mark));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, marked(each, mark)]));
}

describe('the public register', () => {
  let service: Service;
  beforeAll(async () => {
    service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '1000' });
  });
  afterAll(() => service.stop());

  const get = async (url: string) => {
    const { statusCode, headers, body } = await service.app.inject({ url, headers: { accept: 'text/html' } });
    return { status: statusCode, headers, html: body, text: shownText(body) };
  };

  it.each([
    ['competitive', 'evaluatingOffers', 'Not yet.', 'has not announced a decision yet'],
    [
      'direct-award-c',
      'standstillOpen',
      'Yes, until midnight at the end of Monday 5 October 2026.',
      'intends to award',
    ],
    ['most-suitable-provider', 'standstillEnded', 'No, not since midnight at the end of', 'intends to award'],
    ['direct-award-c', 'complete', 'No. The award was published on', 'has awarded this contract to'],
    ['direct-award-a', 'complete', 'This process has no standstill period.', 'has awarded this contract to'],
    ['direct-award-c', 'abandonmentPublished', 'There is nothing to object to any more.', 'was abandoned'],
  ])('says of %s in the state %s whether anyone can still object', async (process, state, answer, lead) => {
    const id = await arriveAt(service, placeOf(process, state));
    const { status, headers, html, text } = await get(`/register/${id}`);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=60');
    expect(headers['set-cookie']).toBeUndefined();
    expect(text).toContain(answer);
    expect(text).toContain(lead);
    expect(wrongWith(html)).toEqual([]);
    expect((await get('/register')).html).toContain(`href="/register/${id}"`);
  });

  it('counts down to the last minute of the window, and says since when it is over', async () => {
    const id = await arriveAt(service, placeOf('competitive', 'standstillOpen'));
    const { standstill } = JSON.parse((await get(`/register/${id}.json`)).html) as {
      standstill: { lastDay: string; representationsBefore: string };
    };
    service
      .at(standstill.representationsBefore.replace('00.000Z', '00.000Z'))
      .at(`${standstill.lastDay}T21:47:00.000Z`);
    const last = await get(`/register/${id}`);
    expect(last.text).toContain('Today is the last day.');
    expect(last.html).toContain(`href="/register/${id}/represent"`);
    service.at(standstill.representationsBefore);
    const over = await get(`/register/${id}`);
    expect(over.text).toContain('The time for representations is over since today.');
    expect(over.text).toContain('is marked late');
    expect((await get('/register?open=yes')).html).not.toContain(id);
    service.at(`${standstill.lastDay}T21:47:00.000Z`);
    expect((await get('/register?open=yes')).html).toContain(id);
  });

  it('says the same whether representations were made or not', async () => {
    const id = await arriveAt(service, placeOf('direct-award-c', 'standstillOpen'));
    const before = (await get(`/register/${id}`)).html;
    const body = {
      ...{ representor: { name: 'Heron Care' }, contact: 'heron@example.org', standing: 'would-be-provider' },
      ...{ failure: 'Reg 6(4) was not followed.', text: 'We were not considered.' },
    };
    expect((await service.ask('POST', `procurements/${id}/representations`, { as: null, body })).status).toBe(201);
    expect((await get(`/register/${id}`)).html).toBe(before);
    service.at('2026-10-20');
    expect((await get(`/register/${id}`)).text).toContain('If nobody objects in time');
  });

  it('shows each notice as it was published, with a digest that anybody can make again from the data', async () => {
    const id = await arriveAt(service, placeOf('competitive', 'complete'));
    const { notices } = JSON.parse((await get(`/register/${id}.json`)).html) as {
      notices: readonly { number: number; says: unknown; digest: { value: string } }[];
    };
    expect(notices.map(({ number }) => number)).toEqual([1, 2, 3]);
    for (const { number, says, digest } of notices) {
      const { status, html } = await get(`/register/${id}/notices/${number}`);
      expect([status, wrongWith(html)]).toEqual([200, []]);
      expect(html).toContain(digest.value);
      expect(sha256Hex(canonicalText(says))).toBe(digest.value);
    }
    for (const number of ['0', '4', '1e0', 'x', '999999']) {
      expect([number, (await get(`/register/${id}/notices/${number}`)).status]).toEqual([number, 404]);
    }
  });

  it('keeps to what a notice said, though the title and the description were put right since', async () => {
    const id = await arriveAt(service, placeOf('direct-award-c', 'standstillOpen'));
    await service.does(id, 'CorrectRecord', {
      corrections: [{ event: 1, path: 'title', is: 'Diagnostics renamed afterwards' }],
      why: 'A slip of the keyboard in the title.',
      told: [{ who: 'Fox Care CIC', how: 'e-mail', at: '2026-09-22T08:30:00Z' }],
    });
    for (const url of [`/register/${id}`, '/register', `/register/${id}/notices/1`, `/register/${id}.json`]) {
      const { html } = await get(url);
      expect(html).not.toContain('renamed afterwards');
      expect(html).toContain('Community diagnostics for adults');
    }
  });

  it('finds by words, authority and process, counts, and goes on page by page', async () => {
    const all = await get('/register');
    const total = Number(/([\d,]+) decisions published/.exec(all.text)![1]);
    expect(total).toBeGreaterThan(8);
    expect((await get('/register?q=&authority=&process=&open=')).text).toContain(`${total} decisions published`);
    expect((await get('/register?q=icb-1+diagnostics&authority=icb-1&process=direct-award-c')).text).toMatch(
      /\d+ decisions found/,
    );
    expect((await get('/register?authority=icb-2')).text).toContain('Nothing was found');
    expect((await get('/register?process=haggling')).status).toBe(400);
    expect((await get('/register?after=nonsense')).status).toBe(400);
    const empty = await get('/register?q=%3Cscript%3E');
    expect(empty.html).toContain('value="&lt;script&gt;"');
    expect(wrongWith(empty.html)).toEqual([]);
  });

  it('answers alike for what is not published and for what is not there', async () => {
    const id = await arriveAt(service, placeOf(null, 'choosingProcess'));
    const absent = id.replace(/^.{8}/, '00000000');
    for (const rest of ['', '.json', '/notices/1']) {
      const [one, other] = [await get(`/register/${id}${rest}`), await get(`/register/${absent}${rest}`)];
      expect([one.status, other.status]).toEqual([404, 404]);
      expect(one.html).toBe(other.html);
    }
    expect((await get('/register/nothing')).status).toBe(404);
  });

  it.each(newest.map((place): [string, Place] => [`${place.process} ${place.state}`, place]))(
    'lets nothing out that no notice has said: %s',
    async (name, { recorded, ...place }) => {
      const mark = `Kestrel ${name.replace(/ .*/, '')} ${place.state}`;
      const told = recorded.map((event) => ({
        ...event,
        data: marked(event.data, mark) as typeof event.data,
        disclosed: marked(event.disclosed, mark) as typeof event.disclosed,
      }));
      const id = await arriveAt(service, { ...place, recorded: told });
      const json = await get(`/register/${id}.json`);
      const pages = [(await get('/register')).html];
      const said = json.status === 200 ? sentencesIn(JSON.parse(json.html)) : [];
      if (json.status === 200) {
        const page = await get(`/register/${id}`);
        const notices = linksOf(page.html).filter((href) => href.includes('/notices/'));
        pages.push(page.html);
        for (const href of notices) pages.push((await get(href)).html);
      }
      const secret = told
        .flatMap(({ data, disclosed }) => sentencesIn({ data, disclosed }))
        .filter((one) => !said.some((each) => each.includes(one)));
      for (const html of pages) {
        const text = shownText(html);
        expect(secret.filter((one) => text.includes(one))).toEqual([]);
      }
    },
  );
});
