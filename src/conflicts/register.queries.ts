import {
  connected,
  lasts,
  type CalendarDate,
  type Interest,
  type Register,
  type StandingInterest,
} from '../../workflows/index.js';

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
