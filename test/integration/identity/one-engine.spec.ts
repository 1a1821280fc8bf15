import { randomUUID } from 'node:crypto';
import {
  replayAuthority,
  replayOrganisation,
  type DisclosedEvent,
  type MembershipCommand,
  type ReplayedAtGates,
} from '../../../workflows/index.js';
import { asStreamEvent, checkOutcomes, checkRefusals, Engine, Rebuild } from '../../../src/engine/index.js';
import { IdentityProjection, type Role } from '../../../src/identity/index.js';
import { Organisations1767225801000 } from '../../../src/engine/migrations/1767225801000-organisations.js';
import { noHead, Trail, verifyTrail, type StreamName } from '../../../src/trail/index.js';
import { install, type Installation } from './installation.js';

/** Who belongs where is decided by the one engine, as everything else is. */
describe('the streams of authorities and other organisations', () => {
  let here: Installation;
  beforeAll(async () => {
    here = await install();
  });
  afterAll(() => here.close());

  const isAsItsHistorySays = async (): Promise<void> => {
    expect((await here.app.get(Rebuild).check()).views.filter(({ different }) => different > 0)).toEqual([]);
    expect((await verifyTrail(here.database)).findings).toEqual([]);
    expect((await checkRefusals(here.database)).findings).toEqual([]);
    expect((await checkOutcomes(here.database)).findings).toEqual([]);
  };
  const principalOf = async (token: string) => {
    const { body } = await here.ask('GET', '/api/v1/me', token);
    const { issuer, subject } = body['person'] as { issuer: string; subject: string };
    return { issuer, subject };
  };
  const load = async (stream: StreamName): Promise<readonly DisclosedEvent[]> => {
    const trail = here.app.get(Trail);
    const events = await trail.load(stream);
    const disclosed = await trail.disclose(stream, 1, events.length);
    return events.map((event) => {
      const known = Object.entries(disclosed.get(event.version) ?? {});
      const values = known.flatMap(([name, one]) => ('value' in one ? [[name, one.value]] : []));
      return { ...asStreamEvent(event), disclosed: Object.fromEntries(values) as Record<string, unknown> };
    });
  };

  it('take what sixteen give at once, none of it lost and none of it twice', async () => {
    const north = await here.authority();
    const administrators = await Promise.all(Array.from({ length: 4 }, () => here.member(north, ['administrator'])));
    const roles: Role[] = ['commissioner', 'decision-maker', 'evaluator', 'auditor'];
    const subject = 'wanted by all';
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, index) =>
        here.ask('POST', '/api/v1/members', administrators[index % 4]!.token, {
          ...{ name: 'Aisha Khan', subject, roles: [roles[Math.floor(index / 4)]] },
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 16 }, () => 201));
    expect(new Set(answers.map(({ body }) => body['id'])).size).toBe(1);
    const { id } = answers[0]!.body as { id: string };
    const events = await here.test.asOwner<{ type: string; role: string | null }>(
      `SELECT type, canonical::jsonb #>> '{data,role}' AS role FROM event
       WHERE stream_id = '${north}' AND canonical::jsonb #>> '{data,personId}' = '${id}' ORDER BY version`,
    );
    expect(events[0]).toEqual({ type: 'MemberAdded', role: null });
    expect(
      events
        .slice(1)
        .map(({ role }) => role)
        .sort(),
    ).toEqual([...roles].sort());

    // Half of them takes away what the other half gives.
    const [one] = administrators;
    await Promise.all(
      Array.from({ length: 16 }, async (_, index) => {
        const role = roles[index % 4]!;
        if (index % 2) return here.ask('DELETE', `/api/v1/members/${id}/roles/${role}`, one!.token);
        return here.ask('POST', '/api/v1/members', one!.token, { name: 'Aisha Khan', subject, roles: [role] });
      }),
    );
    const standing = await here.app.get(Engine).authority(north);
    const held = await here.test.asOwner<{ role: string }>(
      `SELECT role FROM membership WHERE person_id = '${id}' AND revoked_at IS NULL ORDER BY role`,
    );
    expect(standing?.facts.membership.members[id] ?? []).toEqual(held.map(({ role }) => role));
    await isAsItsHistorySays();
  });

  it('answer a request that is repeated with what was answered first, and refuse its key for anything else', async () => {
    const north = await here.authority();
    const administrator = await here.member(north, ['administrator']);
    const principal = await principalOf(administrator.token);
    const engine = here.app.get(Engine);
    const gives = (command: MembershipCommand<'AddMember' | 'RenameOrganisation'>, ifMatch: number | null = null) =>
      engine.settle({ principal, authorityId: north, command, idempotencyKey: 'a key of north', ifMatch });
    const adding = { name: 'Ben', issuer: 'urn:probity:local', roles: ['auditor'] as const };
    const first = await gives({ type: 'AddMember', data: adding });
    expect(first).toMatchObject({
      settled: { version: 5, events: [{ type: 'MemberAdded' }, { type: 'RoleGranted' }] },
    });
    expect(await gives({ type: 'AddMember', data: adding })).toEqual(first);
    await expect(gives({ type: 'AddMember', data: { ...adding, name: 'Bob' } })).rejects.toMatchObject({
      problem: 'idempotency-key-reused',
    });
    // What others have done meanwhile in other matters does not overtake a name; another name does.
    const renames = (name: string, from: string, ifMatch: number) =>
      engine.settle({
        ...{ principal, authorityId: north, idempotencyKey: null, ifMatch },
        command: { type: 'RenameOrganisation', data: { name, from, why: 'By order.' } },
      });
    expect(await renames('North', '2026-01-01', 3)).toMatchObject({ settled: { version: 6 } });
    await expect(renames('Far North', '2026-02-01', 5)).rejects.toMatchObject({ problem: 'version-conflict' });
    await isAsItsHistorySays();
  });

  it('answer over HTTP by a key and a tag, where there are any', async () => {
    const north = await here.authority();
    const { token } = await here.member(north, ['administrator']);
    const asks = async (method: 'POST' | 'DELETE', path: string, headers: object, payload?: object) => {
      const all = { authorization: `Bearer ${token}`, ...headers };
      const { statusCode, body } = await here.app.inject({ method, url: `/api/v1/${path}`, headers: all, payload });
      return [statusCode, body === '' ? {} : (JSON.parse(body) as Record<string, unknown>)] as const;
    };
    const tagOf = async (path: string) => (await here.ask('GET', `/api/v1/${path}`, token)).headers['etag'];
    const [key, other] = [{ 'idempotency-key': randomUUID() }, { 'idempotency-key': randomUUID() }];
    const ben = { name: 'Ben', roles: ['auditor'] };
    const [status, added] = await asks('POST', 'members', key, ben);
    expect(status).toBe(201);
    expect(await asks('POST', 'members', key, ben)).toEqual([201, added]);
    expect(await asks('POST', 'members', key, { ...ben, name: 'Bob' })).toMatchObject([
      409,
      { type: '/problems/idempotency-key-reused' },
    ]);
    const gone = `members/${String(added['id'])}/roles/auditor`;
    expect((await asks('DELETE', gone, other))[0]).toBe(204);
    expect((await asks('DELETE', gone, other))[0]).toBe(204);
    expect((await asks('DELETE', gone, {}))[0]).toBe(404);
    expect(await asks('DELETE', gone, { 'idempotency-key': 'short' })).toMatchObject([
      ...[400, { errors: [{ field: 'header.Idempotency-Key' }] }],
    ]);
    const tag = await tagOf(`organisations/${north}`);
    expect([tag, await tagOf('members')]).toEqual(['"6"', '"6"']);
    const renames = (name: string) =>
      asks('POST', `organisations/${north}/name-corrections`, { 'if-match': tag }, { name, why: 'A slip.' });
    expect(await renames('The North')).toMatchObject([200, { name: 'The North' }]);
    expect(await renames('The true North')).toMatchObject([412, { type: '/problems/version-conflict', version: 7 }]);
    await isAsItsHistorySays();
  });

  it('keep what was refused, with every reason, and with what it was about', async () => {
    const north = await here.authority();
    const administrator = await here.member(north, ['administrator']);
    const url = `/api/v1/members/${administrator.id}/roles/administrator`;
    expect((await here.ask('DELETE', url, administrator.token)).status).toBe(409);
    await expect(
      here.identity.addPerson({
        organisationId: north,
        name: 'Ben',
        roles: ['auditor'],
        subject: 'ben',
        id: administrator.id,
      }),
    ).rejects.toMatchObject({ problem: 'refused', reasons: [{ code: 'id-is-nobody-elses', provision: 'reg 24(d)' }] });
    const owl = await here.provider();
    await expect(here.identity.grantRole(owl, administrator.id, 'provider')).rejects.toMatchObject({
      problem: 'not-found',
    });
    const kept = await here.test.asOwner(
      `SELECT kind, command, reasons #>> '{0,code}' AS code, actor FROM refusal WHERE authority_id IN ('${north}', '${owl}') ORDER BY at`,
    );
    const actor = { personId: administrator.id, organisationId: north, role: 'administrator' };
    const system = { system: true };
    expect(kept).toEqual([
      { kind: 'authority', command: 'EndRoles', code: 'an-administrator-stays', actor },
      { kind: 'authority', command: 'AddMember', code: 'id-is-nobody-elses', actor: system },
      { kind: 'organisation', command: 'GrantRole', code: 'person-is-a-member', actor: system },
    ]);
    await isAsItsHistorySays();
  });

  it('are the same for a provider that was registered before, which goes on as it is stored', async () => {
    const id = 'old-owl';
    const stream: StreamName = { authority: id, type: 'provider', id };
    const nothing = { schema: 1, regime: null, state: null, evidence: {}, sealed: {} };
    const registered = { type: 'ProviderRegistered', data: { name: 'Old Owl Limited', address: null } };
    const draft = { ...registered, ...nothing, actor: { system: true } as const, commandId: randomUUID() };
    await here.app.get(Trail).append(stream, noHead, [draft], '2026-01-02T09:00:00.000Z');
    await here.app.get(IdentityProjection).rebuild();
    const [before] = await here.test.asOwner(`SELECT hash, canonical FROM event WHERE stream_id = '${id}'`);
    // What an upgrade does.
    const query = (sql: string) => here.test.asOwner(sql);
    await new Organisations1767225801000().up({ query } as never);
    expect(await here.app.get(Engine).organisation(id)).toMatchObject({
      version: 1,
      facts: { membership: { name: 'Old Owl Limited' } },
    });
    await here.app.get(Rebuild).repair();
    const { id: rep } = await here.member(id, ['provider']);
    await here.identity.removeMember(id, rep);
    const events = await here.test.asOwner<{ stream_type: string; type: string }>(
      `SELECT stream_type, type FROM event WHERE stream_id = '${id}' ORDER BY version`,
    );
    const types = ['ProviderRegistered', 'MemberAdded', 'RoleGranted', 'RoleRevoked'];
    expect(events).toEqual(types.map((type) => ({ stream_type: 'provider', type })));
    expect(
      (await here.test.asOwner(`SELECT hash, canonical FROM event WHERE stream_id = '${id}' AND version = 1`))[0],
    ).toEqual(before);
    // One of today is stored as what it is; and no id is given twice, whatever it is stored as.
    const owl = await here.provider();
    expect(await here.test.asOwner(`SELECT type FROM stream WHERE id = '${owl}'`)).toEqual([{ type: 'organisation' }]);
    for (const kind of ['provider', 'authority'] as const) {
      const again = { id, kind, name: 'X', ...(kind === 'authority' && { authorityKind: 'nhs-trust' as const }) };
      await expect(here.identity.registerOrganisation(again)).rejects.toMatchObject({ problem: 'conflict' });
    }
    expect(await here.test.asOwner(`SELECT count(*)::int AS streams FROM stream WHERE id = '${id}'`)).toEqual([
      { streams: 1 },
    ]);
    await isAsItsHistorySays();
  });

  it('register an organisation with its first member, or neither', async () => {
    const who = { name: 'Ann', roles: ['auditor' as Role] };
    const provider = { id: 'kite', kind: 'provider', name: 'Kite' } as const;
    const member = { organisationId: 'kite', ...who };
    await expect(here.identity.addPerson(member, undefined, provider)).rejects.toMatchObject({
      errors: [{ field: 'roles' }],
    });
    await expect(here.identity.organisation('kite')).rejects.toMatchObject({ problem: 'not-found' });
    const asked = { ...member, roles: ['provider' as Role], subject: 'ann of kite' };
    const both = await Promise.all([1, 2].map(() => here.identity.addPerson(asked, undefined, provider)));
    expect(both.map(({ roles }) => roles)).toEqual([['provider'], ['provider']]);
    const events = await here.test.asOwner(`SELECT type FROM event WHERE stream_id = 'kite' ORDER BY version`);
    expect(events.map(({ type }) => type)).toEqual(['ProviderRegistered', 'MemberAdded', 'RoleGranted']);
    await isAsItsHistorySays();
  });

  it('can be judged again by the rules of today, which find nothing', async () => {
    const streams = await here.test.asOwner<StreamName>(`SELECT authority_id AS authority, type, id FROM stream`);
    let looked = 0;
    for (const stream of streams) {
      const { authority, type } = stream;
      if (!['authority', 'organisation', 'provider'].includes(type)) continue;
      const now = '2026-03-02T09:00:00.000Z';
      const events = await load(stream);
      const {
        differences,
        notJudged,
      }: Omit<ReplayedAtGates<unknown>, 'standing'> = type === 'authority'
        ? replayAuthority(events, () => ({ now, authority }))
        : replayOrganisation(events, () => ({ now }));
      expect([stream.id, differences, notJudged]).toEqual([stream.id, [], []]);
      looked += events.length;
    }
    expect(looked).toBeGreaterThan(20);
  });

  it('write with few texts: one for each set of parts that have rows', () => {
    expect([...here.app.get(Engine).texts].sort()).toEqual([
      'b standing directory organisation_registered',
      'b+s standing directory organisation_registered person_known role_granted',
      'm standing organisation_called',
      'm standing organisation_formerly organisation_called',
      'm standing role_granted',
      'm standing role_revoked',
      'm standing role_revoked answered',
      'm+s standing person_known role_granted',
      'm+s standing person_known role_granted answered',
    ]);
  });
});
