import { regimes } from '../../../workflows/index.js';
import { Service } from '../../support/http/service.js';
import { shownText, wrongWith } from '../../support/web/judge-page.js';
import { arriveAt, placesOf } from '../../support/web/places.js';
import { readingAs, type Browse } from '../../support/web/reading-as.js';

describe('the history of a procurement', () => {
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

  it('is a whole page in every state of every process, and so is each event', async () => {
    const told = new Set<string>();
    for (const place of places) {
      const id = await arriveAt(service, place);
      const where = `${place.process} ${place.state}`;
      const list = await browse('commissioner', `/procurements/${id}/history`);
      expect([where, list.status, wrongWith(list.body)]).toEqual([where, 200, []]);
      // Each kind of event is looked at once: the same kind is the same page everywhere.
      for (const [index, { type }] of place.recorded.entries()) {
        if (told.has(type)) continue;
        told.add(type);
        const event = await browse('auditor', `/procurements/${id}/history/${index + 1}`);
        expect([type, event.status, wrongWith(event.body)]).toEqual([type, 200, []]);
      }
    }
    expect(told.size).toBeGreaterThan(30);
  });

  it('tells newest first what was done, by whom in which role, and where it led', async () => {
    const id = await arrivesAt('direct-award-c', 'standstillOpen');
    const { body } = await browse('commissioner', `/procurements/${id}/history`);
    const shown = text(body);
    expect(shown).toMatch(
      /Record that the notice of intention to award was published version \d+ decider, decision-maker/,
    );
    expect(shown).toContain('Led to: Standstill period: representations may be made');
    expect(shown.lastIndexOf('Open a procurement')).toBeGreaterThan(shown.indexOf('Led to: Standstill period'));
    const oldest = text((await browse('commissioner', `/procurements/${id}/history?order=oldest`)).body);
    const lines = oldest.slice(oldest.indexOf('Compare two versions'));
    expect(lines.indexOf('Open a procurement')).toBeLessThan(lines.indexOf('Led to: Standstill period'));
    expect(body).toContain(`/procurements/${id}/at/1"`);
    expect(body).toContain(`/procurements/${id}/changes?from=1&amp;to=2"`);
  });

  it('tells what the law did on a day of its own, once the day has come', async () => {
    const id = await arrivesAt('direct-award-c', 'standstillEnded');
    const shown = text((await browse('commissioner', `/procurements/${id}/history`)).body);
    expect(shown).toMatch(/Standstill period began By law, the day after publication/);
    expect(shown).toContain('By law: it came about by the passage of time');
  });

  it('filters by kind and by person, and says so where there is nothing', async () => {
    const id = await arrivesAt('direct-award-c', 'standstillOpen');
    const url = `/procurements/${id}/history`;
    const opened = text((await browse('commissioner', `${url}?type=ProcurementOpened`)).body);
    expect(opened).toMatch(/1 event of \d+\. Show all/);
    const nobody = await browse('commissioner', `${url}?who=nobody`);
    expect(text(nobody.body)).toContain('Nothing in this history is of that kind');
    expect(wrongWith(nobody.body)).toEqual([]);
    // A kind that there is not is no filter.
    expect(text((await browse('commissioner', `${url}?type=Nonsense&page=x`)).body)).toMatch(/\d+ events\. /);
  });

  it('shows one event field by field, by its nouns, and its bytes to auditors alone', async () => {
    const id = await arrivesAt('direct-award-c', 'standstillOpen');
    const auditor = await browse('auditor', `/procurements/${id}/history/1`);
    expect(text(auditor.body)).toMatch(/The title Community/i);
    expect(text(auditor.body)).toMatch(/The estimated lifetime value £/);
    expect(auditor.body).toContain('Its bytes, and what ties it to the event before');
    expect(auditor.body).toMatch(/<pre class="p-bytes">[0-9a-f]{64}<\/pre>/);
    const commissioner = await browse('commissioner', `/procurements/${id}/history/1`);
    expect(commissioner.body).not.toContain('p-bytes');
  });

  it('shows a correction on both events, with what was there, what is right and why', async () => {
    const id = await arrivesAt('direct-award-c', 'standstillOpen');
    await service.does(id, 'CorrectRecord', {
      corrections: [{ event: 1, path: 'lifetimeValue', is: 4_030_000 }],
      why: 'Two figures were exchanged when the estimate was typed.',
      told: [],
      noneTold: 'Nobody had relied on it.',
    });
    const list = await browse('commissioner', `/procurements/${id}/history`);
    expect(wrongWith(list.body)).toEqual([]);
    expect(list.body).toMatch(/<del>£4,300,000<\/del> <ins>£4,030,000<\/ins>/);
    expect(text(list.body)).toContain('Corrects Open a procurement, version 1. Both are kept.');
    expect(text(list.body)).toContain('Why Two figures were exchanged');
    expect(list.body).toMatch(new RegExp(`Corrected by <a href="/procurements/${id}/history/\\d+">version`));
    const first = await browse('commissioner', `/procurements/${id}/history/1`);
    expect(text(first.body)).toMatch(/Corrected by version \d+\. What was recorded is kept/);
  });

  it('is not there for strangers, and for no version that there is not', async () => {
    const id = await arrivesAt('direct-award-c', 'standstillOpen');
    expect((await browse('stranger', `/procurements/${id}/history`)).status).toBe(404);
    expect((await browse('stranger', `/procurements/${id}/history/1`)).status).toBe(404);
    for (const version of ['0', '999', 'x', '1e3', '-1'])
      expect((await browse('commissioner', `/procurements/${id}/history/${version}`)).status).toBe(404);
    expect((await browse(null, `/procurements/${id}/history`)).status).toBe(303);
  });
});
