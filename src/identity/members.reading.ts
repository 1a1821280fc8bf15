import { Injectable } from '@nestjs/common';
import { Access } from './access.js';
import { IdentityQueries, type MemberView } from './identity.queries.js';
import { namesMembers, readsMembers } from './permissions.js';
import type { Principal } from './principal.js';
import type { Role } from './roles.js';

/** A member, as other members see them; how they sign in, for administrators and auditors only. */
export type MemberSeen = Pick<MemberView, 'id' | 'name' | 'roles'> & Partial<MemberView>;

/** The members of an authority, as one of them may see them. */
@Injectable()
export class MembersReading {
  constructor(
    private readonly access: Access,
    private readonly queries: IdentityQueries,
  ) {}

  /** Everybody who holds a role, by name. Refuses (404) an authority that is not theirs, and (403) roles that choose among nobody. */
  async list(who: Principal, authority: string): Promise<readonly MemberSeen[]> {
    await this.access.requireMember(who, authority, namesMembers);
    const members = await this.queries.members(authority);
    const { memberships } = await this.access.personOf(who);
    const held: readonly Role[] = memberships.find(({ organisation }) => organisation.id === authority)?.roles ?? [];
    if (readsMembers.some((role) => held.includes(role))) return members;
    return members.map(({ id, name, roles }) => ({ id, name, roles }));
  }

  /** The same with the version of the authority's history, which they are at least as recent as. */
  async asOfNow(
    who: Principal,
    authority: string,
  ): Promise<{ readonly version: number; readonly members: readonly MemberSeen[] }> {
    const version = await this.queries.versionOf(authority);
    return { version, members: await this.list(who, authority) };
  }
}
