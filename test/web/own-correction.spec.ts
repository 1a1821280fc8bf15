import { Service } from '../support/http/service.js';
import { signedIn, type Browser } from '../support/web/browser.js';
import { answered } from '../support/web/form-player.js';
import { shownText, wrongWith } from '../support/web/judge-page.js';

const FORM = '/authority/do/correct-record';

describe('what was recorded wrongly of an authority, in the browser', () => {
  let service: Service;
  let guardian: Browser;
  let ended: number;

  beforeAll(async () => {
    service = await Service.start();
    service.at('2026-03-30');
    const interest = { kind: 'financial', description: 'Shares.', from: '2025-01-01', awareOn: '2026-03-29' };
    await service.settles('interests', 'DeclareInterest', interest, { as: 'commissioner' });
    const end = { interest: 'I1', endedOn: '2026-03-13' };
    ended = (await service.settles('interests', 'EndInterest', end, { as: 'guardian' })).body.version;
    guardian = await signedIn(service, 'guardian');
  });
  afterAll(() => service.stop());

  it('is chosen from the history, looked at, and put right', async () => {
    const event = await guardian.get(`/authority/history/${ended}`);
    expect(event.body).toContain(`href="${FORM}"`);
    const form = await guardian.get(FORM);
    expect([form.statusCode, wrongWith(form.body)]).toEqual([200, []]);
    expect(form.body).toContain(`value="${ended}|endedOn|day"`);
    const check = await guardian.submit(
      FORM,
      answered(form, [
        ['data.corrections[0].what', `${ended}|endedOn|day`],
        ['data.corrections[0].is', '12 March 2026'],
        ['data.why', 'The letter says 12 March.'],
        ['data.noneTold', 'Nobody had relied on it.'],
      ]),
    );
    expect([check.statusCode, wrongWith(check.body), shownText(check.body)]).toEqual([
      ...[200, [], expect.stringContaining('Check before you correct the record')],
    ]);
    const done = await guardian.submit(`${FORM}/check`, answered(check, [], 'send'));
    expect([done.statusCode, done.headers['location']]).toEqual([303, '/authority/history']);
    const { body } = await service.ask('GET', 'authorities/icb-1/interests/internal', { as: 'auditor' });
    expect(body['interests']).toEqual([expect.objectContaining({ to: '2026-03-12' })]);
    for (const page of ['/authority/history', `/authority/history/${ended}`, `/authority/history/${ended + 1}`]) {
      const shown = await guardian.get(page);
      expect([page, shown.statusCode, wrongWith(shown.body)]).toEqual([page, 200, []]);
      expect(shownText(shown.body)).not.toContain('Something else');
      expect(shownText(shown.body)).toContain(
        page === '/authority/history' ? 'What was recorded wrongly was put right' : 'March',
      );
    }
  });

  it('is nobody’s but theirs who look after something', async () => {
    expect((await (await signedIn(service, 'eva')).get(FORM)).statusCode).toBe(403);
    const commissioner = await signedIn(service, 'commissioner');
    expect((await commissioner.get(FORM)).statusCode).toBe(403);
    expect((await commissioner.get(`/authority/history/1`)).body).not.toContain(FORM);
  });
});
