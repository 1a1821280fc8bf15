import { regimes } from '../../../workflows/index.js';
import { Service } from '../../support/http/service.js';
import { linksOf, shownText, wrongWith } from '../../support/web/judge-page.js';
import { arriveAt, placesOf } from '../../support/web/places.js';
import { readingAs, type Browse } from '../../support/web/reading-as.js';

describe('looking back at a procurement', () => {
  let service: Service;
  let browse: Browse;
  beforeAll(async () => {
    service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '1000' });
    browse = readingAs(service);
  });
  afterAll(() => service.stop());

  const places = placesOf(regimes.at(-1)!);
  const arrivesAt = (process: string, state: string): Promise<string> =>
    arriveAt(
      service,
      places.find((place) => place.process === process && place.state === state)!,
    );
  const text = (html: string): string =>
    shownText(html)
      .replaceAll('\u00a0', ' ')
      .replace(/ ([.,])/g, '$1');
  const correct = (id: string): Promise<unknown> =>
    service.does(id, 'CorrectRecord', {
      corrections: [
        { event: 1, path: 'lifetimeValue', is: 4_030_000 },
        {
          event: 1,
          path: 'description',
          is: 'Community diagnostic services for adults and young people in the north.',
        },
      ],
      why: 'Two figures were exchanged when the estimate was typed.',
      told: [],
      noneTold: 'Nobody had relied on it.',
    });

  it('is a whole page of each kind in every state of every process', async () => {
    for (const [index, place] of places.entries()) {
      const id = await arriveAt(service, place);
      const last = place.recorded.length;
      const base = `/procurements/${id}`;
      const others = ['process', `changes?from=1&to=${last}`, `at/${Math.max(1, last - 2)}?known=now`];
      const urls = [`at/${last}`, others[index % others.length]!];
      for (const url of urls) {
        const { status, body } = await browse('commissioner', `${base}/${url}`);
        const where = `${place.process} ${place.state} ${url}`;
        expect([where, status, wrongWith(body)]).toEqual([where, 200, []]);
      }
    }
  });

  describe('as it stood', () => {
    it('says which version it is, what could be done by whom, and leads to the others', async () => {
      const id = await arrivesAt('direct-award-c', 'standstillEnded');
      const { body } = await browse('commissioner', `/procurements/${id}/at/4`);
      const shown = text(body);
      expect(shown).toMatch(/You are looking at version 4 of \d+: Monday 14 September 2026, 10am/);
      expect(shown).toMatch(/Could be done then Submit the notice of intention to award reg 9\(3\) A commissioner/);
      expect(shown).toMatch(/Nothing: all 4 events up to then would be judged alike today/);
      const links = linksOf(body);
      for (const version of [1, 3, 5]) expect(links).toContain(`/procurements/${id}/at/${version}`);
      expect(links).not.toContain(`/procurements/${id}/do/submit-intention-notice`);
    });

    it('is kept by the browser that asked, and asked for anew each time', async () => {
      const id = await arrivesAt('direct-award-c', 'standstillOpen');
      const { headers } = await browse('commissioner', `/procurements/${id}/at/2`);
      expect(headers['cache-control']).toBe('private, no-cache');
      expect(headers['etag']).toMatch(/^"[0-9a-f]{32}"$/);
      const now = await browse('commissioner', `/procurements/${id}/at/2?known=now`);
      expect(now.headers['cache-control']).toBe('private, no-store');
    });

    it('shows what was corrected since at an address of its own', async () => {
      const id = await arrivesAt('direct-award-c', 'standstillOpen');
      await correct(id);
      const then = await browse('commissioner', `/procurements/${id}/at/2`);
      expect(text(then.body)).toContain('As corrected since (1 correction)');
      expect(text(then.body)).toContain('£4,300,000 over its lifetime Corrected since to £4,030,000 over its lifetime');
      expect(text(then.body)).toMatch(
        /Corrected since What .* The estimated lifetime value \(open a procurement\), version 1 £4,300,000 £4,030,000 version 7, /,
      );
      expect(wrongWith(then.body)).toEqual([]);
      const since = await browse('commissioner', `/procurements/${id}/at/2?known=now`);
      expect(text(since.body)).toContain('£4,030,000 over its lifetime On record then: £4,300,000 over its lifetime');
      expect(wrongWith(since.body)).toEqual([]);
    });

    it('is found by a version or by a London date and time', async () => {
      const id = await arrivesAt('direct-award-c', 'standstillOpen');
      const to = async (query: string): Promise<unknown> => {
        const { status, headers } = await browse('commissioner', `/procurements/${id}/at?${query}`);
        expect(status).toBe(303);
        return headers['location'];
      };
      expect(await to('version=3')).toBe(`/procurements/${id}/at/3`);
      expect(await to('instant=14+September+2026+9:59am')).toBe(`/procurements/${id}/at/3`);
      expect(await to('instant=14/9/2026+10am')).toBe(`/procurements/${id}/at/4`);
      expect(await to('instant=2026-09-14')).toBe(`/procurements/${id}/at/4`);
      expect(await to('instant=1+January+2030+5pm')).toBe(`/procurements/${id}/at/6`);
      for (const wrong of [
        'version=99',
        'version=x',
        'instant=soon',
        'instant=1+March+2020',
        'instant=29+March+2026+1:30am',
      ]) {
        const { status, body } = await browse('commissioner', `/procurements/${id}/at?${wrong}`);
        expect([wrong, status, wrongWith(body)]).toEqual([wrong, 400, []]);
        expect(text(body)).toContain('There is a problem');
      }
      expect((await browse('commissioner', `/procurements/${id}/at`)).status).toBe(200);
    });
  });

  describe('what changed', () => {
    it('is said in a sentence, thing by thing by its noun, and by whom', async () => {
      const id = await arrivesAt('direct-award-c', 'standstillOpen');
      const shown = text((await browse('commissioner', `/procurements/${id}/changes?from=5&to=6`)).body);
      expect(shown).toMatch(
        /\d+ things changed between Monday 21 September 2026 and Tuesday 22 September 2026, in 1 event by 1 person/,
      );
      expect(shown).toMatch(
        /State The notice of intention awaits publication Standstill period: representations may be made 6/,
      );
      expect(shown).toMatch(
        /The last day for representations Nothing Monday 5 October 2026 6 \(the event\), counted by law/,
      );
      expect(shown).toMatch(/When the notice was published .* Nothing Tuesday 22 September 2026, 10am 6/i);
      expect(shown).toMatch(
        /Did not change Where it stands the law in force .*Open a procurement your reference, what the services are/,
      );
      expect(shown).toMatch(/Did not change .*Choose the process /);
    });

    it('shows long texts word by word, with a count for whoever listens, and who corrected what', async () => {
      const id = await arrivesAt('direct-award-c', 'standstillOpen');
      await correct(id);
      const { body } = await browse('commissioner', `/procurements/${id}/changes?from=6&to=7`);
      expect(wrongWith(body)).toEqual([]);
      expect(text(body)).toContain('2 of them correct what was recorded before');
      expect(text(body)).toMatch(/The estimated lifetime value \(corrected\).*£4,300,000 £4,030,000 7/);
      expect(body).toMatch(/<ins>[^<]*young people[^<]*<\/ins>/);
      expect(text(body)).toMatch(/\d+ words added/);
    });

    it('is nothing between a version and itself, and asks again for versions that there are not', async () => {
      const id = await arrivesAt('direct-award-c', 'standstillOpen');
      expect(text((await browse('commissioner', `/procurements/${id}/changes?from=3&to=3`)).body)).toContain(
        'the same version',
      );
      // The other way round is the same question.
      expect(text((await browse('commissioner', `/procurements/${id}/changes?from=6&to=5`)).body)).toContain(
        'from version 5 to version 6',
      );
      const wrong = await browse('commissioner', `/procurements/${id}/changes?from=0&to=99`);
      expect([wrong.status, wrongWith(wrong.body)]).toEqual([400, []]);
    });
  });

  describe('the process', () => {
    it('is the same in its drawing and in its list', async () => {
      const id = await arrivesAt('direct-award-c', 'furtherDecisionMade');
      const { body } = await browse('commissioner', `/procurements/${id}/process`);
      const svg = (await browse('commissioner', `/procurements/${id}/process.svg?to=999`)).body;
      const drawn = [...svg.matchAll(/data-state="\w+" data-standing="(\w+)"/g)].map(([, how]) => how!);
      const listed = [...body.matchAll(/data-label="How far">(?:<strong>)?(You are here|Passed|Not reached)/g)].map(
        ([, how]) => how!,
      );
      const words = { here: 'You are here', passed: 'Passed', ahead: 'Not reached' };
      expect(drawn.map((how) => words[how as keyof typeof words]).sort()).toEqual([...listed].sort());
      expect(listed.filter((how) => how === 'You are here')).toHaveLength(1);
      // Each version that the drawing gives is in the list.
      const inList = text(body)
        .match(/versions? \d+(?:, \d+)*/g)!
        .join(' ');
      for (const [, version] of svg.matchAll(/>version (\d+)</g))
        expect(inList).toMatch(new RegExp(`\\b${version}\\b`));
      expect(body).toContain('srcset="/procurements/' + id + '/process.svg?to=');
    });

    it('is drawn up to a version, for either width, and kept by what is in it', async () => {
      const id = await arrivesAt('direct-award-c', 'standstillEnded');
      const at4 = await browse('commissioner', `/procurements/${id}/process.svg?to=4`);
      expect(at4.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
      expect(at4.headers['content-security-policy']).toContain("default-src 'none'");
      expect(at4.body).toContain('data-state="readyForIntentionNotice" data-standing="here"');
      const choosing = await browse('commissioner', `/procurements/${id}/process.svg?to=1&shape=narrow`);
      expect(choosing.body).toContain('data-state="choosingProcess" data-standing="here"');
      expect(choosing.body).toContain('width="288"');
      expect((await browse('stranger', `/procurements/${id}/process.svg`)).status).toBe(404);
    });
  });

  it('shows auditors what was attempted and refused, with reasons, and nobody else', async () => {
    const id = await arrivesAt('direct-award-c', 'standstillOpen');
    service.at('2026-09-25');
    const refused = await service.ask('POST', `procurements/${id}/commands`, {
      headers: { 'idempotency-key': 'while-it-stands-still', 'if-match': '"6"' },
      body: { type: 'Abandon', data: { reasons: 'It is no longer needed.' } },
    });
    expect(refused.status).toBe(422);
    const { body, status } = await browse('auditor', `/procurements/${id}/refusals`);
    expect([status, wrongWith(body)]).toEqual([200, []]);
    expect(text(body)).toMatch(/Abandon the procurement at version \d decider, decision-maker .* reg 1[25]/);
    expect((await browse('commissioner', `/procurements/${id}/refusals`)).status).toBe(403);
    const quiet = await arrivesAt('direct-award-c', 'assessingExistingProvider');
    expect(text((await browse('auditor', `/procurements/${quiet}/refusals`)).body)).toContain('Nothing was refused');
  });
});
