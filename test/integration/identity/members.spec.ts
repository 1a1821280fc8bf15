import { IdentityProjection } from '../../../src/identity/index.js';
import { verifyTrail } from '../../../src/trail/index.js';
import { install, type Installation } from './installation.js';

let here: Installation;
let north: string;
let south: string;

beforeAll(async () => {
  here = await install();
});

beforeEach(async () => {
  north = await here.authority();
  south = await here.authority();
});

afterAll(() => here.close());

const nobody = '00000000-0000-4000-8000-000000000000';

describe('an administrator', () => {
  it('adds somebody, who can then sign in and is told what they are', async () => {
    const administrator = await here.member(north, ['administrator']);
    const added = await here.ask('POST', '/api/v1/members', administrator.token, {
      name: 'Aisha Khan',
      email: 'aisha.khan@example.nhs.uk',
      roles: ['commissioner', 'auditor'],
    });
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({
      name: 'Aisha Khan',
      roles: ['auditor', 'commissioner'],
      issuer: 'urn:probity:local',
    });
    const me = await here.ask('GET', '/api/v1/me', await here.identity.issueLocalToken(String(added.body['id'])));
    expect(me.body).toEqual({
      person: {
        id: added.body['id'],
        issuer: 'urn:probity:local',
        subject: added.body['id'],
        name: 'Aisha Khan',
        email: 'aisha.khan@example.nhs.uk',
      },
      memberships: [
        {
          organisation: { id: north, kind: 'authority', name: `NHS ICB ${north.slice(4)}` },
          roles: ['auditor', 'commissioner'],
        },
      ],
    });
  });

  it('gives a member a further role by adding them again, which leaves their name and what they hold alone', async () => {
    const administrator = await here.member(north, ['administrator']);
    const member = await here.member(north, ['commissioner'], { subject: `aisha of ${north}`, name: 'Aisha Khan' });
    const again = { name: 'A. Khan', subject: `aisha of ${north}`, roles: ['commissioner', 'decision-maker'] };
    const added = await here.ask('POST', '/api/v1/members', administrator.token, again);
    expect(added.body).toMatchObject({ id: member.id, name: 'Aisha Khan', roles: ['commissioner', 'decision-maker'] });
    const events = await here.test.asOwner<{ type: string }>(
      `SELECT type FROM event WHERE stream_id = '${north}' ORDER BY version DESC LIMIT 3`,
    );
    expect(events.map(({ type }) => type)).toEqual(['RoleGranted', 'RoleGranted', 'MemberAdded']);
  });

  it('sees the members of their own authority only', async () => {
    const administrator = await here.member(north, ['administrator']);
    await here.member(south, ['commissioner']);
    const { body } = await here.ask('GET', '/api/v1/members', administrator.token);
    expect(body).toMatchObject({ authority: north, items: [{ id: administrator.id, roles: ['administrator'] }] });
  });

  it('takes a role away, and it is gone on the very next request', async () => {
    const administrator = await here.member(north, ['administrator']);
    const member = await here.member(north, ['auditor', 'evaluator']);
    expect((await here.ask('GET', '/api/v1/members', member.token)).status).toBe(200);
    const gone = await here.ask('DELETE', `/api/v1/members/${member.id}/roles/auditor`, administrator.token);
    expect(gone.status).toBe(204);
    const refused = await here.ask('GET', '/api/v1/members', member.token);
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({
      type: '/problems/not-permitted',
      detail:
        'Only an administrator, an auditor, a commissioner, a decision-maker or a conflicts-guardian of the authority may do this.',
    });
    const again = await here.ask('DELETE', `/api/v1/members/${member.id}/roles/auditor`, administrator.token);
    expect(again.status).toBe(404);
  });

  it('cannot take away the last administrator, themself included', async () => {
    const administrator = await here.member(north, ['administrator']);
    const url = `/api/v1/members/${administrator.id}/roles/administrator`;
    const refused = await here.ask('DELETE', url, administrator.token);
    expect(refused.status).toBe(409);
    expect(refused.body['detail']).toContain('last administrator');
    await here.member(north, ['administrator']);
    expect((await here.ask('DELETE', url, administrator.token)).status).toBe(204);
  });

  it('who loses the role to the other at the same moment does not get to take the other one away', async () => {
    const one = await here.member(north, ['administrator', 'auditor']);
    const other = await here.member(north, ['administrator', 'auditor']);
    const answers = await Promise.all([
      here.ask('DELETE', `/api/v1/members/${other.id}/roles/administrator`, one.token),
      here.ask('DELETE', `/api/v1/members/${one.id}/roles/administrator`, other.token),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 403]);
  });

  it('who has ceased to be one while they waited for their turn changes nothing', async () => {
    const { id } = await here.member(north, ['auditor']);
    const former = { personId: id, organisationId: north, role: 'administrator' };
    const change = here.identity.addPerson({ organisationId: north, name: 'A', roles: ['auditor'] }, former);
    await expect(change).rejects.toMatchObject({ problem: 'not-permitted' });
  });

  it('of another authority can do nothing here', async () => {
    const stranger = await here.member(south, ['administrator']);
    const member = await here.member(north, ['auditor']);
    const url = `/api/v1/members/${member.id}/roles/auditor`;
    expect((await here.ask('DELETE', url, stranger.token)).status).toBe(404);
    expect((await here.ask('DELETE', `${url}?authority=${north}`, stranger.token)).status).toBe(404);
    expect((await here.ask('GET', `/api/v1/members?authority=${north}`, stranger.token)).status).toBe(404);
    const body = { name: 'X', roles: ['auditor'], authority: north };
    expect((await here.ask('POST', '/api/v1/members', stranger.token, body)).status).toBe(404);
  });

  it.each([
    ['an unknown field', { name: 'A', roles: ['auditor'], admin: true }, 'admin'],
    ['no name', { roles: ['auditor'] }, 'name'],
    ['a blank name', { name: '  ', roles: ['auditor'] }, 'name'],
    ['a name with the character U+0000', { name: 'A\u0000', roles: ['auditor'] }, 'name'],
    ['a name that is a number', { name: 7, roles: ['auditor'] }, 'name'],
    ['no role', { name: 'A', roles: [] }, 'roles'],
    ['a role that does not exist', { name: 'A', roles: ['king'] }, 'roles'],
    ['the role of another kind of organisation', { name: 'A', roles: ['provider'] }, 'roles'],
    ['an issuer that is not trusted', { name: 'A', roles: ['auditor'], issuer: 'https://x.example' }, 'issuer'],
    ['an email address that is none', { name: 'A', roles: ['auditor'], email: 'x' }, 'email'],
  ])('is told which field is wrong with %s, and nothing is written', async (_, body, field) => {
    const administrator = await here.member(north, ['administrator']);
    const [before] = await here.test.asOwner('SELECT count(*) FROM event');
    const refused = await here.ask('POST', '/api/v1/members', administrator.token, body);
    expect(refused.status).toBe(400);
    expect(refused.body['errors']).toEqual([expect.objectContaining({ field })]);
    expect(await here.test.asOwner('SELECT count(*) FROM event')).toEqual([before]);
  });

  it('is told when a person or a role in the address is none', async () => {
    const { token } = await here.member(north, ['administrator']);
    expect((await here.ask('DELETE', `/api/v1/members/${nobody}/roles/auditor`, token)).status).toBe(404);
    expect((await here.ask('DELETE', `/api/v1/members/${nobody}/roles/king`, token)).status).toBe(400);
    expect((await here.ask('DELETE', `/api/v1/members/${'x'.repeat(99)}/roles/auditor`, token)).status).toBe(400);
  });
});

describe('somebody who is not an administrator', () => {
  it.each(['commissioner', 'decision-maker', 'auditor'] as const)('as %s cannot change members', async (role) => {
    const { id, token } = await here.member(north, [role]);
    const added = await here.ask('POST', '/api/v1/members', token, { name: 'A', roles: ['auditor'] });
    expect(added.status).toBe(403);
    expect(added.body.detail).toBe('Only an administrator of the authority may do this.');
    expect((await here.ask('DELETE', `/api/v1/members/${id}/roles/${role}`, token)).status).toBe(403);
  });
});

describe('an organisation', () => {
  it('is shown to its members and to nobody else', async () => {
    const owl = await here.provider();
    const { token } = await here.member(owl, ['provider']);
    const own = await here.ask('GET', `/api/v1/organisations/${owl}`, token);
    expect(own.body).toEqual({
      id: owl,
      kind: 'provider',
      name: 'The Owl Centre Limited',
      formerNames: [],
      address: '1 Wood Lane',
      authorityKind: null,
    });
    expect((await here.ask('GET', `/api/v1/organisations/${north}`, token)).status).toBe(404);
    expect((await here.ask('GET', '/api/v1/organisations/no-such', token)).status).toBe(404);
  });

  it('is registered once, by whoever is first', async () => {
    const organisation = { id: 'east', name: 'East', kind: 'provider' } as const;
    const answers = await Promise.allSettled([
      here.identity.registerOrganisation(organisation),
      here.identity.registerOrganisation(organisation),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each([
    ['id', { id: 'North ICB' }],
    ['name', { name: ' ' }],
    ['kind', { kind: 'committee' }],
    ['authorityKind', { authorityKind: 'parish-council' }],
    ['authorityKind', { authorityKind: undefined }],
    ['authorityKind', { kind: 'provider' }],
  ])('is not registered with a wrong %s', async (field, change) => {
    const organisation = { id: 'east', name: 'East', kind: 'authority', authorityKind: 'nhs-trust', ...change };
    await expect(here.identity.registerOrganisation(organisation as never)).rejects.toMatchObject({
      errors: [{ field }],
    });
  });
});

interface Recorded {
  readonly type: string;
  readonly actor: unknown;
  readonly commandId: string;
}

describe('the history of an organisation', () => {
  it('says who did what, holds no name in clear, and verifies', async () => {
    const administrator = await here.member(north, ['administrator']);
    const asked = { name: 'Aisha Khan', email: 'aisha@example.nhs.uk', subject: 'aisha.khan', roles: ['commissioner'] };
    const { body } = await here.ask('POST', '/api/v1/members', administrator.token, asked);
    await here.ask('DELETE', `/api/v1/members/${String(body['id'])}/roles/commissioner`, administrator.token);
    const rows = await here.test.asOwner<{ canonical: string }>(
      `SELECT canonical FROM event WHERE stream_type = 'authority' AND stream_id = '${north}' ORDER BY version`,
    );
    const events = rows.map(({ canonical }) => JSON.parse(canonical) as Recorded);
    expect(events.map(({ type }) => type)).toEqual([
      'AuthorityRegistered',
      'MemberAdded',
      'RoleGranted',
      'MemberAdded',
      'RoleGranted',
      'RoleRevoked',
    ]);
    expect(events[1]?.actor).toEqual({ system: true });
    const actor = { personId: administrator.id, organisationId: north, role: 'administrator' };
    for (const event of events.slice(3)) expect(event.actor).toEqual(actor);
    expect(events[3]?.commandId).toBe(events[4]?.commandId);
    const text = rows.map(({ canonical }) => canonical).join('');
    for (const secret of ['Aisha', 'aisha', 'example.nhs.uk']) expect(text).not.toContain(secret);
    expect(await verifyTrail(here.database)).toMatchObject({ findings: [] });
  });

  it('is what the tables are made of: rebuilt, they are as they were', async () => {
    const { token } = await here.member(north, ['administrator', 'auditor']);
    const both = await here.member(north, ['commissioner'], { subject: 'both', email: 'b@example.nhs.uk' });
    await here.member(south, ['decision-maker'], { subject: 'both', name: 'Known by another name' });
    await here.member(await here.provider(), ['provider']);
    await here.ask('DELETE', `/api/v1/members/${both.id}/roles/commissioner`, token);
    const tables = async (): Promise<unknown> =>
      Promise.all(
        ['organisation', 'person', 'membership'].map((table) =>
          here.test.asOwner(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY to_jsonb(t)::text`),
        ),
      );
    const before = await tables();
    await here.test.asOwner(`UPDATE person SET display_name = 'Tampered'`);
    await here.test.asOwner(`DELETE FROM membership WHERE revoked_at IS NOT NULL`);
    expect(await here.app.get(IdentityProjection).rebuild()).toBeGreaterThan(0);
    expect(await tables()).toEqual(before);
  });

  it('agrees on one person when two organisations add them at the same moment', async () => {
    const [one, other] = await Promise.all([
      here.member(north, ['auditor'], { subject: 'shared' }),
      here.member(south, ['auditor'], { subject: 'shared' }),
    ]);
    expect(one.id).toBe(other.id);
  });
});
