import { acts } from '../../workflows/index.js';
import { answersOf } from '../../src/web/forms/answers-of.js';
import { Service } from '../support/http/service.js';
import { representation } from '../support/law/examples/hearing-examples.js';
import { awarded, contentUnderC, inStandstill, opening } from '../support/law/places/procurements.js';
import { signedIn, type Browser } from '../support/web/browser.js';
import { shownText, wrongWith } from '../support/web/judge-page.js';
import { answered } from '../support/web/form-player.js';

/** Doing things in a browser: the form, what is wrong with it, the check, and that it is done once. */
describe('acts in the browser', () => {
  let service: Service;
  let browser: Browser;

  beforeAll(async () => {
    service = (await Service.start()).at('2026-03-02');
    browser = await signedIn(service, 'commissioner');
  });

  afterAll(() => service.stop());

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
    const check = await browser.submit('/procurements/new', answered(form, Object.entries(opened)));
    expect(check.statusCode).toBe(200);
    expect(check.body).toContain('<h1>Check before you open a procurement</h1>');
    expect(wrongWith(check.body)).toEqual([]);
    const before = await service.eventCount();
    const done = await browser.submit('/procurements/new/check', answered(check, [], 'send'));
    expect(done.statusCode).toBe(303);
    const again = await browser.submit('/procurements/new/check', answered(check, [], 'send'));
    expect(again.headers.location).toBe(done.headers.location);
    expect(await service.eventCount()).toBe(before + 1);
  });

  it('asks somebody of several authorities first for which one it is, and opens it there', async () => {
    const both = await signedIn(service, 'both');
    const which = await both.get('/procurements/new');
    expect([which.statusCode, wrongWith(which.body)]).toEqual([200, []]);
    expect(which.body).toContain('<h1>For which authority do you open it?</h1>');
    expect([...which.body.matchAll(/name="authority" type="radio" value="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'icb-1',
      'icb-2',
    ]);
    const address = '/procurements/new?authority=icb-2';
    const kept = await both.submit(address, answered(await both.get(address), Object.entries(opened), 'save'));
    expect(kept.headers.location).toBe('/procurements/new/saved?authority=icb-2');
    expect((await both.get(String(kept.headers.location))).body).toContain('href="/procurements/new?authority=icb-2"');
    const check = await both.submit(address, answered(await both.get(address), Object.entries(opened)));
    expect([check.statusCode, wrongWith(check.body)]).toEqual([200, []]);
    const action = /<form action="([^"]+)"/.exec(check.body)![1]!;
    const done = await both.submit(action, answered(check, [], 'send'));
    expect(done.statusCode).toBe(303);
    const [id] = /[0-9a-f-]{36}/.exec(String(done.headers.location))!;
    const { body } = await service.ask('GET', `procurements/${id}`, { as: 'both' });
    expect(body['authorityId'] ?? body['authority']).toBe('icb-2');
    expect((await both.get('/procurements/new?authority=icb-3')).statusCode).toBe(404);
  });

  it('says at each field what is to be put right, and keeps every answer', async () => {
    const form = await browser.get('/procurements/new');
    const wrong = { ...opened, 'data.title': '', 'data.serviceStartsOn.day': '42', 'data.lifetimeValue': 'much' };
    const answer = await browser.submit('/procurements/new', answered(form, Object.entries(wrong)));
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

  it('shows why an act does not come yet in place of its form, with links for whoever may settle it', async () => {
    const id = await service.plays(inStandstill('direct-award-c').recorded);
    const decider = await signedIn(service, 'decider');
    const early = await decider.get(`/procurements/${id}/do/enter-into-contract`);
    expect(early.statusCode).toBe(200);
    expect(early.body).toContain('>You cannot enter into the contract yet</h2>');
    expect(early.body).toContain('It can be done from');
    expect(early.body).toContain(`href="/procurements/${id}/not-yet"`);
    expect(early.body).not.toContain('class="p-form"');
    expect(wrongWith(early.body)).toEqual([]);
    expect((await browser.get(`/procurements/${id}/do/enter-into-contract`)).statusCode).toBe(403);
    expect((await browser.get(`/procurements/${id}/do/end-standstill`)).statusCode).toBe(404);
    const list = await browser.get(`/procurements/${id}/do`);
    expect([list.statusCode, wrongWith(list.body)]).toEqual([200, []]);
    expect(list.body).toContain(`/procurements/${id}/do/record-representation`);
    expect(list.body).not.toContain(`/procurements/${id}/do/enter-into-contract`);
  });

  it('tells whoever was overtaken what was done since, and keeps what they wrote', async () => {
    const id = await service.plays(inStandstill('direct-award-c').recorded);
    const decider = await signedIn(service, 'decider');
    const form = await decider.get(`/procurements/${id}/do/abandon`);
    service.at('2026-03-27');
    await service.does(id, 'RecordRepresentation', {
      ...representation,
      receivedAt: '2026-03-26T09:00:00Z',
      how: 'e-mail',
    });
    const reasons = [['data.reasons', 'The services are not needed any more.']] as const;
    const answer = await decider.submit(`/procurements/${id}/do/abandon`, answered(form, reasons));
    expect(answer.statusCode).toBe(412);
    expect(answer.body).toContain('<h1>This procurement moved on while you were writing</h1>');
    expect(answer.body).toContain('Record representations that arrived by other means');
    expect(answer.body).toContain('The services are not needed any more.</textarea>');
    expect(wrongWith(answer.body)).toEqual([]);
    const check = await decider.submit(`/procurements/${id}/do/abandon`, answered(answer, []));
    expect([check.statusCode, wrongWith(check.body)]).toEqual([200, []]);
  });

  it('says before it is sent that an act would be refused, and refuses it all the same', async () => {
    const id = await service.plays(inStandstill('direct-award-c').recorded);
    const address = `/procurements/${id}/do/offer-clarification`;
    service.at('2026-03-27');
    await service.does(id, 'RecordRepresentation', {
      ...representation,
      receivedAt: '2026-03-26T09:00:00Z',
      how: 'e-mail',
    });
    const form = await browser.get(address);
    expect(form.body).toMatch(/name="data\.representation" type="radio" value="REP-[\w-]+" checked/);
    const check = await browser.submit(address, answered(form, []));
    expect(check.body).toContain('It would be refused');
    // Each rule is a sentence with its provision; what it does not satisfy comes first, with the way back to the answers.
    const rules = /<details[^>]*p-rules[\s\S]*?<\/details>/.exec(check.body)?.[0] ?? '';
    expect(shownText(rules)).toMatch(/The \d+ rules that this act must satisfy Not satisfied .*Satisfied /);
    expect(rules).toContain('href="/law/');
    expect(check.body).toMatch(/Checked against \d+ rules at /);
    expect(check.body).not.toContain('value="send"');
    const sent = await browser.submit(`${address}/check`, answered(check, [], 'send'));
    expect(sent.statusCode).toBe(422);
    expect(sent.body).toContain('<h1>This cannot be done now</h1>');
    expect(wrongWith(sent.body)).toEqual([]);
  });

  it('uploads a document from the form, which names it and never asks for a digest', async () => {
    const id = await service.plays(inStandstill('direct-award-c').recorded);
    const address = `/procurements/${id}/do/record-principles`;
    const form = await browser.get(address);
    const action = /formaction="([^"]*upload\?_csrf=[^"]+)"/.exec(form.body)![1]!;
    const inputs = answered(form, [['data.quality', 'A virtual clinic is added.']], 'upload');
    const part = (head: string, body: string): string =>
      `--line\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
    const body = [
      ...inputs.map(([name, value]) => part(`name="${name}"`, value)),
      part(
        'name="upload"; filename="minutes.pdf"\r\nContent-Type: application/pdf',
        '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF',
      ),
      '--line--\r\n',
    ].join('');
    const answer = await browser.post(action, body, { 'content-type': 'multipart/form-data; boundary=line' });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('value="minutes.pdf"');
    // It is on record, and can be chosen for another act.
    const other = await browser.get(`/procurements/${id}/do/add-to-record`);
    const digest = /<option value="([0-9a-f]{64})">minutes.pdf</.exec(other.body)![1]!;
    const chosen = await browser.submit(
      `/procurements/${id}/do/add-to-record`,
      answered(other, [['document', digest]], 'attach:data.documents'),
    );
    expect(chosen.body).toContain(`value="${digest}"`);
    expect(answer.body).toContain('A virtual clinic is added.</textarea>');
    expect(wrongWith(answer.body)).toEqual([]);
  });

  it('offers how contracts performed, the providers with an account and whoever takes part, by what each is called', async () => {
    const awardedId = await service.plays(awarded('direct-award-c').recorded);
    const report = acts.RecordPerformance.example;
    const { contract: _only, ...measured } = report;
    service.at('2027-02-01');
    await service.does(awardedId, 'RecordPerformance', measured);
    const id = await service.plays(contentUnderC().recorded.slice(0, 2));
    const decider = await signedIn(service, 'decider');
    const form = await decider.get(`/procurements/${id}/do/record-findings`);
    expect([form.statusCode, wrongWith(form.body)]).toEqual([200, []]);
    const entry = `name="data.past.evidence" type="checkbox" value="${awardedId}/PF1"`;
    expect(form.body).toContain(entry);
    expect(shownText(form.body)).toContain('Patients seen within six weeks, 96.4 per cent (the target was 95)');
    const named = {
      person: 'visiting-adviser',
      name: 'Dr Aisha Khan',
      capacity: acts.NameParticipant.example.capacity,
    };
    await service.does(id, 'NameParticipant', named);
    const guardian = await signedIn(service, 'guardian');
    const raise = await guardian.get(`/procurements/${id}/do/raise-conflict`);
    expect(raise.body).toContain('<option value="visiting-adviser">Dr Aisha Khan</option>');
    expect(shownText((await guardian.get(`/procurements/${id}/conflicts`)).body)).toContain('Dr Aisha Khan');
    expect(shownText((await guardian.get(`/procurements/${id}/conflicts`)).body)).not.toContain('Visiting adviser');
    const standing = await service.plays(inStandstill('direct-award-c').recorded);
    const represented = await browser.get(`/procurements/${standing}/do/record-representation`);
    expect(represented.body).toMatch(/name="data.representor.organisation"[\s\S]{1,300}<option value="owl-health">/);
  });

  it('shows which process follows from the answers so far, in a form in parts, before anything else of it is there', async () => {
    const id = await service.opens({ ...opening, reference: 'ICB-2026-202' });
    const decider = await signedIn(service, 'decider');
    const address = `/procurements/${id}/do/choose-process`;
    const form = await decider.get(address);
    expect([form.statusCode, wrongWith(form.body)]).toEqual([200, []]);
    expect([...form.body.matchAll(/<h2>(\d\. [^<]+)<\/h2>/g)].map(([, heading]) => heading)).toEqual([
      '1. The existing provider',
      '2. The choice that patients have',
      '3. The existing contract, and what is proposed',
      '4. The most suitable provider',
      '5. The process',
    ]);
    const { answers } = acts.ChooseProcess.example;
    const filled = answersOf({ answers: acts.ChooseProcess.carries.answers }, { answers }).entries;
    const before = await service.eventCount();
    const seen = await decider.submit(address, answered(form, filled, 'look'));
    expect([seen.statusCode, wrongWith(seen.body)]).toEqual([200, []]);
    expect(shownText(seen.body)).toContain(
      'On these answers Direct Award Process C, Most Suitable Provider Process or Competitive Process may be followed.',
    );
    expect(seen.body).toContain('value="look"');
    const missing = await decider.submit(address, answered(form, filled.slice(1), 'look'));
    expect([missing.statusCode, wrongWith(missing.body)]).toEqual([400, []]);
    expect(missing.body).toContain('>Select whether there is an existing provider</a>');
    const unanswered = await decider.submit(address, answered(form, []));
    expect([unanswered.statusCode, wrongWith(unanswered.body)]).toEqual([400, []]);
    for (const [, anchor] of unanswered.body.matchAll(/<li><a href="#([^"]+)"/g))
      expect(unanswered.body).toContain(`id="${anchor}"`);
    expect(await service.eventCount()).toBe(before);
  });

  it('keeps answers to come back to, for nobody else until they are shared, and until they are sent', async () => {
    const id = await service.plays(inStandstill('direct-award-c').recorded);
    const address = `/procurements/${id}/do/record-principles`;
    const form = await browser.get(address);
    const kept = await browser.submit(
      address,
      answered(form, [['data.quality', 'A virtual clinic is added.']], 'save'),
    );
    expect(kept.headers.location).toBe(`${address}/saved`);
    const saved = await browser.get(`${address}/saved`);
    expect([saved.statusCode, wrongWith(saved.body)]).toEqual([200, []]);
    expect((await browser.get(address)).body).toContain('A virtual clinic is added.</textarea>');
    const decider = await signedIn(service, 'decider');
    expect((await decider.get(address)).body).not.toContain('A virtual clinic is added.');
    expect((await browser.submit(`${address}/share`)).statusCode).toBe(303);
    const { body } = await browser.get(`${address}/saved`);
    const shared = /href="([^"]+\/draft\/[^"]+)"/.exec(body)![1]!;
    const seen = await decider.get(shared);
    expect([seen.statusCode, wrongWith(seen.body)]).toEqual([200, []]);
    expect(seen.body).toContain('A virtual clinic is added.');
    expect(seen.body).not.toContain('<form');
    expect((await (await signedIn(service, 'stranger')).get(shared)).statusCode).toBe(404);
    const whole = [
      ['data.needs', 'The waiting list was before the committee.'],
      ['data.efficiency', 'One pathway in place of two.'],
      ['data.fairness', 'Every likely provider was considered.'],
      ['data.decision', 'process-selection'],
    ] as const;
    const check = await browser.submit(address, answered(await browser.get(address), whole));
    expect((await browser.submit(`${address}/check`, answered(check, [], 'send'))).statusCode).toBe(303);
    expect((await browser.get(address)).body).not.toContain('A virtual clinic is added.');
    expect((await decider.get(shared)).statusCode).toBe(404);
  });

  it('puts right what was recorded wrongly, chosen by what it is called', async () => {
    const id = await service.plays(inStandstill('direct-award-c').recorded);
    const address = `/procurements/${id}/do/correct-record`;
    const form = await browser.get(address);
    expect([form.statusCode, wrongWith(form.body)]).toEqual([200, []]);
    const [, title] = /<option value="(1\|title\|text)">1: Open a procurement – [^<]*\(Community diagnostics\)/.exec(
      form.body,
    )!;
    const answers = [
      ['data.corrections[0].what', title!],
      ['data.corrections[0].is', 'Community diagnostics for adults'],
      ['data.why', 'The minutes of 2 March 2026 give the title in full.'],
      ['data.noneTold', 'Nothing of it had been published.'],
    ] as const;
    const check = await browser.submit(address, answered(form, answers));
    expect([check.statusCode, wrongWith(check.body)]).toEqual([200, []]);
    expect(check.body).toContain('Community diagnostics for adults');
    const sent = await browser.submit(`${address}/check`, answered(check, [], 'send'));
    expect(sent.statusCode).toBe(303);
    const { body } = await service.ask('GET', `procurements/${id}`);
    expect(body.facts.opening!.title).toBe('Community diagnostics for adults');
  });
});
