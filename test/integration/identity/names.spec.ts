import { Rebuild } from '../../../src/engine/index.js';
import { IdentityProjection, IdentityService } from '../../../src/identity/index.js';
import { Database } from '../../../src/platform/database/database.js';
import { verifyTrail } from '../../../src/trail/index.js';
import { Service } from '../../support/http/service.js';
import { principles } from '../../support/law/examples/record-examples.js';
import { inStandstill, opening } from '../../support/law/places/procurements.js';

describe('what organisations and people are called', () => {
  let service: Service;
  beforeAll(async () => {
    service = await Service.start();
  });
  afterAll(() => service.stop());
  afterEach(() => expect(service.breaches.splice(0)).toEqual([]));

  const administrator = { as: 'administrator' } as const;
  /** Changes a name on the version that the history stands at. */
  const post = async (
    url: string,
    body: object,
    as: 'administrator' | 'commissioner' | 'stranger' = 'administrator',
  ) => {
    const { headers } = await service.ask('GET', 'organisations/icb-1', administrator);
    return service.ask('POST', url, { as, body, headers: { 'if-match': String(headers['etag']) } });
  };
  const found = async (text: string): Promise<readonly string[]> => {
    const { body } = await service.ask('GET', `procurements?published=true&q=${encodeURIComponent(text)}`);
    return body.items.map(({ id }) => id);
  };
  const today = new Date().toISOString().slice(0, 10);
  const tomorrow = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);

  /** Everything that the histories of organisations are made into, as it is and as it is made anew. */
  async function rebuilt(): Promise<void> {
    expect((await service.app.get(Rebuild).check()).views.filter(({ different }) => different > 0)).toEqual([]);
    await service.app.get(IdentityProjection).rebuild();
    expect((await service.app.get(Rebuild).check()).equal).toBe(true);
    expect((await verifyTrail(service.app.get(Database))).findings).toEqual([]);
  }

  it('changes from a day on for an authority that is renamed: earlier acts bear the old name, later ones the new, both find it', async () => {
    const before = await service.plays(inStandstill('direct-award-c').recorded);
    service.at(null);
    const { body: was } = await service.ask('GET', 'organisations/icb-1', administrator);
    const renaming = { name: 'NHS Fells and Shore ICB', from: '2026-04-01', why: 'By order of 2 March 2026.' };
    const { status, body } = await post('organisations/icb-1/renamings', renaming);
    expect([status, body['name']]).toEqual([200, renaming.name]);
    const { body: is } = await service.ask('GET', 'organisations/icb-1', administrator);
    expect(is).toMatchObject({ name: renaming.name, formerNames: [{ name: was['name'], until: '2026-04-01' }] });

    const after = await service.opens(opening);
    service.at('2026-03-26');
    await service.does(before, 'RecordPrinciples', { decision: 'selection', ...principles });
    service.at(null);
    const calledIn = async (id: string) => {
      const { body: events } = await service.ask('GET', `procurements/${id}/events`);
      return events.items.map((event) => (event['evidence'] as { authority: { name: string } }).authority.name);
    };
    expect([...new Set(await calledIn(before))]).toEqual([was['name'], renaming.name]);
    expect(await calledIn(after)).toEqual([renaming.name]);
    const { body: shown } = await service.ask('GET', `procurements/${before}`);
    expect(shown['authorityName']).toBe(renaming.name);
    for (const text of ['fells and shore', String(was['name'])]) {
      expect(await found(text)).toEqual([before]);
    }
    expect(await found('heath and moor')).toEqual([]);
    const register = async (on: string) =>
      (
        (await service.ask('GET', `authorities/icb-1/interests?on=${on}`)).body['authority'] as {
          name: string;
        }
      ).name;
    expect([await register('2026-03-31'), await register('2026-04-01')]).toEqual([was['name'], renaming.name]);
    await rebuilt();
  });

  it.each([
    ['a day that has not come', { from: tomorrow }, 400, 'from'],
    ['the day of the last renaming', { from: '2026-04-01' }, 400, 'from'],
    ['a day before it', { from: '2026-03-31' }, 400, 'from'],
    ['no day', { from: undefined }, 400, 'from'],
    ['no reason', { why: ' ' }, 400, 'why'],
    ['no name', { name: '' }, 400, 'name'],
  ])('is not changed with %s', async (_, given, status, field) => {
    const answer = await post('organisations/icb-1/renamings', { name: 'Another', from: today, why: 'So.', ...given });
    expect([answer.status, answer.body.errors?.map((error) => error.field)]).toEqual([status, [field]]);
  });

  it('is put right where it was typed wrongly, and was never another', async () => {
    const correction = { name: 'NHS Fells and Shores ICB', why: 'A letter was left out.' };
    expect((await post('organisations/icb-1/name-corrections', correction)).body['name']).toBe(correction.name);
    expect((await post('organisations/icb-1/name-corrections', correction)).status).toBe(409);
    const { body } = await service.ask('GET', 'organisations/icb-1', administrator);
    expect(body['formerNames']).toHaveLength(1);
    await rebuilt();
  });

  it.each(['organisations/icb-1/renamings', 'organisations/icb-1/name-corrections', 'members/{me}/name-corrections'])(
    'is not changed by whoever does not say which version they saw: %s',
    async (url) => {
      const me = await service.ask('GET', 'me', administrator);
      const { id } = me.body['person'] as { id: string };
      const body = { name: 'X', why: 'Y', ...(url.endsWith('renamings') ? { from: today } : {}) };
      const answer = await service.ask('POST', url.replace('{me}', id), { ...administrator, body });
      expect(answer).toMatchObject({ status: 428, body: { type: '/problems/precondition-required' } });
      expect(answer.body.detail).toContain('If-Match');
    },
  );

  it('is put right for a person, in the open for whoever was shown the old name, and stays so where others add them', async () => {
    const identity = service.app.get(IdentityService);
    const member = { name: 'Aisha Kahn', roles: ['auditor'], subject: 'aisha' } as const;
    const { id } = await identity.addPerson({ organisationId: 'icb-1', ...member, roles: [...member.roles] });
    const correction = { name: 'Aisha Khan', why: 'Two letters were exchanged.' };
    expect((await post(`members/${id}/name-corrections`, correction)).body).toEqual({ id, name: 'Aisha Khan' });
    await identity.addPerson({ organisationId: 'icb-2', ...member, roles: [...member.roles] });
    const { body } = await service.ask('GET', 'members', administrator);
    expect(body.items.find((one) => one.id === id)).toMatchObject({ name: 'Aisha Khan' });
    await rebuilt();
    const events = await service.test.asOwner<{ bytes: string }>(
      `SELECT row_to_json(e)::text AS bytes FROM event e WHERE type = 'PersonNameCorrected'`,
    );
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain('Khan');
  });

  it('is for the administrators of the authority, and of nobody else', async () => {
    const correction = { name: 'X', why: 'Y' };
    const { body } = await service.ask('GET', 'me', { as: 'eva' });
    const { id } = body['person'] as { id: string };
    for (const [url, more] of [
      ['organisations/icb-1/renamings', { from: today }],
      ['organisations/icb-1/name-corrections', {}],
      [`members/${id}/name-corrections`, { authority: 'icb-1' }],
    ] as const) {
      const answers = [
        await post(url, { ...correction, ...more }, 'commissioner'),
        await post(url, { ...correction, ...more }, 'stranger'),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 404]);
    }
    const elsewhere = await service.ask('GET', 'me', { as: 'stranger' });
    const stranger = (elsewhere.body['person'] as { id: string }).id;
    expect((await post(`members/${stranger}/name-corrections`, correction)).status).toBe(404);
  });
});
