import { Service, type Person } from '../../support/http/service.js';
import { criteria } from '../../support/law/places/procurements.js';
import { signedIn, type Browser } from '../../support/web/browser.js';
import { offersToScore } from '../../support/web/offers-to-score.js';
import { shownText, wrongWith } from '../../support/web/judge-page.js';

describe('the pages of an evaluation', () => {
  let service: Service;
  let id: string;
  const browsers = new Map<Person, Browser>();
  const browser = async (as: Person): Promise<Browser> => {
    const known = browsers.get(as) ?? (await signedIn(service, as));
    browsers.set(as, known);
    return known;
  };
  beforeAll(async () => {
    service = await Service.start();
    id = await offersToScore(service);
  });
  afterAll(() => service.stop());

  const read = async (as: Person, query = ''): Promise<{ text: string; body: string }> => {
    const { statusCode, body } = await (await browser(as)).get(`/procurements/${id}/evaluation${query}`);
    expect([as, query, statusCode, wrongWith(body)]).toEqual([as, query, 200, []]);
    return { body, text: shownText(body).replaceAll('\u00a0', ' ') };
  };
  const scores = (
    offer: string,
    value: string,
    reasons: string,
    more: Record<string, string> = {},
  ): Record<string, string> => ({
    ...{ key: '0b0a7f4e-5f0a-4a3e-9a53-0d3a44f0f001', stage: 'single', offer },
    ...Object.fromEntries(
      criteria.criteria.flatMap((_criterion, index) => [
        [`score.${index + 1}`, value],
        [`comment.${index + 1}`, reasons],
      ]),
    ),
    ...more,
  });

  it('shows an evaluator an offer criterion by criterion, and nothing of others or of the rest', async () => {
    const { text, body } = await read('eva');
    expect(text).toMatch(/offer 1 of 2/);
    expect(text).toMatch(/You score alone/);
    expect(text).toMatch(/You cannot lock yet/);
    expect(text).not.toMatch(/eli\b/);
    expect(body).not.toContain('/standstill');
    expect((await (await browser('una')).get(`/procurements/${id}/evaluation`)).statusCode).toBe(404);
    expect((await (await browser('stranger')).get(`/procurements/${id}/evaluation`)).statusCode).toBe(404);
  });

  it('says what is wrong at each score and keeps what was written, and gives none of them', async () => {
    const events = await service.eventCount();
    const answer = await (
      await browser('eva')
    ).submit(
      `/procurements/${id}/evaluation`,
      scores('owl', '4', 'A clear plan.', { 'score.1': '9999', 'comment.2': '' }),
    );
    expect(answer.statusCode).toBe(400);
    expect(wrongWith(answer.body)).toEqual([]);
    expect(shownText(answer.body)).toMatch(
      /There is a problem The score for .+ must be a number from 0 to \d+ Give your reasons for/,
    );
    expect(answer.body).toContain('value="9999"');
    expect(answer.body).toContain('A clear plan.');
    expect(await service.eventCount()).toBe(events);
  });

  it('saves the scores of an offer once, however often it is pressed, goes on to the next, and locks when all are given', async () => {
    const events = await service.eventCount();
    const eva = await browser('eva');
    const many = criteria.criteria.length;
    for (let press = 0; press < 2; press += 1) {
      const answer = await eva.submit(
        `/procurements/${id}/evaluation`,
        scores('owl', '4', 'A clear plan.', { next: 'fox' }),
      );
      expect([answer.statusCode, answer.headers['location']]).toEqual([
        303,
        `/procurements/${id}/evaluation?offer=fox&saved=yes`,
      ]);
    }
    expect((await service.eventCount()) - events).toBe(many);
    expect((await read('eva', '?offer=fox&saved=yes')).text).toMatch(
      new RegExp(`Saved\\. ${many} of ${2 * many} scores`),
    );
    const early = await eva.submit(`/procurements/${id}/evaluation/lock`, { stage: 'single' });
    expect([early.statusCode, shownText(early.body)]).toEqual([
      422,
      expect.stringContaining('This cannot be saved now'),
    ]);
    await eva.submit(`/procurements/${id}/evaluation`, { ...scores('fox', '3', 'Less on staffing.'), key: '' });
    expect((await read('eva')).body).toContain('Lock your scores');
    expect((await eva.submit(`/procurements/${id}/evaluation/lock`, { stage: 'single' })).statusCode).toBe(303);
    expect((await read('eva')).text).toContain('Your scores are locked.');
  });

  it('shows the others who has locked, and opens scores, order and acts to them only when all have', async () => {
    const before = await read('commissioner');
    expect(before.text).toMatch(/1 of 2 have locked their scores/);
    expect(before.text).toMatch(/eva On record Locked/);
    expect(before.text).not.toContain('A clear plan.');
    const eli = await browser('eli');
    for (const offer of ['owl', 'fox']) {
      await eli.submit(`/procurements/${id}/evaluation`, { ...scores(offer, '2', 'As offered.'), key: '' });
    }
    await eli.submit(`/procurements/${id}/evaluation/lock`, { stage: 'single' });
    const after = await read('commissioner');
    expect(after.text).toMatch(/The scores are open\./);
    expect(after.text).toMatch(/eva: 4; eli: 2 Not agreed/);
    expect(after.body).toContain(`/procurements/${id}/do/moderate-criterion`);
    expect((await read('auditor')).body).not.toContain('/do/');
  });
});
