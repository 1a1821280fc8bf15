import { Service } from '../../support/http/service.js';
import { anonymous, type Browser } from '../../support/web/browser.js';
import { shownText, wrongWith } from '../../support/web/judge-page.js';
import { arriveAt, placesOf } from '../../support/web/places.js';
import { press } from '../../support/web/press.js';

const newest = placesOf('2026-03-24');
const placeOf = (process: string, state: string) =>
  newest.find((place) => place.process === process && place.state === state)!;

const who = {
  name: 'Pennard “Care” & Partners',
  contact: 'Leila Farouk, leila.farouk@pennard.example',
  standing: 'would-be-provider',
};
const failure = 'Access was not assessed as the invitation said (regs 5 and 11).';
const text = 'The invitation said a fifth of the marks.\n\nWe believe <b>it</b> was not so.';

describe('lodging without an account', () => {
  let service: Service;
  let browser: Browser;
  let id: string;
  beforeAll(async () => {
    service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '1000' });
    id = await arriveAt(service, placeOf('direct-award-c', 'standstillOpen'));
  });
  beforeEach(() => {
    browser = anonymous(service);
    // The last day, at 9:47pm in London.
    service.at('2026-10-05T20:47:00.000Z');
  });
  afterAll(() => service.stop());

  /** The five questions, up to the page of documents. */
  async function answered(): Promise<string> {
    let page = (await browser.get(`/register/${id}/represent`)).body;
    page = (await press(browser, page, 'Continue', who)).body;
    page = (await press(browser, page, 'Continue', { aggrieved: 'yes' })).body;
    page = (await press(browser, page, 'Continue', { failure })).body;
    return (await press(browser, page, 'Continue to documents', { text })).body;
  }

  const pdf = (content: string) => ({
    ...{ input: 'file', name: 'Letter of 20 March.pdf', type: 'application/pdf' },
    bytes: Buffer.from(`%PDF-1.4\n${content}\n%%EOF\n`),
  });

  it('is five questions, a check and a receipt, without a cookie', async () => {
    let page = await answered();
    expect(wrongWith(page)).toEqual([]);
    expect(page).toContain('Question 5 of 5');
    page = (await press(browser, page, 'Upload', {}, [pdf('one')])).body;
    expect(page).toContain('Letter of 20 March.pdf');
    page = (await press(browser, page, 'Continue')).body;
    expect(wrongWith(page)).toEqual([]);
    expect(shownText(page)).toContain('Check your answers');
    const sent = await press(browser, page, 'Send your representations');
    expect(sent.statusCode).toBe(201);
    expect(sent.headers['cache-control']).toBe('no-store');
    expect(wrongWith(sent.body)).toEqual([]);
    const shown = shownText(sent.body);
    expect(shown).toMatch(/In time\. Your reference is REP-/);
    expect(shown).toContain('9:47pm on Monday 5 October 2026');
    expect(shown).toContain('2 hours and 13 minutes before the window closed');
    expect(shown).toContain('4 answers and 1 document');
    expect(browser.cookies.size).toBe(0);
    const code = /\/receipts\/([\w-]{27})"/.exec(sent.body)![1]!;
    const received = await service.ask('GET', `receipts/${code}`, { as: null });
    expect(received.body).toMatchObject({
      received: {
        representor: { name: who.name },
        contact: who.contact,
        standing: 'would-be-provider',
        aggrieved: true,
        ...{ failure, text },
        documents: [{ name: 'Letter of 20 March.pdf' }],
      },
    });
    const again = await press(browser, page, 'Send your representations');
    expect(/\/receipts\/([\w-]{27})"/.exec(again.body)![1]).toBe(code);
    expect(shownText(again.body)).toContain(/REP-\w{5}-\w{5}/.exec(shown)![0]);
  });

  it('shows the time that is left on the last day, and sends what is there once the required answers are', async () => {
    const first = (await browser.get(`/register/${id}/represent`)).body;
    expect(shownText(first)).toContain('2 hours and 13 minutes left');
    expect(shownText(first)).toContain('It was 9:47pm when this page was made.');
    expect(first).not.toContain('Send what I have now');
    const documents = await answered();
    const sent = await press(browser, documents, 'Send what I have now', {}, [pdf('never uploaded')]);
    expect(sent.statusCode).toBe(201);
    expect(shownText(sent.body)).toContain('had been chosen and not uploaded');
    service.at('2026-10-01T09:00:00.000Z');
    expect((await browser.get(`/register/${id}/represent`)).body).not.toContain('when this page was made');
    expect(await answered()).not.toContain('Send what I have now');
  });

  it('says what is missing at its input, and keeps everything', async () => {
    const first = (await browser.get(`/register/${id}/represent`)).body;
    const wrong = await press(browser, first, 'Continue', { ...who, name: '  ', contact: 'a'.repeat(301) });
    expect(wrong.statusCode).toBe(400);
    expect(wrong.body).toContain('<title>Error: Who are you?');
    expect(wrong.body).toContain('href="#name"');
    expect(shownText(wrong.body)).toContain('Enter the name of your organisation');
    expect(shownText(wrong.body)).toContain('How the authority can reach you must be');
    expect(wrong.body).toContain('value="would-be-provider" checked');
    expect(wrongWith(wrong.body)).toEqual([]);
    const check = await browser.post(`/register/${id}/represent/sent`, 'name=Heron&failure=x');
    expect(check.statusCode).toBe(400);
    expect(shownText(check.body)).toContain('Enter your representations');
    expect(wrongWith(check.body)).toEqual([]);
  });

  it('lets answers be changed from the check, and goes back to it', async () => {
    let page = (await press(browser, await answered(), 'Continue')).body;
    page = (await press(browser, page, 'Change the answer to question 3')).body;
    expect(page).toContain(failure);
    page = (await press(browser, page, 'Continue to check your answers', { failure: 'Another failure.' })).body;
    expect(shownText(page)).toContain('Check your answers');
    expect(page).toContain('Another failure.');
    page = (await press(browser, page, 'Change the documents')).body;
    expect(page).toContain('Question 5 of 5');
  });

  it('takes several documents, says which was not taken and why, and takes one out again', async () => {
    const page = await answered();
    const strange = {
      input: 'file',
      name: 'run.exe',
      type: 'application/pdf',
      bytes: Buffer.from('MZ\x00\x01 not a document'),
    };
    const some = await press(browser, page, 'Upload', {}, [
      strange,
      pdf('two'),
      { ...pdf('three'), name: 'Second.pdf' },
    ]);
    expect(some.statusCode).toBe(400);
    expect(shownText(some.body)).toContain('“run.exe” was not taken');
    expect(wrongWith(some.body)).toEqual([]);
    expect(some.body).toContain('Second.pdf');
    const left = (await press(browser, some.body, 'Remove Letter')).body;
    expect(left).not.toContain('Letter of 20 March.pdf');
    expect(left).toContain('Second.pdf');
    expect((await press(browser, page, 'Upload')).body).toContain('Choose a document to upload');
  });

  it('receives what is late, marks it late and says so', async () => {
    service.at('2026-10-05T23:00:00.000Z');
    const first = (await browser.get(`/register/${id}/represent`)).body;
    expect(shownText(first)).toContain('is marked late');
    const check = (await press(browser, await answered(), 'Continue')).body;
    const sent = await press(browser, check, 'Send your representations');
    expect(sent.statusCode).toBe(201);
    expect(shownText(sent.body)).toContain('Late: the time for representations was over.');
    expect(shownText(sent.body)).toContain(
      'Received midnight at the end of Monday 5 October 2026 In the instant in which the window closed',
    );
  });

  it('keeps what the law refuses, and says how to find it again', async () => {
    const early = await arriveAt(service, placeOf('competitive', 'evaluatingOffers'));
    const first = (await browser.get(`/register/${early}/represent`)).body;
    expect(shownText(first)).toContain('No notice of a decision has been published here yet');
    const all = { ...who, aggrieved: 'yes', failure, text };
    const sent = await browser.post(`/register/${early}/represent/sent`, new URLSearchParams(all).toString());
    expect(sent.statusCode).toBe(422);
    expect(wrongWith(sent.body)).toEqual([]);
    expect(shownText(sent.body)).toContain('What you sent was kept, and is not on record');
    expect(sent.body).toMatch(/\/receipts\/[\w-]{27}"/);
  });

  it('asks whoever fills what no person sees to leave it empty', async () => {
    const first = (await browser.get(`/register/${id}/represent`)).body;
    const wrong = await press(browser, first, 'Continue', { ...who, website: 'https://spam.example' });
    expect([wrong.statusCode, shownText(wrong.body).includes('Leave the input for a website empty')]).toEqual([
      400,
      true,
    ]);
  });

  it('takes nothing that a page of somebody else sends, and begins anew for whoever opens a later page', async () => {
    const foreign = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    expect((await browser.post(`/register/${id}/represent/sent`, 'name=x', foreign)).statusCode).toBe(403);
    const later = await browser.get(`/register/${id}/represent/check`);
    expect([later.statusCode, later.headers.location]).toEqual([303, `/register/${id}/represent`]);
    const absent = id.replace(/^.{8}/, '00000000');
    expect((await browser.get(`/register/${absent}/represent`)).statusCode).toBe(404);
    expect((await browser.post(`/register/${absent}/represent/sent`, 'name=x')).statusCode).toBe(404);
  });
});

describe('too many representations of one address', () => {
  it('are held back with everything kept in the page, to be sent again', async () => {
    const service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '2' });
    const id = await arriveAt(service, placeOf('direct-award-c', 'standstillOpen'));
    const browser = anonymous(service);
    const all = new URLSearchParams({ ...who, aggrieved: 'yes', failure, text }).toString();
    const answers = [];
    for (let sent = 0; sent < 3; sent++) answers.push(await browser.post(`/register/${id}/represent/sent`, all));
    const held = answers[2]!;
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 429]);
    expect(Number(held.headers['retry-after'])).toBeGreaterThan(0);
    expect(held.body).toContain('Access was not assessed as the invitation said');
    expect(wrongWith(held.body)).toEqual([]);
    await service.stop();
  });
});
