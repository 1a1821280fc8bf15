import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database/database.js';
import { Conflict, Denial, InvalidInput } from '../platform/errors.js';
import type { Actor } from '../trail/index.js';
import type { IdentityEvent } from './identity.events.js';
import { findOrganisation, findPerson, membersOf, type MemberView, type OrganisationView } from './identity.queries.js';
import { checkMember, checkOrganisation, type NewMember, type NewOrganisation } from './new-members.js';
import { OrganisationRecord } from './organisation-record.js';
import type { Principal } from './principal.js';
import { anyOf, rolesWithin, type Role } from './roles.js';
import { Tokens } from './tokens/tokens.js';

const system: Actor = { system: true };

/**
 * Changes who belongs where. Every change is an event in the organisation's stream. `by` is who made it: an administrator
 * of that organisation, or the system, which is whoever operates the installation.
 */
@Injectable()
export class IdentityService {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
  ) {}

  /** Registers a relevant authority or a provider. Refuses an id that is taken. */
  async registerOrganisation(organisation: NewOrganisation, by: Actor = system): Promise<OrganisationView> {
    const checked = checkOrganisation(organisation);
    await this.database.mustBeAbleToDecide();
    return this.database.transactionInTurn(checked.id, async (tx) => {
      await takeTurn(tx, `organisation ${checked.id}`);
      if (await findOrganisation(tx, checked.id)) {
        throw new Conflict('conflict', `There is an organisation ${checked.id} already.`);
      }
      await register(tx, checked, by);
      return checked;
    });
  }

  /**
   * Makes somebody a member with the roles given. Somebody who is a member already gets those roles that they lack, and
   * keeps the name by which they are known. `orRegister` says what their organisation is, should it not be registered yet.
   */
  async addPerson(member: NewMember, by: Actor = system, orRegister?: NewOrganisation): Promise<MemberView> {
    const asked = checkMember(member, this.tokens.issuers);
    const organisation = orRegister && checkOrganisation({ ...orRegister, id: asked.organisationId });
    const work = async (tx: Tx, record: OrganisationRecord, { kind }: OrganisationView): Promise<MemberView> => {
      refuseRolesOutside(kind, asked.roles);
      const newId = asked.id ?? randomUUID();
      const principal = { issuer: asked.issuer, subject: asked.subject ?? newId };
      // Two organisations may be adding the same person at this moment, and must agree on who that is.
      await takeTurn(tx, `person ${principal.issuer} ${principal.subject}`);
      const known = await findPerson(tx, principal);
      if (!known) await refuseTakenId(tx, newId);
      const person = known ?? { id: newId, name: asked.name, email: asked.email, ...principal };
      const current = (await membersOf(tx, asked.organisationId)).find(({ id }) => id === person.id);
      const lacking = asked.roles.filter((role) => !current?.roles.includes(role));
      const { id, issuer, subject, name, email } = person;
      const added: IdentityEvent = {
        type: 'MemberAdded',
        data: { personId: id, issuer },
        sealed: { name, subject, ...(email !== null && { email }) },
      };
      await record.add([...(current ? [] : [added]), ...lacking.map((role) => granted(id, role))], by);
      return { ...person, roles: [...(current?.roles ?? []), ...lacking].sort() };
    };
    return this.change(asked.organisationId, by, work, organisation);
  }

  /** Gives a member one more role; nothing changes where they hold it. */
  async grantRole(organisationId: string, personId: string, role: Role, by: Actor = system): Promise<void> {
    await this.change(organisationId, by, async (tx, record, { kind }) => {
      refuseRolesOutside(kind, [role]);
      const member = await memberOf(tx, organisationId, personId);
      if (!member.roles.includes(role)) await record.add([granted(personId, role)], by);
    });
  }

  /**
   * Takes a role away, from the very next request on. An administrator cannot take away the last administrator, because then
   * nobody in the authority could repair it; whoever operates the installation can, and can add another.
   */
  async revokeRole(organisationId: string, personId: string, role: Role, by: Actor = system): Promise<void> {
    await this.revokeRoles(organisationId, personId, [role], by);
  }

  /** The same for several roles; those that they do not hold are passed over. Returns those that were taken away. */
  revokeRoles(organisationId: string, personId: string, roles: readonly Role[], by: Actor = system): Promise<Role[]> {
    return this.revoke(organisationId, personId, (held) => held.filter((role) => roles.includes(role)), by);
  }

  /** Takes away every role that somebody holds within an organisation. Returns those that were taken away. */
  removeMember(organisationId: string, personId: string, by: Actor = system): Promise<Role[]> {
    return this.revoke(organisationId, personId, (held) => [...held], by);
  }

  /** A token of the local issuer for a person of it, good for up to a week. */
  async issueLocalToken(personId: string, hours = 8): Promise<string> {
    const [person] = await this.database.query<Principal>('SELECT issuer, subject FROM person WHERE id::text = $1', [
      personId,
    ]);
    if (!person) throw new Denial('not-found', 'There is no such person.');
    return this.tokens.issueLocal(person, hours);
  }

  private async revoke(
    organisationId: string,
    personId: string,
    which: (held: readonly Role[]) => Role[],
    by: Actor,
  ): Promise<Role[]> {
    return this.change(organisationId, by, async (tx, record) => {
      const members = await membersOf(tx, organisationId);
      const held = members.find(({ id }) => id === personId)?.roles ?? [];
      const going = which(held);
      if (going.length === 0) throw new Denial('not-found', 'There is no member with this role to take away.');
      const administrators = members.filter(({ roles }) => roles.includes('administrator'));
      if (going.includes('administrator') && administrators.length === 1 && !('system' in by)) {
        throw new Conflict('conflict', 'This is the last administrator. Make somebody else an administrator first.');
      }
      await record.add(
        going.map((role) => ({ type: 'RoleRevoked', data: { personId, role } })),
        by,
      );
      return going;
    });
  }

  /**
   * Does something within an organisation's stream, held for the length of it; `by` must still be an administrator of it when their
   * turn comes. `orRegister` says what the organisation is, should it not be registered yet.
   */
  async change<T>(
    organisationId: string,
    by: Actor,
    work: (tx: Tx, record: OrganisationRecord, organisation: OrganisationView) => Promise<T>,
    orRegister?: Required<NewOrganisation>,
  ): Promise<T> {
    await this.database.mustBeAbleToDecide();
    return this.database.transactionInTurn(organisationId, async (tx) => {
      if (orRegister) await takeTurn(tx, `organisation ${organisationId}`);
      const organisation = await findOrganisation(tx, organisationId);
      if (!organisation && orRegister) return work(tx, await register(tx, orRegister, by), orRegister);
      if (!organisation) throw new Denial('not-found', 'There is no such organisation.');
      const record = await OrganisationRecord.lock(tx, organisationId, organisation.kind);
      await refuseFormerAdministrator(tx, organisationId, by);
      return work(tx, record, organisation);
    });
  }
}

async function register(tx: Tx, organisation: Required<NewOrganisation>, by: Actor): Promise<OrganisationRecord> {
  const { id, kind, name, address, authorityKind } = organisation;
  const record = OrganisationRecord.begin(tx, id, kind);
  const event: IdentityEvent =
    authorityKind !== null
      ? { type: 'AuthorityRegistered', data: { name, address, authorityKind } }
      : { type: 'ProviderRegistered', data: { name, address } };
  await record.add([event], by);
  return record;
}

/** An id that is somebody else's would turn that person into this one. */
async function refuseTakenId(tx: Tx, id: string): Promise<void> {
  const taken = await tx.query('SELECT 1 FROM person WHERE id = $1', [id]);
  if (taken.length > 0) throw new Conflict('conflict', 'This id belongs to another person.');
}

const granted = (personId: string, role: Role): IdentityEvent => ({ type: 'RoleGranted', data: { personId, role } });

async function memberOf(tx: Tx, organisationId: string, personId: string): Promise<MemberView> {
  const member = (await membersOf(tx, organisationId)).find(({ id }) => id === personId);
  if (!member) throw new Denial('not-found', 'There is no such member.');
  return member;
}

/** Whoever was an administrator when they asked may have ceased to be one while they waited for their turn. */
async function refuseFormerAdministrator(tx: Tx, organisationId: string, by: Actor): Promise<void> {
  if (!('personId' in by)) return;
  const members = await membersOf(tx, organisationId);
  if (members.some(({ id, roles }) => id === by.personId && roles.includes('administrator'))) return;
  throw new Denial('not-permitted', 'Only an administrator of this organisation may change its members.');
}

function refuseRolesOutside(kind: OrganisationView['kind'], asked: readonly Role[]): void {
  const allowed = rolesWithin[kind];
  const stranger = asked.find((role) => !allowed.includes(role));
  if (stranger === undefined) return;
  const within = kind === 'authority' ? 'a relevant authority' : 'a provider';
  throw InvalidInput.field('roles', `must be ${anyOf(allowed)} within ${within}, which ${stranger} is not`);
}

/** Until the end of the transaction, nobody else can do something about the same thing. */
async function takeTurn(tx: Tx, about: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`probity.identity ${about}`]);
}
