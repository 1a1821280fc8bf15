import { Service, type Answer, type Person } from '../../support/http/service.js';

interface Told {
  readonly version: number;
  readonly type: string;
  readonly recordedAt: string;
  readonly disclosed: object;
}

const DESCRIPTION = 'A shareholding of a kind that nobody else has.';
const AT = 'authorities/icb-1';

describe('the history of an authority', () => {
  let service: Service;
  /** The version before the scheme was adopted. */
  let before: number;
  let version: number;

  const get = (path: string, as: Person | null = 'auditor'): Promise<Answer> =>
    service.ask('GET', `${AT}/${path}`, { as });
  const gives = (
    which: 'governance' | 'interests',
    type: string,
    data: object,
    as: Person,
    headers: Record<string, string> = {},
  ) => service.settles(which, type, data, { as, headers });
  const does = async (...given: Parameters<typeof gives>): Promise<number> => {
    const answer = await gives(...given);
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    return answer.body.version;
  };
  const eventsOf = async (as: Person, query = '?limit=100') => {
    const answer = await get(`events${query}`, as);
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    return answer.body.items as unknown as readonly Told[];
  };

  beforeAll(async () => {
    service = await Service.start();
    service.at('2026-03-02');
    const { person } = (await service.ask('GET', 'me')).body as unknown as { person: { id: string } };
    const interest = { kind: 'financial', description: DESCRIPTION, from: '2025-01-01', awareOn: '2026-03-01' };
    await does('interests', 'DeclareInterest', interest, 'commissioner');
    before = await does('interests', 'WithholdInterest', { interest: 'I1', reason: 'A risk.' }, 'guardian');
    const delegation = { id: 'D1', to: { person: person.id }, decisions: ['award'], delegatedBy: 'The Board' };
    version = await does(
      'governance',
      'AdoptScheme',
      { delegations: [{ ...delegation, from: '2026-01-01' }] },
      'decider',
    );
  });
  afterAll(() => service.stop());
  afterEach(() => expect(service.breaches.splice(0)).toEqual([]));

  const ofInterests = ['IndividualRegistered', 'InterestDeclared', 'InterestWithheld'];
  const ofMembers = ['MemberAdded'];
  const ofRoles = ['RoleGranted'];
  const ofAll = ['AuthorityRegistered', 'SchemeAdopted'];
  it.each<[Person, readonly string[]]>([
    ['auditor', [...ofAll, ...ofMembers, ...ofRoles, ...ofInterests]],
    ['administrator', [...ofAll, ...ofMembers, ...ofRoles]],
    ['decider', [...ofAll, ...ofRoles]],
    ['guardian', [...ofAll, ...ofInterests]],
    ['commissioner', ofAll],
  ])('shows %s what they may read elsewhere, and nothing else', async (as, types) => {
    const known = [...ofAll, ...ofMembers, ...ofRoles, ...ofInterests];
    const answer = await get('events?limit=100', as);
    expect({ status: answer.status, etag: answer.headers['etag'] }).toEqual({ status: 200, etag: `"${version}"` });
    const shown = new Set((await eventsOf(as)).map(({ type }) => type));
    expect(known.filter((type) => shown.has(type)).sort()).toEqual([...types].sort());
    expect(answer.text.includes(DESCRIPTION)).toBe(types.includes('InterestDeclared'));
    const members = (await eventsOf(as)).filter(({ type }) => type === 'MemberAdded');
    for (const { disclosed } of members) expect(Object.keys(disclosed)).toContain('subject');
    const replay = (await get('replay', as)).body['facts'] as object;
    expect({ register: 'register' in replay, membership: 'membership' in replay }).toEqual({
      register: types.includes('InterestDeclared'),
      membership: types.includes('RoleGranted'),
    });
  });

  it.each(['events', 'replay'])('is not there for anybody else: %s', async (path) => {
    for (const as of ['stranger', 'owlRep', 'eva'] as const) {
      expect(await get(path, as)).toMatchObject({ status: 404, body: { type: '/problems/not-found' } });
    }
    expect((await get(path, null)).status).toBe(401);
    expect(await service.ask('GET', `authorities/icb-9/${path}`)).toMatchObject({ status: 404 });
  });

  it('comes in pages, oldest first, that leave nothing out', async () => {
    const whole = await eventsOf('administrator');
    const paged: unknown[] = [];
    let next: string | undefined;
    do {
      const { body } = await get(`events?limit=3${next === undefined ? '' : `&after=${next}`}`, 'administrator');
      paged.push(...(body.items as readonly unknown[]));
      expect(body.items.length).toBeLessThanOrEqual(3);
      next = body['next'];
    } while (next !== undefined);
    expect(paged).toEqual(whole);
    const versions = whole.map((event) => event.version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(versions.length).toBeGreaterThan(6);
  });

  it('is replayed as it stood at a version, and says what the rules of today would answer otherwise', async () => {
    const then = await get(`replay?at=${before}`);
    expect(then.headers['etag']).toBe(`"${version}"`);
    expect(then.body).toMatchObject({
      ...{ authority: 'icb-1', version: before, differences: [], notJudged: [] },
      facts: { settled: { schemes: [] }, register: { interests: { I1: { kind: 'financial' } } } },
    });
    const now = await get('replay');
    expect(now.body).toMatchObject({ version, facts: { settled: { schemes: [{ version: 1 }] } } });
    expect(now.text).not.toContain(DESCRIPTION);
    expect((await get('replay?at=1')).body).toMatchObject({ version: 1, facts: { settled: { schemes: [] } } });
  });

  it('is replayed as it stood at an instant', async () => {
    service.at(null);
    const all = await eventsOf('auditor');
    const { recordedAt: at } = all.find((event) => event.version === before)!;
    const { version: last } = all.filter(({ recordedAt }) => recordedAt <= at).at(-1)!;
    expect((await get(`replay?at=${at}`)).body).toMatchObject({ version: last, asOf: at });
    service.at('2026-03-02');
  });

  it('refuses what it cannot be asked for, with the field', async () => {
    for (const at of [String(version + 1), '0', 'soon', '2020-01-01T00:00:00Z']) {
      const answer = await get(`replay?at=${at}`);
      expect({ at, status: answer.status, errors: answer.body.errors.map(({ field }) => field) }).toEqual({
        ...{ at, status: 400, errors: ['query.at'] },
      });
    }
    expect((await get('events?limit=0')).status).toBe(400);
    expect((await get('replay?known=3')).status).toBe(400);
  });

  it('says in every reading the version on which an act may rest', async () => {
    const readings = ['interests/internal', 'interests/mine', 'interests/confirmations', 'governance'];
    for (const path of [...readings, 'governance/schemes/current', 'interests/mine?on=2026-03-01']) {
      const { status, headers } = await get(path);
      expect({ path, status, etag: headers['etag'] }).toEqual({ path, status: 200, etag: `"${version}"` });
    }
    const tag = String((await get('interests/internal', 'guardian')).headers['etag']);
    const manages = { interest: 'I1', action: 'Takes no part.' };
    const matched = { 'if-match': tag };
    const first = await gives('interests', 'RecordManagement', manages, 'guardian', matched);
    expect(first.status).toBe(200);
    const second = await gives('interests', 'PublishInterest', { interest: 'I1' }, 'guardian', matched);
    expect(second).toMatchObject({ status: 412, body: { type: '/problems/version-conflict' } });
    // What others settle meanwhile does not concern it.
    const settles = { level: 'required', reason: 'From now on.' };
    expect((await gives('governance', 'SetAssurance', settles, 'decider', matched)).status).toBe(200);
  });
});
