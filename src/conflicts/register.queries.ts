import type { CalendarDate, StandingInterest } from '../../workflows/index.js';
import { AuthorityFold, type AuthorityHistory } from '../engine/index.js';
import { connected } from './connections.js';
import { emptyRegister, lasts, type Interest, type Register } from './register.facts.js';
import { enter } from './register.fold.js';

export { registerOf } from './register.fold.js';

/** Reads registers of interests as of a version of an authority's stream: everything but names and free text. */
export class Registers extends AuthorityFold<Register> {
  constructor(history: AuthorityHistory) {
    super(history, emptyRegister, enter);
  }
}

/** The interests of some people that are in force on a day, with the organisations that each reaches. */
export function standingInterests(
  register: Register,
  people: readonly string[],
  on: CalendarDate,
): readonly StandingInterest[] {
  return Object.values(register.interests)
    .filter(({ person, from, to }) => people.includes(person) && lasts(from, to, on))
    .map((interest) => standing(register, interest, on));
}

function standing(register: Register, interest: Interest, on: CalendarDate): StandingInterest {
  const { id, person, kind, from, to, post, organisation } = interest;
  const boardMember = register.individuals[person]?.boardMember ?? false;
  const organisations = organisation === null ? [] : connected(register, organisation, on);
  return { id, person, kind, from, to, boardMember, post, organisations };
}

/** Whether the register knows somebody, by the id of a member or by one that the authority gave. */
export function isRegistered(register: Register, person: string): boolean {
  return Object.hasOwn(register.individuals, person);
}
