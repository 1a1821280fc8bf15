import { Access, ActorSource, type Principal, type Role } from '../../../src/identity/index.js';
import type { CommandType } from '../../../workflows/index.js';
import { install, type Installation } from './installation.js';

let here: Installation;
let access: Access;
let north: string;
let south: string;

beforeAll(async () => {
  here = await install();
  access = here.app.get(Access);
  north = await here.authority();
  south = await here.authority();
});

afterAll(() => here.close());

const local = (subject: string): Principal => ({ issuer: 'urn:probity:local', subject });

async function person(...memberships: [organisation: string, ...roles: Role[]][]): Promise<Principal & { id: string }> {
  const id = crypto.randomUUID();
  for (const [organisationId, ...roles] of memberships) await here.member(organisationId, roles, { id, subject: id });
  return { id, ...local(id) };
}

describe('the authority that somebody means', () => {
  it('is the only one that they belong to', async () => {
    expect(await access.resolveAuthority(await person([north, 'commissioner']))).toBe(north);
  });

  it('is the one they name, where they belong to several; without a name they are asked for it', async () => {
    const who = await person([north, 'commissioner'], [south, 'auditor']);
    expect(await access.resolveAuthority(who, south)).toBe(south);
    await expect(access.resolveAuthority(who)).rejects.toMatchObject({
      problem: 'invalid-input',
      errors: [{ field: 'authority', message: expect.stringContaining(`${north}, ${south}`) }],
    });
  });

  it('is not one that is not theirs, whether it exists or not', async () => {
    const who = await person([north, 'commissioner']);
    const denials = await Promise.all(
      [south, 'no-such'].map((id) => access.resolveAuthority(who, id).catch((error: Error) => error)),
    );
    expect(denials[0]).toMatchObject({ problem: 'not-found' });
    expect((denials[0] as Error).message).toBe((denials[1] as Error).message);
  });

  it('is none for the staff of a provider', async () => {
    const who = await person([await here.provider(), 'provider']);
    await expect(access.resolveAuthority(who)).rejects.toMatchObject({ problem: 'not-permitted' });
  });
});

describe('reading', () => {
  it('is scoped to the authorities where a person holds one of the roles', async () => {
    const who = await person([north, 'administrator'], [south, 'auditor'], [await here.provider(), 'provider']);
    expect(await access.authoritiesOf(who, ['commissioner', 'auditor'])).toEqual([south]);
    await expect(access.authoritiesOf(who, ['commissioner'])).rejects.toMatchObject({ problem: 'not-permitted' });
  });

  it('as a member acts in the first of the roles asked for that they hold', async () => {
    const who = await person([north, 'decision-maker', 'auditor']);
    const actor = await access.requireMember(who, north, ['commissioner', 'decision-maker', 'auditor']);
    expect(actor).toEqual({ personId: who.id, organisationId: north, role: 'decision-maker' });
  });
});

describe('giving a command', () => {
  /** What the engine does: the fragment within its first statement, then the answer. */
  async function admit(
    principal: Principal,
    command: CommandType,
    { authority = north, publishedAt = null }: { authority?: string | null; publishedAt?: string | null } = {},
  ): Promise<unknown> {
    const source = here.app.get(ActorSource);
    const [row] = await here.database.query<{ found: unknown }>(
      `SELECT ${source.sql} AS found FROM (SELECT $1::text AS issuer, $2::text AS subject, $3::text AS authority_id) ask`,
      [principal.issuer, principal.subject, authority],
    );
    return source.admit(row?.found, { principal, command, authorityId: authority, publishedAt });
  }

  it('is recorded under the least role that allows it', async () => {
    const who = await person([north, 'decision-maker', 'commissioner']);
    const actor = { personId: who.id, organisationId: north };
    expect(await admit(who, 'ChooseProcess')).toEqual({ ...actor, role: 'commissioner' });
    expect(await admit(who, 'EnterIntoContract')).toEqual({ ...actor, role: 'decision-maker' });
  });

  it('is refused to the wrong role, naming the right one', async () => {
    const commissioner = await person([north, 'commissioner']);
    await expect(admit(commissioner, 'EnterIntoContract')).rejects.toMatchObject({
      problem: 'not-permitted',
      message: 'Only a decision-maker of the authority may do this.',
    });
    for (const role of ['auditor', 'administrator'] as const) {
      await expect(admit(await person([north, role]), 'ChooseProcess')).rejects.toMatchObject({
        message: 'Only a commissioner or a decision-maker of the authority may do this.',
      });
    }
  });

  it('is refused to everybody where only time does it', async () => {
    await expect(admit(await person([north, 'decision-maker']), 'EndStandstill')).rejects.toMatchObject({
      problem: 'not-permitted',
      message: expect.stringContaining('Nobody gives the command EndStandstill'),
    });
  });

  it('is refused to people of another authority as if there were no such procurement, unless it is public', async () => {
    const stranger = await person([south, 'commissioner', 'decision-maker']);
    const unpublished = await admit(stranger, 'ChooseProcess').catch((error: Error) => error);
    const none = await admit(stranger, 'ChooseProcess', { authority: null }).catch((error: Error) => error);
    expect(unpublished).toMatchObject({ problem: 'not-found' });
    expect((unpublished as Error).message).toBe((none as Error).message);
    const published = admit(stranger, 'ChooseProcess', { publishedAt: '2026-03-24T09:00:00.000Z' });
    await expect(published).rejects.toMatchObject({ problem: 'not-permitted' });
    await expect(admit(stranger, 'EndStandstill')).rejects.toMatchObject({ problem: 'not-found' });
  });

  it('is refused to somebody whom nobody has added, whether the procurement exists or not', async () => {
    await expect(admit(local('stranger'), 'ChooseProcess')).rejects.toMatchObject({ problem: 'not-a-member' });
    const none = admit(local('stranger'), 'ChooseProcess', { authority: null });
    await expect(none).rejects.toMatchObject({ problem: 'not-a-member' });
  });

  it('is refused from the moment that the role is taken away', async () => {
    const who = await person([north, 'commissioner']);
    await admit(who, 'ChooseProcess');
    await here.identity.revokeRole(north, who.id, 'commissioner');
    await expect(admit(who, 'ChooseProcess')).rejects.toMatchObject({ problem: 'not-found' });
  });
});
