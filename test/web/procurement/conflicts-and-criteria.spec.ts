import { Service, type Person } from '../../support/http/service.js';
import { signedIn } from '../../support/web/browser.js';
import { shownText, wrongWith } from '../../support/web/judge-page.js';
import { arriveAt, newestRegime, placesOf } from '../../support/web/places.js';

describe('the pages of conflicts and of criteria', () => {
  let service: Service;
  beforeAll(async () => (service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '1000' })));
  afterAll(() => service.stop());

  const at = (process: string, state: string): Promise<string> =>
    arriveAt(
      service,
      placesOf(newestRegime).find((place) => place.process === process && place.state === state)!,
    );

  it('show by what offers are judged, and who may be shown it', async () => {
    const id = await at('competitive', 'evaluatingOffers');
    for (const who of ['commissioner', 'decider', 'guardian', 'auditor'] as const) {
      const browser = await signedIn(service, who);
      for (const page of ['criteria', 'conflicts']) {
        const { statusCode, body } = await browser.get(`/procurements/${id}/${page}`);
        expect([who, page, statusCode, wrongWith(body)]).toEqual([who, page, 200, []]);
      }
    }
    const text = shownText((await (await signedIn(service, 'commissioner')).get(`/procurements/${id}/criteria`)).body);
    expect(text).toContain('Award criteria Set on');
    const others: readonly [Person, number][] = [
      ['stranger', 404],
      ['owlRep', 404],
      ['administrator', 403],
      ['eva', 404],
    ];
    for (const [who, status] of others) {
      const browser = await signedIn(service, who);
      expect([who, (await browser.get(`/procurements/${id}/criteria`)).statusCode]).toEqual([who, status]);
      expect([who, (await browser.get(`/procurements/${id}/conflicts`)).statusCode]).toEqual([who, status]);
    }
  });

  it('leads whoever may to each conflict that is not managed yet', async () => {
    const id = await at('direct-award-c', 'assessingExistingProvider');
    const declared = await service.tries(
      id,
      'DeclareConflict',
      {
        kind: 'financial',
        providers: [{ id: 'owl', name: 'Owl Health Limited', address: '1 Barn Lane, Carlisle CA1 1AA' }],
        description: 'Some shares.',
        stages: ['award-decision'],
        awareSince: '2026-09-07',
      },
      { as: 'commissioner' },
    );
    expect([declared.status, declared.text.slice(0, 600)]).toEqual([200, expect.any(String)]);
    const guardian = await signedIn(service, 'guardian');
    const { body } = await guardian.get(`/procurements/${id}/conflicts`);
    expect(wrongWith(body)).toEqual([]);
    expect(shownText(body)).toContain('1 conflict not managed yet.');
    expect(body).toContain(`href="/procurements/${id}/do/manage-conflict?about=K1"`);
    expect(shownText(body)).not.toContain('Some shares.');
  });
});
