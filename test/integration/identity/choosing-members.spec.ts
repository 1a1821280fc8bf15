import { install, type Installation } from './installation.js';

describe('the members of an authority', () => {
  let here: Installation;
  let north: string;
  beforeAll(async () => (here = await install()));
  beforeEach(async () => (north = await here.authority()));
  afterAll(() => here.close());

  it.each(['commissioner', 'decision-maker', 'conflicts-guardian'] as const)(
    'as %s can choose among members by name, and does not see how they sign in',
    async (role) => {
      const { token, id } = await here.member(north, [role]);
      const { status, body } = await here.ask('GET', '/api/v1/members', token);
      expect(status).toBe(200);
      const own = (body['items'] as readonly object[]).find((item) => (item as { id: string }).id === id);
      expect(own).toEqual({ id, name: expect.any(String), roles: [role] });
    },
  );

  it('as an evaluator alone cannot list them', async () => {
    const { token } = await here.member(north, ['evaluator']);
    expect((await here.ask('GET', '/api/v1/members', token)).status).toBe(403);
    expect((await here.ask('GET', '/api/v1/members/history', token)).status).toBe(403);
  });

  it('leave a trace of every role that was given or taken away, which an administrator cannot remove', async () => {
    const administrator = await here.member(north, ['administrator']);
    const auditor = await here.member(north, ['auditor']);
    await here.ask('DELETE', `/api/v1/members/${auditor.id}/roles/auditor`, administrator.token);
    const { status, body } = await here.ask('GET', '/api/v1/members/history?limit=100', administrator.token);
    expect([status, body['detail']]).toEqual([200, undefined]);
    expect(body['items']).toContainEqual(
      expect.objectContaining({
        change: 'revoked',
        role: 'auditor',
        person: { id: auditor.id, name: expect.any(String) },
        by: { id: administrator.id, name: expect.any(String) },
      }),
    );
    const first = await here.ask('GET', '/api/v1/members/history?limit=1', administrator.token);
    const next = String(first.body['next']);
    const second = await here.ask('GET', `/api/v1/members/history?limit=1&after=${next}`, administrator.token);
    expect([first.body['items'], second.body['items']].flat()).toEqual((body['items'] as unknown[]).slice(0, 2));
  });
});
