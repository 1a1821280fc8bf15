import { Injectable } from '@nestjs/common';
import type { Correcting, CorrectRecord, MembershipCommand, Reason } from '../../workflows/index.js';
import { Engine, type Asking, type AuthorityRequest, type Settled } from '../engine/index.js';
import { Database } from '../platform/database/database.js';
import { Conflict, Denial, Refusal } from '../platform/errors.js';
import type { Actor } from '../trail/index.js';
import { findOrganisation, membersOf, type MemberView, type OrganisationView } from './identity.queries.js';
import { checkMember, checkOrganisation, type NewMember, type NewOrganisation } from './new-members.js';
import type { Principal } from './principal.js';
import type { OrganisationKind, Role } from './roles.js';
import { failureOf } from './told-of-members.js';
import { Tokens } from './tokens/tokens.js';

const system: Actor = { system: true };

/** The key of a request, and the version that whoever asks saw; null where they say nothing. */
export type Conditions = Pick<AuthorityRequest, 'idempotencyKey' | 'ifMatch'>;

/** Without a key, and on whatever stands. */
const unconditionally: Conditions = { idempotencyKey: null, ifMatch: null };

/** What came of an act about members. */
export type GivenResult =
  | { readonly accepted: true; readonly settled: Settled }
  | { readonly accepted: false; readonly reasons: readonly Reason[] };

/**
 * Changes who belongs where. Every change is an act in the organisation's stream, decided by the engine. `by` is who gives it: an
 * administrator of that organisation, or the system, which is whoever operates the installation.
 */
@Injectable()
export class IdentityService {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly engine: Engine,
  ) {}

  /** Registers a relevant authority or a provider. Refuses an id that is taken. */
  async registerOrganisation(organisation: NewOrganisation, by: Actor = system): Promise<OrganisationView> {
    const checked = checkOrganisation(organisation);
    const given = await this.give(checked, registration(checked), by);
    if (given.accepted) return checked;
    if (!given.reasons.some(isRegisteredAlready)) throw failureOf(given.reasons);
    throw new Conflict('conflict', `There is an organisation ${checked.id} already.`);
  }

  /**
   * Registers an organisation with its first member, in one act: neither stands without the other. Refuses (409) an id that is taken,
   * whoever took it.
   */
  async setUp(
    organisation: NewOrganisation,
    first: Omit<NewMember, 'organisationId'>,
    by: Actor = system,
  ): Promise<MemberView> {
    const checked = checkOrganisation(organisation);
    const { organisationId: _id, ...member } = checkMember(
      { ...first, organisationId: checked.id },
      this.tokens.issuers,
    );
    const data = JSON.parse(JSON.stringify(member)) as typeof member;
    const given = await this.give(checked, registration(checked, data), by);
    if (given.accepted) return this.memberIn(checked.id, personOf(given.settled));
    if (!given.reasons.some(isRegisteredAlready)) throw failureOf(given.reasons);
    throw new Conflict('conflict', `There is an organisation ${checked.id} already.`);
  }

  /**
   * Makes somebody a member with the roles given. Somebody who is a member already gets those roles that they lack, and
   * keeps the name by which they are known. `orRegister` says what their organisation is, should it not be registered yet.
   */
  async addPerson(
    member: NewMember,
    by: Actor = system,
    orRegister?: NewOrganisation,
    conditions: Conditions = unconditionally,
  ): Promise<MemberView> {
    const { organisationId, ...asked } = checkMember(member, this.tokens.issuers);
    const data = JSON.parse(JSON.stringify(asked)) as typeof asked;
    const organisation = orRegister && checkOrganisation({ ...orRegister, id: organisationId });
    if (organisation && !(await findOrganisation(this.database, organisationId))) {
      const registered = await this.give(organisation, registration(organisation, data), by);
      if (registered.accepted) return this.memberIn(organisationId, personOf(registered.settled));
      // Somebody else has registered it meanwhile, and the person is added to what they registered.
      if (!registered.reasons.some(isRegisteredAlready)) throw failureOf(registered.reasons);
    }
    const known = await this.organisation(organisationId);
    const given = await this.give(known, { type: 'AddMember', data }, by, conditions);
    if (given.accepted) return this.memberIn(organisationId, personOf(given.settled));
    const [only, ...others] = given.reasons;
    // Whoever holds all of these roles already is told so, and that is no reason to complain.
    if (only?.code === 'member-lacks-a-role' && others.length === 0) {
      return this.memberIn(organisationId, String(only.found?.['person']));
    }
    throw failureOf(given.reasons);
  }

  /** Gives a member one more role; nothing changes where they hold it. */
  async grantRole(organisationId: string, personId: string, role: Role, by: Actor = system): Promise<void> {
    const organisation = await this.organisation(organisationId);
    const given = await this.give(organisation, { type: 'GrantRole', data: { personId, role } }, by);
    if (given.accepted || given.reasons.every(({ code }) => code === 'member-lacks-a-role')) return;
    throw failureOf(given.reasons);
  }

  /**
   * Takes a role away, from the very next request on. An administrator cannot take away the last administrator, because then
   * nobody in the authority could repair it; whoever operates the installation can, and can add another.
   */
  async revokeRole(
    organisationId: string,
    personId: string,
    role: Role,
    by: Actor = system,
    conditions: Conditions = unconditionally,
  ): Promise<void> {
    await this.revoke(organisationId, personId, [role], by, conditions);
  }

  /** The same for several roles; those that they do not hold are passed over. Returns those that were taken away. */
  revokeRoles(organisationId: string, personId: string, roles: readonly Role[], by: Actor = system): Promise<Role[]> {
    return this.revoke(organisationId, personId, roles, by);
  }

  /** Takes away every role that somebody holds within an organisation. Returns those that were taken away. */
  removeMember(organisationId: string, personId: string, by: Actor = system): Promise<Role[]> {
    return this.revoke(organisationId, personId, null, by);
  }

  /** A token of the local issuer for a person of it, good for up to a week. */
  async issueLocalToken(personId: string, hours = 8): Promise<string> {
    const person = await this.principalOf(personId);
    if (!person) throw new Denial('not-found', 'There is no such person.');
    return this.tokens.issueLocal(person, hours);
  }

  /** An organisation that is registered. Throws `Denial` (404) for one that is not. */
  async organisation(id: string): Promise<OrganisationView> {
    const organisation = await findOrganisation(this.database, id);
    if (!organisation) throw new Denial('not-found', 'There is no such organisation.');
    return organisation;
  }

  /**
   * Gives an act about members or names, and answers what came of it.
   *
   * @throws what the engine throws: `Denial` for whoever is no administrator of the organisation (any more), `Conflict` where what the act
   *   rests on was changed by others at the same moment.
   */
  async give(
    { id, kind }: { readonly id: string; readonly kind: OrganisationKind },
    command: MembershipCommand | Correcting,
    by: Actor,
    conditions: Conditions = unconditionally,
  ): Promise<GivenResult> {
    const principal = await this.askingAs(by);
    if (kind === 'authority' && command.type !== 'RegisterProvider') {
      return this.engine.settle({ principal, authorityId: id, command, ...conditions });
    }
    if (command.type === 'RegisterAuthority') throw new Denial('not-found', 'There is no such authority.');
    return this.engine.keep({ principal, organisationId: id, command, ...conditions });
  }

  /** Puts right what was recorded wrongly of an organisation, as whoever operates the installation. Answers what came of it. */
  async putRight(organisationId: string, data: CorrectRecord): Promise<Settled> {
    const given = await this.give(await this.organisation(organisationId), { type: 'CorrectRecord', data }, system);
    if (given.accepted) return given.settled;
    throw new Refusal(given.reasons, 'This cannot be put right so; see `reasons`.');
  }

  /** Whoever did it, as the engine is asked by them: so that what they may do is looked at in the moment of the decision. */
  private async askingAs(by: Actor): Promise<Asking> {
    if ('system' in by) return 'system';
    if ('public' in by) return 'public';
    const principal = await this.principalOf(by.personId);
    if (!principal)
      throw new Denial('not-permitted', 'Only an administrator of this organisation may change its members.');
    return principal;
  }

  private async principalOf(personId: string): Promise<Principal | undefined> {
    const sql = 'SELECT issuer, subject FROM person WHERE id::text = $1';
    return (await this.database.query<Principal>(sql, [personId]))[0];
  }

  private async revoke(
    organisationId: string,
    personId: string,
    roles: readonly Role[] | null,
    by: Actor,
    conditions: Conditions = unconditionally,
  ): Promise<Role[]> {
    const organisation = await this.organisation(organisationId);
    const given = await this.give(organisation, { type: 'EndRoles', data: { personId, roles } }, by, conditions);
    if (!given.accepted) throw failureOf(given.reasons);
    return given.settled.events.map(({ data }) => data['role'] as Role);
  }

  /** A member as they stand now. */
  private async memberIn(organisationId: string, personId: string): Promise<MemberView> {
    const member = (await membersOf(this.database, organisationId)).find(({ id }) => id === personId);
    if (!member) throw new Conflict('conflict', 'Somebody else took their roles away at the same moment.');
    return member;
  }
}

/** The act by which an organisation is registered, with its first member where there is one. */
function registration(
  { kind, name, address, authorityKind }: Required<NewOrganisation>,
  member?: Extract<MembershipCommand, { type: 'AddMember' }>['data'],
): MembershipCommand {
  const data = { name, address, ...(member && { member }) };
  return kind === 'authority'
    ? { type: 'RegisterAuthority', data: { ...data, authorityKind: authorityKind! } }
    : { type: 'RegisterProvider', data };
}

const isRegisteredAlready = ({ code }: Reason): boolean => code === 'organisation-is-registered-once';

/** Whom an act was about, as the last of its events says. */
const personOf = ({ events }: Settled): string => String(events.at(-1)!.data['personId']);
