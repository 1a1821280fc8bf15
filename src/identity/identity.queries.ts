import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../platform/database/database.js';
import type { Principal } from './principal.js';
import type { AuthorityKind, OrganisationKind, Role } from './roles.js';

export interface OrganisationView {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly address: string | null;
  readonly authorityKind: AuthorityKind | null;
}

/** What an organisation was called until a London day, which is the first on which it was not. */
export interface FormerNameView {
  readonly name: string;
  readonly until: string;
}

export interface PersonView {
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string | null;
}

/** The roles that a person holds now within one organisation; never none. */
export interface MembershipView {
  readonly organisation: Pick<OrganisationView, 'id' | 'kind' | 'name'>;
  readonly roles: readonly Role[];
}

/** A person who is asking, with where they belong. */
export interface KnownPerson {
  readonly person: PersonView;
  readonly memberships: readonly MembershipView[];
}

/** A person, as a member of one organisation. */
export interface MemberView extends PersonView {
  readonly roles: readonly Role[];
}

/** Reads people, organisations and roles. Says what is there; who may see it is for the caller. */
@Injectable()
export class IdentityQueries {
  constructor(private readonly database: Database) {}

  /** Who a principal is and where they belong, as of now. Undefined for somebody who was never added. */
  async known(principal: Principal): Promise<KnownPerson | undefined> {
    const [row] = await this.database.prepared<KnownPerson>('identity.known', KNOWN, [
      principal.issuer,
      principal.subject,
    ]);
    return row;
  }

  /** Everybody who was ever added, or everybody who holds a role within the organisation, with where they belong. */
  async everybody(organisationId?: string): Promise<readonly KnownPerson[]> {
    return this.database.query<KnownPerson>(EVERYBODY, [organisationId ?? null]);
  }

  organisation(id: string): Promise<OrganisationView | undefined> {
    return findOrganisation(this.database, id);
  }

  /** Those of one kind, by name. */
  organisations(kind: OrganisationKind): Promise<readonly Pick<OrganisationView, 'id' | 'name'>[]> {
    return this.database.query('SELECT id, name FROM organisation WHERE kind = $1 ORDER BY name, id LIMIT 1000', [
      kind,
    ]);
  }

  /** The version that the history of an organisation stands at. Read it before what is shown with it. */
  async versionOf(id: string): Promise<number> {
    const [row] = await this.database.prepared<{ version: number }>('identity.version', VERSION, [id]);
    return row?.version ?? 0;
  }

  /** What an organisation was called before, the last name first. */
  formerNames(id: string): Promise<readonly FormerNameView[]> {
    return formerNamesOf(this.database, id);
  }

  /** What an organisation was called on a London day; undefined for one that is not known. */
  async nameOn(id: string, day: string): Promise<string | undefined> {
    const former = (await this.formerNames(id)).filter(({ until }) => until > day).at(-1);
    return former?.name ?? (await this.organisation(id))?.name;
  }

  /** Who holds a role within the organisation now, by name. */
  async members(organisationId: string): Promise<readonly MemberView[]> {
    return membersOf(this.database, organisationId);
  }

  /** A person by their id, or else by their subject. Several where issuers use the same subject for different people. */
  async people(idOrSubject: string): Promise<readonly PersonView[]> {
    return this.database.query<PersonView>(
      `SELECT ${PERSON} FROM person p WHERE p.id::text = lower($1) OR p.subject = $1 ORDER BY p.id::text = lower($1) DESC, p.id`,
      [idOrSubject],
    );
  }
}

export async function findOrganisation(queryable: Queryable, id: string): Promise<OrganisationView | undefined> {
  const [row] = await queryable.query<OrganisationView>(`SELECT ${ORGANISATION} FROM organisation o WHERE o.id = $1`, [
    id,
  ]);
  return row;
}

export async function formerNamesOf(queryable: Queryable, id: string): Promise<readonly FormerNameView[]> {
  return queryable.query<FormerNameView>(
    'SELECT name, until::text AS until FROM former_name WHERE organisation_id = $1 ORDER BY former_name.until DESC',
    [id],
  );
}

export async function membersOf(queryable: Queryable, organisationId: string): Promise<readonly MemberView[]> {
  return queryable.query<MemberView>(MEMBERS, [organisationId]);
}

export async function findPerson(queryable: Queryable, principal: Principal): Promise<PersonView | undefined> {
  const [row] = await queryable.query<PersonView>(
    `SELECT ${PERSON} FROM person p WHERE p.issuer = $1 AND p.subject = $2`,
    [principal.issuer, principal.subject],
  );
  return row;
}

// No two kinds of it share an id.
const VERSION = `SELECT version FROM stream WHERE authority_id = $1 AND id = $1 AND type IN ('authority', 'organisation', 'provider')`;

const ORGANISATION = `o.id, o.kind, o.name, o.address, o.authority_kind AS "authorityKind"`;
const PERSON = `p.id, p.issuer, p.subject, p.display_name AS name, p.email`;

const PEOPLE = `
SELECT
  jsonb_build_object('id', p.id, 'issuer', p.issuer, 'subject', p.subject, 'name', p.display_name, 'email', p.email) AS person,
  coalesce((
    SELECT jsonb_agg(
      jsonb_build_object('organisation', jsonb_build_object('id', o.id, 'kind', o.kind, 'name', o.name), 'roles', m.roles)
      ORDER BY o.id)
    FROM (
      SELECT organisation_id, jsonb_agg(role ORDER BY role) AS roles FROM membership
      WHERE person_id = p.id AND revoked_at IS NULL GROUP BY organisation_id
    ) m JOIN organisation o ON o.id = m.organisation_id
  ), '[]') AS memberships
FROM person p`;

const KNOWN = `${PEOPLE} WHERE p.issuer = $1 AND p.subject = $2`;

const EVERYBODY = `${PEOPLE}
WHERE $1::text IS NULL OR EXISTS (
  SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.organisation_id = $1 AND m.revoked_at IS NULL)
ORDER BY p.display_name, p.id`;

const MEMBERS = `
SELECT ${PERSON}, jsonb_agg(m.role ORDER BY m.role) AS roles
FROM membership m JOIN person p ON p.id = m.person_id
WHERE m.organisation_id = $1 AND m.revoked_at IS NULL
GROUP BY p.id ORDER BY p.display_name, p.id`;
