import { InvalidInput, type FieldError } from '../platform/errors.js';
import {
  authorityKinds,
  isRole,
  organisationKinds,
  roles as allRoles,
  type AuthorityKind,
  type OrganisationKind,
  type Role,
} from './roles.js';

/** An organisation to be registered. */
export interface NewOrganisation {
  /** A slug, such as `nhs-loomdale-icb`, or a UUID; the organisation's name in every address and event, for good. */
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly address?: string | null;
  /** Which of the bodies of reg 3(2) it is; for an authority and for nobody else. */
  readonly authorityKind?: AuthorityKind | null;
}

/** Somebody to be made a member. */
export interface NewMember {
  readonly organisationId: string;
  readonly name: string;
  readonly email?: string | null;
  readonly roles: readonly Role[];
  /** Needed only where several issuers are configured. */
  readonly issuer?: string;
  /** What the issuer calls them. The local issuer calls them by their id where nothing is said. */
  readonly subject?: string;
  /** The id to give to somebody who is not known yet; a UUID. One is made where nothing is said. */
  readonly id?: string;
}

const longestName = 300;
const longestReason = 1000;
const slug = /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What may be said of an organisation, complete; refuses, field by field, what may not. */
export function checkOrganisation(given: NewOrganisation): Required<NewOrganisation> {
  const { id, kind, name, address = null, authorityKind = null } = given;
  refuse([
    slug.test(id) || wrong('id', 'must be 1 to 100 lower-case letters, digits and hyphens, such as nhs-loomdale-icb'),
    organisationKinds.includes(kind) || wrong('kind', `must be one of ${organisationKinds.join(', ')}`),
    isName(name) || wrong('name', nameRule),
    address === null || isName(address, 1000) || wrong('address', 'must be 1 to 1000 characters'),
    kind !== 'authority' || authorityKinds.includes(authorityKind!) || wrong('authorityKind', authorityKindRule),
    kind !== 'provider' || authorityKind === null || wrong('authorityKind', 'is not for a provider'),
  ]);
  return { id, kind, name, address, authorityKind };
}

/** What may be said of a new member, with the issuer settled; refuses, field by field, what may not. */
export function checkMember(
  given: NewMember,
  issuers: readonly string[],
): NewMember & { issuer: string; email: string | null } {
  const { name, email = null, roles, issuer = issuers.length === 1 ? issuers[0] : undefined, subject, id } = given;
  const own = issuers.includes('urn:probity:local');
  refuse([
    isName(name) || wrong('name', nameRule),
    email === null || (isName(email, 320) && email.includes('@')) || wrong('email', 'must be an email address'),
    roles.length > 0 || wrong('roles', 'must name at least one role'),
    roles.every(isRole) || wrong('roles', `must be among ${allRoles.join(', ')}`),
    issuers.includes(issuer ?? '') || wrong('issuer', `must be ${issuers.map((known) => `"${known}"`).join(' or ')}`),
    subject === undefined || isName(subject, 255) || wrong('subject', 'must be 1 to 255 characters'),
    own || subject !== undefined || wrong('subject', 'is needed: what the issuer calls this person (`sub`)'),
    id === undefined || uuid.test(id) || wrong('id', 'must be a UUID'),
  ]);
  return { ...given, name, email, roles: [...new Set(roles)], issuer: issuer!, subject, id };
}

/** A name that somebody or something is to have, and why; refuses, field by field, what may not be said. */
export function checkName<T extends { readonly name: string; readonly why: string }>(given: T): T {
  refuse([
    isName(given.name) || wrong('name', nameRule),
    isName(given.why, longestReason) || wrong('why', `must be 1 to ${longestReason} characters`),
  ]);
  return given;
}

const nameRule = `must be 1 to ${longestName} characters`;
const authorityKindRule = `must be one of ${authorityKinds.join(', ')}`;

const wrong = (field: string, message: string): FieldError => ({ field, message });

const isName = (text: unknown, longest = longestName): boolean =>
  typeof text === 'string' && text.trim() !== '' && text.length <= longest && !/[\u0000\p{Cs}]/u.test(text);

function refuse(checks: readonly (true | FieldError)[]): void {
  const errors = checks.filter((check) => check !== true);
  if (errors.length > 0) throw new InvalidInput(errors);
}
