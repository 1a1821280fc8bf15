import { Service } from '../../support/http/service.js';
import { shownText, wrongWith } from '../../support/web/judge-page.js';
import { arriveAt, placesOf } from '../../support/web/places.js';
import { readingAs, type Browse } from '../../support/web/reading-as.js';

describe('what cannot be done yet, and the representations', () => {
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

  it('gives every reason, with a link for whoever may settle it, and what only time settles', async () => {
    const id = await at('direct-award-c', 'standstillOpen');
    const { text, body } = await read('decider', `/procurements/${id}/not-yet`);
    expect(text).toMatch(
      /Enter into the contract .* The standstill period has not ended|Enter into the contract .*only time settles/,
    );
    expect(text).toMatch(/It can be done from \w+day \d/);
    expect(text).toContain('What does not belong here');
    const { items } = (await service.ask('GET', `procurements/${id}/available`, { as: 'decider' })).body;
    const barred = items.filter(({ available, system }) => available === false && system === false);
    for (const { label } of barred) expect(text).toContain(String(label));
    expect(body).not.toContain('>Declare a conflict of interest<');
  });

  it('leads from the list of representations to each, with its duties and the acts that do them', async () => {
    const id = await at('direct-award-c', 'representationsReceived');
    const list = await read('commissioner', `/procurements/${id}/representations`);
    const href = /href="(\/procurements\/[^"]+\/representations\/REP-[^"]+)"/.exec(list.body)![1]!;
    expect(list.text).toMatch(/Fox Care CIC .* duties open .* In time: it holds the standstill/);
    const one = await read('commissioner', href);
    expect(one.text).toMatch(
      /In time: it holds the standstill\. Received .* Not judged yet: until it is, it counts as valid/,
    );
    expect(one.body).toMatch(/do\/offer-clarification\?about=REP-/);
    expect(one.body).not.toContain('do/judge-representation');
    expect((await read('decider', href)).body).toContain('do/judge-representation?about=REP-');
    expect(one.text).toContain('fox@example.org');
    const auditor = await read('auditor', href);
    expect(auditor.body).not.toContain('/do/');
  });

  it('shows them whole once a further decision is made, and says where there are none', async () => {
    const id = await at('direct-award-c', 'furtherDecisionMade');
    const list = await read('commissioner', `/procurements/${id}/representations`);
    const href = /href="(\/procurements\/[^"]+\/representations\/REP-[^"]+)"/.exec(list.body)![1]!;
    const one = await read('commissioner', href);
    expect(one.text).toMatch(/Further decisions To enter into the contract as intended Decided/);
    expect(one.text).toMatch(/The decision was reviewed/);
    const none = await at('direct-award-c', 'standstillOpen');
    expect((await read('auditor', `/procurements/${none}/representations`)).text).toContain(
      'No representations are on record.',
    );
  });

  it('is for nobody of another authority, no evaluator and no provider', async () => {
    const id = await at('direct-award-c', 'representationsReceived');
    const list = await browse('commissioner', `/procurements/${id}/representations`);
    const href = /href="(\/procurements\/[^"]+\/representations\/REP-[^"]+)"/.exec(list.body)![1]!;
    for (const url of [`/procurements/${id}/not-yet`, `/procurements/${id}/representations`, href]) {
      for (const as of ['stranger', 'eva', 'owlRep'] as const) {
        const { status, body } = await browse(as, url);
        expect([as, url, status]).toEqual([as, url, 404]);
        expect(body).not.toContain('Fox Care');
      }
      expect((await browse(null, url)).status).toBe(303);
    }
    expect((await browse('commissioner', `/procurements/${id}/representations/REP-00000-00000`)).status).toBe(404);
  });
});
