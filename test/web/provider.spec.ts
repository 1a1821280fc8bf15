import { inStandstill } from '../support/law/places/procurements.js';
import { Service } from '../support/http/service.js';
import { signedIn } from '../support/web/browser.js';
import { shownText, wrongWith } from '../support/web/judge-page.js';

describe('a provider with an account', () => {
  let service: Service;
  let reference: string;
  let id: string;

  beforeAll(async () => {
    service = await Service.start();
    id = await service.plays(inStandstill('direct-award-c').recorded);
    service.at('2026-03-27T10:00:00.000Z');
    const body = { standing: 'would-be-provider', failure: 'Regulation 6(4) was passed over.', text: 'We say why.' };
    const lodged = await service.ask('POST', `procurements/${id}/representations`, { as: 'owlRep', body });
    reference = (lodged.body as unknown as { reference: string }).reference;
  });
  afterAll(() => service.stop());

  it('sees what it has sent, both clocks, and what it can do', async () => {
    const browser = await signedIn(service, 'owlRep');
    const list = await browser.get('/provider');
    expect([list.statusCode, wrongWith(list.body)]).toEqual([200, []]);
    expect(list.body).toContain(`href="/provider/representations/${reference}"`);
    const one = await browser.get(`/provider/representations/${reference}`);
    expect([one.statusCode, wrongWith(one.body)]).toEqual([200, []]);
    const text = shownText(one.body);
    for (const said of ['They arrived in time', 'Your two clocks', 'To ask the Panel for a review', 'We say why.']) {
      expect(text).toContain(said);
    }
    expect(one.body).not.toContain(`/provider/representations/${reference}/answer"`);
    // What it cannot do says why, and who does what would open it.
    expect(text).toMatch(
      /What you cannot do now, and why Explain or clarify .* has not offered .* This is for .* to do\. reg 12/,
    );
  });

  it('explains once the authority has offered it, and asks for information', async () => {
    await service.does(id, 'AcknowledgeRepresentation', { representation: 'R1', note: 'We have it, thank you.' });
    const browser = await signedIn(service, 'owlRep');
    const base = `/provider/representations/${reference}`;
    const early = await browser.submit(`${base}/answer`, { answer: 'We explain.', key: 'a-key-of-the-form-1' });
    expect(early.statusCode).toBe(422);
    expect(shownText(early.body)).toContain('has not offered an opportunity');
    await service.does(id, 'OfferClarification', { representation: 'R1', offer: 'Which patients do you mean?' });
    const form = await browser.get(`${base}/answer`);
    expect([form.statusCode, wrongWith(form.body)]).toEqual([200, []]);
    expect(shownText(form.body)).toContain('Which patients do you mean?');
    expect((await browser.submit(`${base}/answer`, { answer: ' ', key: 'a-key-of-the-form-2' })).statusCode).toBe(400);
    const fields = { answer: 'Those of the eastern clinics.', key: 'a-key-of-the-form-3' };
    expect((await browser.submit(`${base}/answer`, fields)).headers['location']).toBe(base);
    // Pressed twice, done once.
    expect((await browser.submit(`${base}/answer`, fields)).headers['location']).toBe(base);
    const asked = { description: 'The scores of our offer', record: 'e', key: 'a-key-of-the-form-4' };
    expect((await browser.submit(`${base}/information`, asked)).statusCode).toBe(303);
    const after = shownText((await browser.get(base)).body);
    expect(after).toContain('We have it, thank you.');
    expect(after).toContain('Those of the eastern clinics.');
    expect(after).toContain('The scores of our offer Not yet answered');
  });

  it('withdraws, and then there is nothing more to do', async () => {
    const browser = await signedIn(service, 'owlRep');
    const base = `/provider/representations/${reference}`;
    expect((await browser.get(`${base}/withdraw`)).statusCode).toBe(200);
    expect((await browser.submit(`${base}/withdraw`, { how: '', key: 'a-key-of-the-form-5' })).statusCode).toBe(303);
    const after = await browser.get(base);
    expect(shownText(after.body)).toContain('You withdrew them');
    expect(after.body).not.toContain('What you can do now');
  });

  it('shows nothing of it to anybody else', async () => {
    for (const who of ['commissioner', 'stranger', 'auditor'] as const) {
      const browser = await signedIn(service, who);
      expect([who, (await browser.get('/provider')).statusCode]).toEqual([who, 403]);
      expect((await browser.get(`/provider/representations/${reference}`)).statusCode).toBe(403);
    }
    const browser = await signedIn(service, 'owlRep');
    expect((await browser.get('/provider/representations/REP-AAAAA-AAAAA')).statusCode).toBe(404);
  });
});
