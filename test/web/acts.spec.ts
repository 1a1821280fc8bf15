import type { LightMyRequestResponse } from 'fastify';
import { Service } from '../support/http/service.js';
import { opening } from '../support/law/places/procurements.js';
import { signedIn, type Browser } from '../support/web/browser.js';
import { wrongWith } from '../support/web/judge-page.js';
import { sentBy } from '../support/web/sent-by.js';

/** Doing things in a browser: the form, what is wrong with it, the check, and that it is done once. */
describe('acts in the browser', () => {
  let service: Service;
  let browser: Browser;

  beforeAll(async () => {
    service = (await Service.start()).at('2026-03-02');
    browser = await signedIn(service, 'commissioner');
  });

  afterAll(() => service.stop());

  /** What the form of a page sends, with some inputs answered otherwise. */
  function answered(
    { body }: LightMyRequestResponse,
    answers: Readonly<Record<string, string>>,
    go = 'continue',
  ): readonly (readonly [string, string])[] {
    const form = /<form\b[^>]*method="post"[\s\S]*<\/form>/.exec(body)![0];
    const sent = sentBy(form).filter(([name]) => !(name in answers) && name !== '_csrf');
    return [...sent, ...Object.entries(answers), ['go', go]];
  }

  const opened = {
    'data.title': 'Community podiatry',
    'data.reference': 'ICB-2026-201',
    'data.description': 'Podiatry and foot protection in the community.',
    'data.cpv': opening.cpv,
    'data.healthServicePurpose': 'yes',
  };

  it('opens a procurement: asked, checked, and done once however often it is pressed', async () => {
    const form = await browser.get('/procurements/new');
    expect(form.statusCode).toBe(200);
    expect(wrongWith(form.body)).toEqual([]);
    const check = await browser.submit('/procurements/new', answered(form, opened));
    expect(check.statusCode).toBe(200);
    expect(check.body).toContain('<h1>Check before you open a procurement</h1>');
    expect(wrongWith(check.body)).toEqual([]);
    const before = await service.eventCount();
    const done = await browser.submit('/procurements/new/check', answered(check, {}, 'send'));
    expect(done.statusCode).toBe(303);
    const again = await browser.submit('/procurements/new/check', answered(check, {}, 'send'));
    expect(again.headers.location).toBe(done.headers.location);
    expect(await service.eventCount()).toBe(before + 1);
  });

  it('says at each field what is to be put right, and keeps every answer', async () => {
    const form = await browser.get('/procurements/new');
    const wrong = { ...opened, 'data.title': '', 'data.serviceStartsOn.day': '42', 'data.lifetimeValue': 'much' };
    const answer = await browser.submit('/procurements/new', answered(form, wrong));
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('<title>Error: Open a procurement – Probity</title>');
    for (const link of [...answer.body.matchAll(/error-summary__list[\s\S]*?<\/ul>/g)][0]![0].matchAll(
      /href="#([^"]+)"/g,
    )) {
      expect(answer.body).toContain(`id="${link[1]}"`);
    }
    expect(answer.body).toContain('>The first day of the services must be a real date</a>');
    expect(answer.body).toContain('Podiatry and foot protection in the community.</textarea>');
    expect(wrongWith(answer.body)).toEqual([]);
  });
});
