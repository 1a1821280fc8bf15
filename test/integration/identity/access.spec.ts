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
  interface About {
    readonly authority?: string | null;
    readonly publishedAt?: string | null;
    readonly data?: object;
    readonly facts?: object | null;
    readonly withinAuthority?: boolean;
  }

  /** What the engine does: the fragment within its first statement, then the answer. */
  async function admit(
    principal: Principal | 'public',
    command: CommandType,
    { authority = north, publishedAt = null, data = {}, facts = null, withinAuthority = false }: About = {},
  ): Promise<unknown> {
    const source = here.app.get(ActorSource);
    const { issuer, subject } = principal === 'public' ? { issuer: null, subject: null } : principal;
    const [row] = await here.database.query<{ found: unknown }>(
      `SELECT ${source.sql} AS found FROM (SELECT $1::text AS issuer, $2::text AS subject, $3::text AS authority_id,
        $4::text AS command, $5::jsonb AS data, $6::jsonb AS facts) ask`,
      [issuer, subject, authority, command, JSON.stringify(data), facts && JSON.stringify(facts)],
    );
    return source.admit(row?.found, { principal, command, withinAuthority, authorityId: authority, publishedAt });
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
      message: expect.stringContaining('“End the standstill period”'),
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

  describe('by a provider', () => {
    const published = { publishedAt: '2026-03-24T09:00:00.000Z' };
    const about = { data: { representation: 'R2' } };
    const makes = (organisation?: string): About => ({
      ...published,
      data: { representor: { name: 'Owl', organisation } },
    });

    let owl: string;
    let fox: string;
    beforeAll(async () => ([owl, fox] = [await here.provider(), await here.provider()]));

    /** A procurement in which the Owl Centre made the first representation and the other provider the second. */
    const facts = (): object => ({
      run: {
        hearing: {
          representations: { R1: { organisation: owl }, R2: { organisation: fox }, R3: { organisation: null } },
        },
      },
    });

    it('is recorded under the provider whose representation it is', async () => {
      const who = await person([owl, 'provider'], [fox, 'provider']);
      const actor = { personId: who.id, organisationId: fox, role: 'provider' };
      expect(await admit(who, 'MakeRepresentation', makes(fox))).toEqual(actor);
      for (const command of ['WithdrawRepresentation', 'AnswerClarification', 'RequestInformation'] as const) {
        expect(await admit(who, command, { ...published, ...about, facts: facts() })).toEqual(actor);
      }
    });

    it('is refused about the representation of another, as if there were none', async () => {
      const who = await person([owl, 'provider']);
      const denials = await Promise.all(
        ['R2', 'R3', 'R9', 'constructor', undefined].map((representation) =>
          admit(who, 'WithdrawRepresentation', { ...published, data: { representation }, facts: facts() }).catch(
            (error: Error) => error,
          ),
        ),
      );
      for (const denial of denials) {
        expect(denial).toMatchObject({ problem: 'not-found', message: (denials[0] as Error).message });
      }
    });

    it('is refused on what is not public, for another provider, or for none that is named', async () => {
      const who = await person([owl, 'provider']);
      const secret = admit(who, 'MakeRepresentation', { ...makes(owl), publishedAt: null });
      await expect(secret).rejects.toMatchObject({ problem: 'not-found' });
      await expect(admit(who, 'MakeRepresentation', makes(fox))).rejects.toMatchObject({ problem: 'not-found' });
      await expect(admit(who, 'MakeRepresentation', makes())).rejects.toMatchObject({
        problem: 'invalid-input',
        errors: [{ field: 'data.representor.organisation' }],
      });
    });

    it('is refused for what is not in its own cause, and where only the authority’s own count', async () => {
      const who = await person([owl, 'provider']);
      for (const command of ['OfferClarification', 'MakeFurtherDecision', 'RecordRepresentation'] as const) {
        const attempt = admit(who, command, { ...published, data: { representation: 'R1' }, facts: facts() });
        await expect(attempt).rejects.toMatchObject({ problem: 'not-permitted' });
      }
      const within = admit(who, 'WithdrawRepresentation', {
        ...published,
        data: { representation: 'R1' },
        facts: facts(),
        withinAuthority: true,
      });
      await expect(within).rejects.toMatchObject({ problem: 'not-permitted' });
    });

    it('is no more when the person has left the provider', async () => {
      const who = await person([owl, 'provider']);
      expect(await admit(who, 'MakeRepresentation', makes(owl))).toMatchObject({ role: 'provider' });
      await here.identity.revokeRole(owl, who.id, 'provider');
      await expect(admit(who, 'MakeRepresentation', makes(owl))).rejects.toMatchObject({ problem: 'not-permitted' });
    });

    it('gives way to what the person is within the authority', async () => {
      const who = await person([owl, 'provider'], [north, 'commissioner']);
      const acts = await admit(who, 'WithdrawRepresentation', { ...published, ...about, facts: facts() });
      expect(acts).toMatchObject({ organisationId: north, role: 'commissioner' });
      expect(await admit(who, 'MakeRepresentation', makes(owl))).toMatchObject({
        organisationId: owl,
        role: 'provider',
      });
    });
  });

  it('is open to the public for representations about what is published, and for nothing else', async () => {
    const published = { publishedAt: '2026-03-24T09:00:00.000Z' };
    expect(await admit('public', 'MakeRepresentation', published)).toEqual({ public: true });
    await expect(admit('public', 'MakeRepresentation')).rejects.toMatchObject({ problem: 'not-found' });
    const nowhere = admit('public', 'MakeRepresentation', { ...published, authority: null });
    await expect(nowhere).rejects.toMatchObject({ problem: 'not-found' });
    await expect(admit('public', 'WithdrawRepresentation', published)).rejects.toMatchObject({ problem: 'not-found' });
  });
});
