import { membershipActs, type MembershipCommand } from '../../workflows/index.js';
import { InvalidInput, type FieldError } from '../platform/errors.js';
import { classesOf } from '../platform/http/fields/class-of.js';
import { readObject } from '../platform/http/typed-command.js';
import { organisationKinds, type AuthorityKind, type OrganisationKind, type Role } from './roles.js';

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

const slug = /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/;

/**
 * What may be said of an organisation, complete; refuses, field by field, what may not. Its id and its kind are said of where it is
 * registered; the rest is as its act declares it.
 */
export function checkOrganisation(given: NewOrganisation): Required<NewOrganisation> {
  const { id, kind, name, address = null, authorityKind = null } = given;
  const carried =
    kind === 'authority' ? { name, address, authorityKind: authorityKind ?? undefined } : { name, address };
  refuse([
    slug.test(id) || wrong('id', 'must be 1 to 100 lower-case letters, digits and hyphens, such as nhs-loomdale-icb'),
    organisationKinds.includes(kind) || wrong('kind', `must be one of ${organisationKinds.join(', ')}`),
    ...wrongWith(kind === 'authority' ? 'RegisterAuthority' : 'RegisterProvider', carried),
    kind !== 'provider' || authorityKind === null || wrong('authorityKind', 'is not for a provider'),
  ]);
  return { id, kind, name, address, authorityKind };
}

/**
 * What may be said of a new member, with the issuer settled; refuses, field by field, what may not. Which issuers there are, and whether
 * they have to say what they call somebody, is the installation's; the rest is as the act declares it.
 */
export function checkMember(
  given: NewMember,
  issuers: readonly string[],
): NewMember & { issuer: string; email: string | null } {
  const { organisationId: _, issuer = issuers.length === 1 ? issuers[0] : undefined, email = null, ...asked } = given;
  const own = issuers.includes('urn:probity:local');
  const roles = [...new Set(given.roles)];
  refuse([
    ...wrongWith('AddMember', { ...asked, email, roles, issuer: issuers[0] }),
    issuers.includes(issuer ?? '') || wrong('issuer', `must be ${issuers.map((known) => `"${known}"`).join(' or ')}`),
    own || asked.subject !== undefined || wrong('subject', 'is needed: what the issuer calls this person (`sub`)'),
  ]);
  return { ...given, email, roles, issuer: issuer! };
}

/** Refuses, field by field, what an act about members or names does not take. */
export function checkCarried({ type, data }: MembershipCommand): void {
  refuse(wrongWith(type, data));
}

/** What is wrong with what is said of a new member, as far as the act declares it: whatever the issuer. */
export const wrongWithMember = (said: Pick<NewMember, 'name' | 'email' | 'roles'>): readonly FieldError[] =>
  wrongWith('AddMember', { ...said, issuer: 'any' });

const classes = classesOf(membershipActs);

function wrongWith(type: MembershipCommand['type'], data: object): readonly FieldError[] {
  const read = readObject<object>(classes[type], JSON.parse(JSON.stringify(data)) as object, 'data');
  return 'errors' in read ? read.errors : [];
}

const wrong = (field: string, message: string): FieldError => ({ field, message });

function refuse(checks: readonly (true | FieldError)[]): void {
  const errors = checks.filter((check) => check !== true);
  if (errors.length > 0) throw new InvalidInput(errors);
}
