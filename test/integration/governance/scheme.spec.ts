import { randomUUID } from 'node:crypto';
import { Service, type Answer, type Asking } from '../../support/http/service.js';

describe('a scheme of delegation', () => {
  let service: Service;
  let decider: string;
  beforeAll(async () => {
    service = await Service.start();
    service.at('2026-03-02');
    decider = ((await service.ask('GET', 'me')).body['person'] as { id: string }).id;
  });
  afterAll(() => service.stop());

  const delegation = {
    id: 'D1',
    to: { committee: 'C1' },
    decisions: ['award'],
    delegatedBy: 'The Board',
    from: '2026-01-01',
  } as const;
  const committee = () => ({ id: 'C1', name: 'Commissioning Committee', quorum: 1, members: [decider] });
  const adopts = (data: object, asking: Asking = {}): Promise<Answer> =>
    service.settles('governance', 'AdoptScheme', data, asking);
  const fields = async (data: object): Promise<readonly (string | undefined)[]> => {
    const answer = await adopts(data);
    expect([answer.status, answer.text]).toEqual([422, expect.any(String)]);
    return answer.body.reasons.map(({ field }) => field);
  };

  it('is adopted whole, and every version can be read', async () => {
    expect((await service.ask('GET', 'authorities/icb-1/governance/schemes/current')).status).toBe(404);
    expect((await adopts({ delegations: [delegation], committees: [committee()] })).status).toBe(200);
    const upTo = 5_000_000;
    const second = { delegations: [{ ...delegation, upTo, until: '2026-12-31' }], committees: [committee()] };
    expect((await adopts(second, { as: 'administrator' })).status).toBe(200);
    const scheme = async (version: string) =>
      (await service.ask('GET', `authorities/icb-1/governance/schemes/${version}`, { as: 'auditor' })).body;
    expect(await scheme('1')).toMatchObject({ version: 1, delegations: [{ upTo: null, until: null, services: [] }] });
    expect(await scheme('current')).toMatchObject({
      version: 2,
      adoptedAt: '2026-03-02T09:00:00.000Z',
      delegations: [{ upTo, until: '2026-12-31' }],
      committees: [{ authorities: ['icb-1'], members: [decider] }],
    });
    expect(await scheme('3')).toMatchObject({ status: 404 });
    expect((await service.ask('GET', 'authorities/icb-1/governance')).body['scheme']).toBe(2);
  });

  it('refuses nonsense, with the field', async () => {
    expect(await fields({ delegations: [delegation] })).toEqual(['data.delegations[0].to.committee']);
    expect(await fields({ delegations: [delegation], committees: [{ ...committee(), quorum: 2 }] })).toEqual([
      'data.committees[0].quorum',
    ]);
    const strangers = { ...committee(), members: [decider, randomUUID(), 'nobody'], authorities: ['icb-2', 'icb-9'] };
    expect(await fields({ delegations: [delegation], committees: [strangers] })).toEqual([
      'data.committees[0].authorities',
      'data.committees[0].authorities[1]',
      ...[0, 1, 2].map((index) => `data.committees[0].members[${index}]`),
    ]);
    const late = { ...delegation, to: { person: 'nobody' }, until: '2025-12-31', services: ['care'] };
    expect(await fields({ delegations: [late, { ...late, to: {} }] })).toEqual([
      'data.delegations[1].id',
      'data.delegations[0].to.person',
      'data.delegations[1].to',
      'data.delegations[0].services[0]',
      'data.delegations[1].services[0]',
      'data.delegations[0].until',
      'data.delegations[1].until',
    ]);
    const none = await adopts({ delegations: [] });
    expect(none).toMatchObject({ status: 400, body: { errors: [{ field: 'data.delegations' }] } });
  });

  it('may be of several authorities, with members of each', async () => {
    const stranger = ((await service.ask('GET', 'me', { as: 'stranger' })).body['person'] as { id: string }).id;
    const joint = { ...committee(), quorum: 2, members: [decider, stranger], authorities: ['icb-1', 'icb-2'] };
    expect((await adopts({ delegations: [delegation], committees: [joint] })).status).toBe(200);
    // It rests on who the members of the other one were: its history is cited, as it stood.
    const [cited] = await service.test.asOwner<{ cites: unknown; head: unknown }>(
      `SELECT e.canonical::jsonb -> 'cites' AS cites, jsonb_build_array(jsonb_build_object('authority', 'icb-2', 'type', 'authority',
         'id', 'icb-2', 'version', s.version, 'hash', s.head_hash)) AS head
       FROM event e JOIN stream s ON (s.type, s.id) = ('authority', 'icb-2')
       WHERE e.stream_id = 'icb-1' AND e.type = 'SchemeAdopted' ORDER BY e.version DESC LIMIT 1`,
    );
    expect(cited!.cites).toEqual(cited!.head);
    const [alone] = await service.test.asOwner<{ many: number }>(
      `SELECT count(*)::int AS many FROM event WHERE type <> 'SchemeAdopted' AND canonical::jsonb ? 'cites'`,
    );
    expect(alone).toEqual({ many: 0 });
  });

  it('is adopted by those who bind the authority or administer it, and read by its members', async () => {
    const whole = { delegations: [delegation], committees: [committee()] };
    for (const as of ['commissioner', 'guardian', 'auditor'] as const) {
      expect((await adopts(whole, { as })).status).toBe(403);
    }
    expect((await adopts(whole, { as: 'stranger' })).status).toBe(404);
    const read = (as: 'stranger' | 'commissioner') =>
      service.ask('GET', 'authorities/icb-1/governance/schemes/1', { as });
    expect((await read('stranger')).status).toBe(404);
    expect((await read('commissioner')).status).toBe(200);
  });

  it('was answered as the document says', () => {
    expect(service.breaches).toEqual([]);
  });
});
