import { Rebuild } from '../../../src/engine/index.js';
import { Database } from '../../../src/platform/database/database.js';
import { Service, type Answer, type Asking, type Person } from '../../support/http/service.js';

interface Told {
  readonly version: number;
  readonly type: string;
  readonly data: { readonly derived?: { readonly restated: readonly { readonly type: string }[] } };
  readonly correctedBy?: readonly number[];
}

const AT = 'authorities/icb-1';

describe('what was recorded wrongly of an authority', () => {
  let service: Service;
  let declared: number;
  let renamed: number;

  const get = (path: string, as: Person = 'auditor'): Promise<Answer> => service.ask('GET', `${AT}/${path}`, { as });
  const eventsOf = async (as: Person): Promise<readonly Told[]> =>
    (await get('events?limit=100', as)).body.items as unknown as readonly Told[];
  const corrects = (correction: object, as: Person, asking: Asking = {}): Promise<Answer> => {
    const why = 'Two figures were exchanged.';
    const data = { corrections: [correction], why, told: [], noneTold: 'Nobody had relied on it.' };
    return service.settles('corrections', 'CorrectRecord', data, { as, ...asking });
  };
  const codes = ({ status, body }: Answer) => ({ status, codes: body.reasons.map(({ code }) => code) });
  const interestNow = async (query = ''): Promise<unknown> => {
    const { body } = await get(`replay${query}`);
    return (body['facts'] as unknown as { register: { interests: Record<string, unknown> } }).register.interests['I1'];
  };

  beforeAll(async () => {
    service = await Service.start();
    service.at('2026-03-12');
    const interest = { kind: 'financial', description: 'Shares.', from: '2025-01-01', awareOn: '2026-03-11' };
    await service.settles('interests', 'DeclareInterest', interest, { as: 'commissioner' });
    const name = { name: 'Loomdale and Fells Board', from: '2026-03-10', why: 'By order.' };
    const { headers } = await get('governance', 'decider');
    const renaming = await service.ask('POST', 'organisations/icb-1/renamings', {
      ...{ as: 'administrator', body: name },
      headers: { 'if-match': String(headers['etag']) },
    });
    expect([renaming.status, renaming.text]).toEqual([200, expect.any(String)]);
    const all = await eventsOf('auditor');
    const place = (type: string): number => all.find((event) => event.type === type)!.version;
    [declared, renamed] = [place('InterestDeclared'), place('OrganisationRenamed')];
  });
  afterAll(() => service.stop());
  afterEach(() => expect(service.breaches.splice(0)).toEqual([]));

  it('is put right by whoever looks after it, and is shown as it was known then, and as it is known now', async () => {
    const given = await corrects({ event: declared, path: 'awareOn', is: '2026-01-05' }, 'guardian');
    expect([given.status, given.body]).toEqual([
      200,
      expect.objectContaining({ events: [expect.objectContaining({ type: 'RecordCorrected' })] }),
    ]);
    expect(await interestNow()).toMatchObject({ awareOn: '2026-01-05', late: true });
    expect(await interestNow(`?at=${declared}`)).toMatchObject({ awareOn: '2026-03-11', late: false });
    expect(await interestNow(`?at=${declared}&known=${given.body.version}`)).toMatchObject({ awareOn: '2026-01-05' });
    expect(await get(`replay?at=${declared}&known=1`)).toMatchObject({ status: 400 });
    const replay = (await get('replay')).body;
    expect(replay).toMatchObject({
      version: given.body.version,
      known: given.body.version,
      differences: [],
      footing: [],
    });
    const internal = (await get('interests/internal')).body as unknown as { interests: readonly object[] };
    expect(internal.interests).toEqual([expect.objectContaining({ awareOn: '2026-01-05', late: true })]);
    const event = (await eventsOf('guardian')).find(({ version }) => version === declared);
    expect(event).toMatchObject({ data: { awareOn: '2026-03-11' }, correctedBy: [given.body.version] });
  });

  it('changes the views as the history says, and no more of them', async () => {
    const given = await corrects({ event: renamed, path: 'from', is: '2026-03-09' }, 'administrator');
    expect(given.status).toBe(200);
    const [former] = await service.app
      .get(Database)
      .query<{ until: string }>(`SELECT until::text FROM former_name WHERE organisation_id = 'icb-1'`);
    expect(former).toEqual({ until: '2026-03-09' });
    const struck = await corrects({ event: renamed, strike: true }, 'administrator');
    expect(struck.status).toBe(200);
    expect(await service.app.get(Database).query(`SELECT 1 FROM former_name WHERE organisation_id = 'icb-1'`)).toEqual(
      [],
    );
    const report = await service.app.get(Rebuild).check();
    expect(report.views.filter(({ different }) => different > 0)).toEqual([]);
    const back = await corrects({ event: struck.body.version, strike: true }, 'administrator');
    expect(back.status).toBe(200);
    expect((await service.app.get(Rebuild).check()).equal).toBe(true);
  });

  it('tells nobody of what they may not read elsewhere', async () => {
    const ofAdministrator = (await eventsOf('administrator')).filter(({ type }) => type === 'RecordCorrected');
    expect(ofAdministrator).toHaveLength(3);
    const restated = ofAdministrator.flatMap(({ data }) => data.derived!.restated.map(({ type }) => type));
    expect(new Set(restated)).toEqual(new Set(['OrganisationRenamed']));
    const ofGuardian = (await eventsOf('guardian')).filter(({ type }) => type === 'RecordCorrected');
    expect(ofGuardian).toHaveLength(4);
    const given = await corrects({ event: renamed, path: 'from', is: '2026-03-08' }, 'administrator');
    expect(given.text).not.toContain('InterestDeclared');
  });

  it('is not put right by anybody else', async () => {
    const ofRegister = { event: declared, path: 'awareOn', is: '2026-01-06' };
    expect(codes(await corrects(ofRegister, 'administrator'))).toEqual({
      ...{ status: 422, codes: ['whoever-corrects-keeps-what-is-put-right'] },
    });
    expect(codes(await corrects({ event: renamed, path: 'from', is: '2026-03-07' }, 'guardian'))).toEqual({
      ...{ status: 422, codes: ['whoever-corrects-keeps-what-is-put-right'] },
    });
    expect((await corrects(ofRegister, 'auditor')).status).toBe(403);
    for (const as of ['stranger', 'owlRep'] as const) expect((await corrects(ofRegister, as)).status).toBe(404);
    const key = { 'idempotency-key': 'another-authority', 'if-match': '"1"' };
    const body = { type: 'CorrectRecord', data: { corrections: [ofRegister], why: 'x', told: [], noneTold: 'x' } };
    const elsewhere = await service.ask('POST', 'authorities/icb-2/corrections/commands', {
      ...{ as: 'guardian', body, headers: key },
    });
    expect(elsewhere.status).toBe(404);
  });

  it('is not put right on a version that nobody saw, nor twice at once', async () => {
    const correction = { event: declared, path: 'awareOn', is: '2026-01-07' };
    expect((await corrects(correction, 'guardian', { headers: { 'if-match': '"1"' } })).status).toBe(412);
    const body = { type: 'CorrectRecord', data: { corrections: [correction], why: 'x', told: [], noneTold: 'x' } };
    const untagged = await service.ask('POST', `${AT}/corrections/commands`, {
      ...{ as: 'guardian', body, headers: { 'idempotency-key': 'without-a-version' } },
    });
    expect(untagged.status).toBe(428);
    const tag = String((await get('governance', 'decider')).headers['etag']);
    const both = await Promise.all(
      ['2026-01-08', '2026-01-09'].map((is) =>
        corrects({ ...correction, is }, 'guardian', { headers: { 'if-match': tag } }),
      ),
    );
    const statuses = both.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(200);
    expect([409, 412]).toContain(statuses[1]);
  });

  it('is of the form that the act itself would want, and is no act of will', async () => {
    const wrong = await corrects({ event: declared, path: 'awareOn', is: 'in January' }, 'guardian');
    expect([wrong.status, wrong.body.errors.map(({ field }) => field)]).toEqual([400, ['data.corrections[0].is']]);
    expect(codes(await corrects({ event: declared, path: 'kind', is: 'indirect' }, 'guardian'))).toEqual({
      ...{ status: 422, codes: ['correction-is-of-a-slip'] },
    });
    const late = codes(await corrects({ event: declared, path: 'awareOn', is: '2026-04-01' }, 'guardian'));
    expect({ ...late, codes: [...new Set(late.codes)] }).toEqual({ status: 422, codes: ['corrected-act-is-possible'] });
  });

  it('is told to auditors where it was refused, and to nobody else', async () => {
    const refused = await get('refusals');
    const attempts = refused.body.items as unknown as readonly { readonly command: string }[];
    expect([refused.status, new Set(attempts.map(({ command }) => command))]).toEqual([
      200,
      new Set(['CorrectRecord']),
    ]);
    expect((await get('refusals', 'guardian')).status).toBe(403);
    expect((await get('refusals', 'stranger')).status).toBe(404);
  });

  it('is shown of an organisation to those who act for it', async () => {
    const events = await service.ask('GET', 'organisations/owl-health/events', { as: 'owlRep' });
    expect(events.body.items.map(({ type }) => type)).toEqual(['ProviderRegistered', 'RoleGranted']);
    const replay = await service.ask('GET', 'organisations/owl-health/replay?at=1&known=2', { as: 'owlRep' });
    expect(replay.body).toMatchObject({ organisation: 'owl-health', version: 1, known: 2, differences: [] });
    for (const path of ['events', 'replay']) {
      expect((await service.ask('GET', `organisations/owl-health/${path}`, { as: 'decider' })).status).toBe(404);
      expect((await service.ask('GET', `organisations/icb-1/${path}`, { as: 'decider' })).status).toBe(404);
    }
  });
});
