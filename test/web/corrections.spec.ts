import { answersOf } from '../../src/web/forms/answers-of.js';
import { acts } from '../../workflows/index.js';
import { Service } from '../support/http/service.js';
import { signedIn } from '../support/web/browser.js';
import { shownText, wrongWith } from '../support/web/judge-page.js';
import { arriveAt, newestRegime, placesOf } from '../support/web/places.js';

describe('putting the record right in the browser', () => {
  let service: Service;
  let id: string;

  beforeAll(async () => {
    service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '1000' });
    id = await arriveAt(
      service,
      placesOf(newestRegime).find(({ process, state }) => process === 'direct-award-c' && state === 'standstillOpen')!,
    );
  });
  afterAll(() => service.stop());

  it('begins at the event that says what is wrong, and keeps both', async () => {
    const browser = await signedIn(service, 'decider');
    const event = await browser.get(`/procurements/${id}/history/1`);
    expect(event.body).toContain(`href="/procurements/${id}/history/1/correct"`);
    const choose = await browser.get(`/procurements/${id}/history/1/correct`);
    expect([choose.statusCode, wrongWith(choose.body)]).toEqual([200, []]);
    expect(choose.body).toContain('correct?path=lifetimeValue');
    const address = `/procurements/${id}/history/1/correct?path=lifetimeValue`;
    const form = await browser.get(address);
    expect([form.statusCode, wrongWith(form.body)]).toEqual([200, []]);
    expect(form.body).toMatch(/name="data\.is"[^>]{0,200}value="4,?300,?000"/);
    const besides = answersOf(acts.CorrectRecord.carries, {
      why: 'Two figures were exchanged.',
      told: [],
      noneTold: 'Nobody had been told of the value.',
    }).entries.map(([name, value]): [string, string] => [name, value]);
    const empty = await browser.submit(address, [['data.is', '']]);
    expect([empty.statusCode, wrongWith(empty.body)]).toEqual([400, []]);
    const wrong = await browser.submit(address, [['data.is', 'about four'], ...besides]);
    expect([wrong.statusCode, wrongWith(wrong.body)]).toEqual([400, []]);
    const right = await browser.submit(address, [['data.is', '£4,030,000'], ...besides]);
    expect([right.statusCode, right.headers['location']]).toEqual([303, `/procurements/${id}/history/7`]);
    const after = shownText((await browser.get(`/procurements/${id}/history/7`)).body);
    expect(after).toContain('£4,030,000');
    expect(shownText((await browser.get(`/procurements/${id}/history/1`)).body)).toContain('Corrected by version 7');
  });

  it('says why where something else is wrong with it', async () => {
    const browser = await signedIn(service, 'decider');
    const address = `/procurements/${id}/history/6/correct?path=publishedAt`;
    const form = await browser.get(address);
    expect([form.statusCode, wrongWith(form.body)]).toEqual([200, []]);
    const future = await browser.submit(address, [
      ['data.is.when', 'other'],
      ['data.is.day', '1'],
      ['data.is.month', '1'],
      ['data.is.year', '2031'],
      ['data.is.time', '9am'],
      ['data.why', 'It was another day.'],
      ['data.noneTold', 'Nobody.'],
    ]);
    expect([future.statusCode, wrongWith(future.body)]).toEqual([422, []]);
    expect(shownText(future.body)).toContain('This cannot be put right so');
  });

  it('is for whoever prepares or decides', async () => {
    expect((await (await signedIn(service, 'auditor')).get(`/procurements/${id}/history/1/correct`)).statusCode).toBe(
      403,
    );
    expect((await (await signedIn(service, 'stranger')).get(`/procurements/${id}/history/1/correct`)).statusCode).toBe(
      404,
    );
    const browser = await signedIn(service, 'commissioner');
    expect((await browser.get(`/procurements/${id}/history/99/correct`)).statusCode).toBe(404);
    // What is an act of will is taken again by its own act.
    const findings = await browser.get(`/procurements/${id}/history/4/correct?path=reasons`);
    expect(findings.body).not.toContain('name="data.is"');
  });
});
