import { Service } from '../../support/http/service.js';
import { shownText, wrongWith } from '../../support/web/judge-page.js';
import { arriveAt, placesOf } from '../../support/web/places.js';
import { readingAs, type Browse } from '../../support/web/reading-as.js';

describe('the overview of a procurement', () => {
  let service: Service;
  let browse: Browse;
  beforeAll(async () => {
    service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '1000' });
    browse = readingAs(service);
  });
  afterAll(() => service.stop());

  const places = placesOf('2026-03-24');
  const arrivesAt = (process: string, state: string): Promise<string> =>
    arriveAt(
      service,
      places.find((place) => place.process === process && place.state === state)!,
    );
  /** What stands under a heading, up to the next. */
  const under = (html: string, heading: string): string =>
    shownText(new RegExp(`<h2[^>]*>${heading}</h2>([\\s\\S]*?)(?=<h2|</main>)`).exec(html)?.[1] ?? '');

  it('is a whole page in every state of every process, for each of those who may read it', async () => {
    for (const place of places) {
      const id = await arriveAt(service, place);
      for (const as of ['commissioner', 'auditor'] as const) {
        const { status, body } = await browse(as, `/procurements/${id}`);
        const where = `${place.process} ${place.state} ${as}`;
        expect([where, status, wrongWith(body)]).toEqual([where, 200, []]);
      }
    }
  });

  it('says first what whoever looks does next, by whom the rest is done, and what time does', async () => {
    const id = await arrivesAt('direct-award-c', 'representationsReceived');
    const commissioner = (await browse('commissioner', `/procurements/${id}`)).body;
    expect(shownText(commissioner)).toMatch(/Next for you, promptly Offer Fox Care CIC \(REP-\S+\) the opportunity/);
    expect(commissioner).toMatch(new RegExp(`href="/procurements/${id}/do/offer-clarification\\?about=REP-`));
    expect(under(commissioner, 'Others must do')).toMatch(
      /Judge whether .+ is valid; .+ Decision-maker: decider\. reg 12\(3\)/,
    );
    expect(under(commissioner, 'Only time can do')).toContain('The window for representations closes');
    const decider = (await browse('decider', `/procurements/${id}`)).body;
    expect(under(decider, 'You can do now')).toMatch(/Judge whether/);
    expect(under(decider, 'Others must do')).not.toMatch(/Judge whether/);
    const auditor = (await browse('auditor', `/procurements/${id}`)).body;
    expect(auditor).not.toContain('Next for you');
    expect(auditor).toContain(`href="/procurements/${id}/refusals"`);
    expect(commissioner).not.toContain(`href="/procurements/${id}/refusals"`);
  });

  it('names in its head the state, the law, and the next deadline with its provision and the working days left', async () => {
    const id = await arrivesAt('direct-award-c', 'standstillOpen');
    const text = shownText((await browse('commissioner', `/procurements/${id}`)).body).replaceAll('\u00a0', ' ');
    expect(text).toMatch(/State Standstill period: representations may be made/);
    expect(text).toMatch(
      /Next deadline \w+ \d+ \w+ 2026, before midnight at its end – last day for representations · 8 working days left, reg 12\(9\)/,
    );
    expect(text).toMatch(/As of \S+ on \w+ \d+ \w+ 2026 \(version \d+\)/);
    expect(text).toContain('Law In force from 24 March 2026');
  });

  it('counts beside its pages what is on record, what is missing and what stands against the next step', async () => {
    const id = await arrivesAt('direct-award-c', 'readyForIntentionNotice');
    const rail = async (): Promise<string> =>
      shownText(/<nav class="p-rail"[^]*?<\/nav>/.exec((await browse('auditor', `/procurements/${id}`)).body)![0]);
    const { body } = await service.ask('GET', `procurements/${id}/record`, { as: 'auditor' });
    const gaps = (body['missing'] as readonly unknown[]).length;
    expect(gaps).toBeGreaterThan(1);
    expect(await rail()).toContain(`Record ${gaps} gaps`);
    expect(await rail()).toMatch(/Documents Record/);
    const headers = { 'content-type': 'application/octet-stream', 'x-file-name': 'minutes.txt' };
    const sent = await service.ask('POST', `procurements/${id}/documents`, {
      ...{ as: 'commissioner', headers },
      raw: Buffer.from('The minutes.'),
    });
    expect([sent.status, sent.text]).toEqual([201, expect.any(String)]);
    expect(await rail()).toMatch(/Documents 1 Record/);
    const waiting = await arrivesAt('direct-award-c', 'representationsReceived');
    const { body: page } = await browse('auditor', `/procurements/${waiting}`);
    expect(shownText(page)).toMatch(/Not yet [1-9]\d* Deciding/);
  });

  it('tells somebody who is recused so, and offers them no decision', async () => {
    const id = await arrivesAt('direct-award-c', 'assessingExistingProvider');
    expect(under((await browse('decider', `/procurements/${id}`)).body, 'You can do now')).toContain(
      'Record the findings',
    );
    await service.does(id, 'Recuse', { reason: 'My brother works for the provider.' }, { as: 'decider' });
    const { body } = await browse('decider', `/procurements/${id}`);
    expect(shownText(body)).toContain('You are recused from this procurement since');
    expect(under(body, 'You can do now')).not.toContain('findings');
  });

  it('is not there for strangers and evaluators, refused to administrators, and asks the public to sign in', async () => {
    const id = await arrivesAt('direct-award-c', 'standstillOpen');
    for (const as of ['stranger', 'eva', 'owlRep'] as const) {
      const { status, body } = await browse(as, `/procurements/${id}`);
      expect([as, status]).toEqual([as, 404]);
      expect(body).not.toContain('Standstill period');
    }
    expect((await browse('administrator', `/procurements/${id}`)).status).toBe(403);
    const { status, headers } = await browse(null, `/procurements/${id}`);
    expect([status, headers['location']]).toEqual([303, `/sign-in?to=${encodeURIComponent(`/procurements/${id}`)}`]);
  });
});
