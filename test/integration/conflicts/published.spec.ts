import { webPolicy } from '../../../src/web/layout/page-renderer.js';
import { wrongWith } from '../../support/web/judge-page.js';
import { Trail, verifyTrail } from '../../../src/trail/index.js';
import { RegisterOverHttp, shares } from './register.js';

describe('the published register', () => {
  let register: RegisterOverHttp;
  let interest: string;
  beforeAll(async () => {
    register = await RegisterOverHttp.start();
    interest = String((await register.does('DeclareInterest', shares))['interest']);
    register.service.at('2026-03-10');
    await register.does('AmendInterest', { interest, description: 'Shares <b>sold</b>.', reason: 'Sold.' });
    await register.does('MakeNilReturn', {}, 'decider');
    register.service.at('2026-03-20');
    const action = 'Takes no part in decisions about diagnostics.';
    await register.does('RecordManagement', { interest, action, agreedBy: register.id('decider') }, 'guardian');
  });
  afterAll(() => register.service.stop());

  it('shows it as it stood on a past day, before and after an amendment', async () => {
    expect((await register.published('2026-03-01')).individuals).toEqual([]);
    const described = async (on?: string) =>
      (await register.published(on)).individuals[0]?.interests[0]?.['description'];
    expect(await described('2026-03-02')).toBe('Shares in the provider.');
    expect(await described('2026-03-09')).toBe('Shares in the provider.');
    expect(await described('2026-03-10')).toBe('Shares <b>sold</b>.');
    expect(await described()).toBe('Shares <b>sold</b>.');
    expect((await register.published('2026-03-19')).individuals[0]?.interests[0]?.['management']).toEqual([]);
    expect((await register.published()).individuals[0]?.interests[0]).toMatchObject({
      organisation: 'Owl Health Limited',
      management: [{ action: 'Takes no part in decisions about diagnostics.', agreedOn: '2026-03-20' }],
    });
  });

  it('shows nil returns, names and no ids of people', async () => {
    const { individuals } = await register.published();
    expect(individuals.map(({ name, nilReturnOn }) => [name, nilReturnOn])).toEqual([
      ['commissioner', null],
      ['decider', '2026-03-10'],
    ]);
    expect(JSON.stringify(individuals)).not.toContain(register.id('commissioner'));
  });

  it('is a page too, in which nothing that was written runs', async () => {
    const { status, headers, text } = await register.page();
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toBe(webPolicy);
    expect(text).toContain('<html lang="en-GB"');
    expect(wrongWith(text)).toEqual([]);
    expect(text).toContain('Shares &lt;b&gt;sold&lt;/b&gt;.');
    expect(text).not.toMatch(/<script(?! type="module" src=)|<b>/);
    expect((await register.page('2026-03-02')).text).toContain('Monday 2 March 2026');
  });

  it('refuses a day that is none or has not come, and an authority that is none', async () => {
    const ask = (url: string) => register.service.ask('GET', url, { as: null });
    for (const base of ['authorities/icb-1/interests', '/authorities/icb-1/register-of-interests']) {
      for (const on of ['2026-03-21', '2026-02-30', 'yesterday', '', '2026-03-02&on=2026-03-03']) {
        expect([base, on, (await ask(`${base}?on=${on}`)).status]).toEqual([base, on, 400]);
      }
      expect((await ask(`${base}?since=2026-03-01`)).status).toBe(400);
    }
    for (const id of ['icb-9', 'owl-health', 'ICB-1', '%00', '..%2f', 'x'.repeat(90)]) {
      expect([id, (await ask(`authorities/${id}/interests`)).status]).toEqual([id, 404]);
      expect([id, (await ask(`/authorities/${id}/register-of-interests`)).status]).toEqual([id, 404]);
    }
  });

  it('shows what is withheld as withheld, of past days too, without the person; the internal register shows all', async () => {
    const reason = 'A risk to the family.';
    expect((await register.tries('WithholdInterest', { interest, reason })).status).toBe(403);
    await register.does('WithholdInterest', { interest, reason }, 'guardian');
    for (const on of [undefined, '2026-03-05']) {
      const { individuals, withheld } = await register.published(on);
      expect(withheld).toEqual([{ id: interest }]);
      expect(JSON.stringify(individuals)).not.toContain('commissioner');
    }
    expect((await register.page()).text).toContain(`${interest}: withheld`);
    const internal = await register.service.ask('GET', 'authorities/icb-1/interests/internal', { as: 'auditor' });
    expect(internal.body['interests']).toMatchObject([
      {
        id: interest,
        person: register.id('commissioner'),
        withheld: { reason },
        management: [{ agreedBy: register.id('decider') }],
        history: [
          { type: 'InterestDeclared', by: register.id('commissioner') },
          { type: 'InterestAmended', reason: 'Sold.' },
          { type: 'InterestManaged', by: register.id('guardian') },
          { type: 'InterestWithheld' },
        ],
      },
    ]);
    for (const as of ['commissioner', 'decider', 'administrator'] as const) {
      expect((await register.service.ask('GET', 'authorities/icb-1/interests/internal', { as })).status).toBe(403);
    }
    expect((await register.service.ask('GET', 'authorities/icb-1/interests/internal', { as: 'stranger' })).status).toBe(
      404,
    );
    await register.does('PublishInterest', { interest }, 'guardian');
    expect((await register.published()).withheld).toEqual([]);
  });

  it('lists when everyone has to confirm next, and who is overdue', async () => {
    const due = async (today: string) => {
      const answer = await register.service
        .at(today)
        .ask('GET', 'authorities/icb-1/interests/confirmations', { as: 'guardian' });
      return Object.fromEntries(
        (answer.body.items as unknown as { name: string; dueOn: string; overdue: boolean }[]).map((each) => [
          each.name,
          [each.dueOn, each.overdue],
        ]),
      );
    };
    expect(await due('2026-03-30')).toEqual({ commissioner: ['2026-03-30', false], decider: ['2027-03-10', false] });
    expect(await due('2026-03-31')).toMatchObject({ commissioner: ['2026-03-30', true] });
    await register.does('SetConfirmationPeriod', { months: 12, decisionMakersMonths: 6 }, 'guardian');
    await register.does('ConfirmInterests');
    expect(await due('2026-09-11')).toEqual({ commissioner: ['2027-03-31', false], decider: ['2026-09-10', true] });
    await register.does('RecordDeparture', { person: register.id('decider') }, 'guardian');
    expect(Object.keys(await due('2026-09-11'))).toEqual(['commissioner']);
    expect((await register.service.ask('GET', 'authorities/icb-1/interests/confirmations')).status).toBe(403);
  });

  it('lets a text be erased, and the history still verifies', async () => {
    const stream = { authority: 'icb-1', type: 'authority', id: 'icb-1' } as const;
    const trail = register.service.app.get(Trail);
    const declared = (await trail.load(stream)).find(({ type }) => type === 'InterestDeclared')!;
    expect(JSON.stringify(declared)).not.toContain('Shares');
    expect(await register.service.test.erase(stream, declared.version, 'description', 'guardian', 'Asked for.')).toBe(
      true,
    );
    expect((await register.published('2026-03-02')).individuals[0]?.interests[0]?.['description']).toBe('[erased]');
    const report = await verifyTrail(await register.service.test.connect());
    expect(report).toMatchObject({ verified: true });
  });

  it('is the same for an instance that has just begun', async () => {
    const { RegisterQueries } = await import('../../../src/conflicts/register.queries.js');
    const { AuthorityHistory, Engine } = await import('../../../src/engine/index.js');
    const { IdentityQueries } = await import('../../../src/identity/index.js');
    const { Database } = await import('../../../src/platform/database/database.js');
    const { app } = register.service;
    const live = await app.get(RegisterQueries).asItStood('icb-1');
    const history = new AuthorityHistory(app.get(Database));
    const anew = new RegisterQueries(app.get(IdentityQueries), history, app.get(Engine), app.get(Trail));
    expect((await anew.asItStood('icb-1')).register).toEqual(live.register);
  });

  it('was answered as the document says', () => {
    expect(register.service.breaches).toEqual([]);
  });
});
