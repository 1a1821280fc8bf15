import type { CalendarDate, Instant } from '../../../workflows/index.js';
import { findOrganisation, membersOf, type Role } from '../../identity/index.js';
import type { Tx } from '../../platform/database/database.js';
import { Denial, InvalidInput, Refusal } from '../../platform/errors.js';
import type { RegisterEvent } from '../register.events.js';
import type { Individual, Interest, Register } from '../register.facts.js';

/** What a command about a register is decided on. */
export interface Asked {
  readonly tx: Tx;
  readonly authorityId: string;
  readonly register: Register;
  readonly now: Instant;
  /** London's date. */
  readonly today: CalendarDate;
  /** Who asks, and what they are in the authority. */
  readonly asker: string;
  readonly roles: readonly Role[];
}

/** What a command leaves behind. Throws what stands in its way. */
export type Handler<D> = (data: D, asked: Asked) => Promise<readonly RegisterEvent[]> | readonly RegisterEvent[];

/** Refuses (400) what a field says. */
export const wrong = (field: string, message: string): InvalidInput => InvalidInput.field(`data.${field}`, message);

/** Refuses (422) what the register, or the law behind it, does not allow. */
export function refused(code: string, message: string, unblock: string, provision = 'reg 21(1)'): Refusal {
  return new Refusal([{ code, provision, message, unblock }], 'The register does not allow this; see `reasons`.');
}

/** Refuses (403) everybody who has none of the roles. */
export function requireRole({ roles }: Asked, ...permitted: readonly Role[]): void {
  if (permitted.some((role) => roles.includes(role))) return;
  throw new Denial('not-permitted', `Only a ${permitted.join(' or a ')} of the authority may do this.`);
}

/** Whose interests are meant: those of whoever asks or, for a conflicts-guardian, anybody's. */
export function whose(person: string | undefined, asked: Asked): string {
  if (person === undefined || person === asked.asker) return asked.asker;
  if (asked.roles.includes('conflicts-guardian')) return person;
  throw new Denial('not-permitted', 'Only a conflicts-guardian of the authority may speak for somebody else.');
}

/** An interest on the register. Refuses (400) one that is not there. */
export function interestNamed({ register }: Asked, id: string): Interest {
  const known = Object.hasOwn(register.interests, id) ? register.interests[id] : undefined;
  if (!known) throw wrong('interest', 'names no interest on the register');
  return known;
}

/** Somebody on the register. Refuses (400) whoever is not. */
export function individualNamed({ register }: Asked, id: string, field = 'person'): Individual {
  const known = Object.hasOwn(register.individuals, id) ? register.individuals[id] : undefined;
  if (!known) throw wrong(field, 'names nobody on the register; register them first, with RegisterIndividual');
  return known;
}

/** Refuses (400) a date that has not come. */
export function notInFuture(field: string, date: CalendarDate, { today }: Asked): void {
  if (date > today) throw wrong(field, `must not be in the future; today is ${today}`);
}

/** A member of the authority, by their id; undefined for anybody else. */
export async function memberNamed({ tx, authorityId }: Asked, person: string) {
  return (await membersOf(tx, authorityId)).find(({ id }) => id === person);
}

/** What puts a member on the register who is not on it; nothing for one who is. Refuses (400) somebody whom nobody knows. */
export async function enrolment(person: string, asked: Asked): Promise<readonly RegisterEvent[]> {
  if (asked.register.individuals[person]?.leftOn === null) return [];
  const member = await memberNamed(asked, person);
  if (!member) {
    individualNamed(asked, person);
    throw wrong('person', 'has left; register them again first, with RegisterIndividual');
  }
  const decisionMaker = member.roles.includes('decision-maker');
  const data = { person, committees: [], decisionMaker, boardMember: false, on: asked.today };
  return [{ type: 'IndividualRegistered', data, sealed: { name: member.name } }];
}

/**
 * What puts an organisation on the register that is not on it, where its name is given or known to the installation; nothing
 * for one that is. Refuses (400) one of which nothing is known.
 */
export async function organisationEntry(
  { tx, register }: Asked,
  given: { readonly id: string; readonly name?: string; readonly kind?: 'authority' | 'provider' | 'collaborative' },
  field = 'organisation',
): Promise<readonly RegisterEvent[]> {
  const { id, name, kind = 'provider' } = given;
  if (Object.hasOwn(register.organisations, id)) return [];
  const known = await findOrganisation(tx, id);
  if (known) return [{ type: 'OrganisationRegistered', data: { id, kind: known.kind, name: known.name } }];
  if (name !== undefined) return [{ type: 'OrganisationRegistered', data: { id, kind, name } }];
  throw wrong(field, 'names no organisation on the register; give its name too, or use RegisterOrganisation');
}
