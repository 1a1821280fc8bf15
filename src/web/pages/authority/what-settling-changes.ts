import {
  dateInWords,
  defaults,
  londonDateOf,
  type AuthorityFacts,
  type AuthorityStanding,
  type CalendarDate,
  type Instant,
} from '../../../../workflows/index.js';
import { confirmationDue } from '../../../conflicts/register.reading.js';
import { capital } from '../../../platform/words/amounts.js';
import { assuranceWords } from '../../words/governance.js';

type Register = AuthorityFacts['register'];
type Settled = AuthorityFacts['settled'];

/**
 * What would be otherwise once an authority has settled something of itself, in sentences; the weightiest first.
 *
 * @param nameOf what somebody is called, where that is known.
 */
export function whatSettlingChanges(
  { facts: before }: AuthorityStanding,
  { facts: after }: AuthorityStanding,
  now: Instant,
  nameOf: (person: string) => string,
): readonly string[] {
  return [
    ...assuranceChanged(before.settled, after.settled),
    ...schemeChanged(before.settled, after.settled, nameOf),
    ...defaultsChanged(before.settled, after.settled),
    ...entriesChanged(before.register, after.register),
    ...organisationsChanged(before.register, after.register),
    ...peopleChanged(before.register, after.register, nameOf),
    ...confirmationsChanged(before.register, after.register, londonDateOf(now), nameOf),
  ];
}

const assuranceChanged = (before: Settled, after: Settled): readonly string[] =>
  before.assurance === after.assurance ? [] : [assuranceWords[after.assurance].means];

function schemeChanged(before: Settled, after: Settled, nameOf: (person: string) => string): readonly string[] {
  const scheme = after.schemes.at(-1);
  if (!scheme || after.schemes.length === before.schemes.length) return [];
  const was = before.schemes.at(-1);
  const instead = was ? `, in place of the one adopted on ${dateInWords(londonDateOf(was.adoptedAt))}` : '';
  const peopleOf = (one: typeof scheme | undefined): readonly string[] =>
    (one?.delegations ?? []).flatMap(({ to }) => ('person' in to ? [to.person] : []));
  const gone = [...new Set(peopleOf(was))].filter((person) => !peopleOf(scheme).includes(person));
  const closed = (was?.committees ?? []).filter(({ id }) => !scheme.committees.some((one) => one.id === id));
  return [
    `Version ${after.schemes.length} of the scheme of delegation would be in force at once${instead}. Every decision from then on is held to it.`,
    ...gone.map((person) => `${nameOf(person)} could no longer decide anything alone.`),
    ...closed.map(({ name }) => `${name} would no longer be a committee of the scheme.`),
  ];
}

function defaultsChanged(before: Settled, after: Settled): readonly string[] {
  const named = ({ settledOtherwise }: Settled): readonly string[] => settledOtherwise.map((one) => one.default);
  const titleOf = (name: string): string => capital(defaults[name as keyof typeof defaults].title);
  return [
    ...named(after)
      .filter((name) => !named(before).includes(name))
      .map((name) => `${titleOf(name)}: your authority would no longer ask for it.`),
    ...named(before)
      .filter((name) => !named(after).includes(name))
      .map((name) => `${titleOf(name)}: your authority would ask for it again.`),
  ];
}

function entriesChanged(before: Register, after: Register): readonly string[] {
  return Object.values(after.interests).flatMap(({ id, to, late, withheld, management }) => {
    const was = before.interests[id];
    if (!was) {
      const lateness = late ? ' It would be shown as declared late.' : '';
      return [`It would be entry ${id} of the register of interests.${lateness}`];
    }
    return [
      ...(was.to !== to && to !== null ? [`Entry ${id} would end on ${dateInWords(to)}.`] : []),
      ...(was.withheld === null && withheld !== null ? [`Entry ${id} would not be published any more.`] : []),
      ...(was.withheld !== null && withheld === null ? [`Entry ${id} would be published.`] : []),
      ...(was.management.length < management.length ? [`It would stand with entry ${id}.`] : []),
    ];
  });
}

const organisationsChanged = (before: Register, after: Register): readonly string[] =>
  Object.values(after.organisations)
    .filter(({ id }) => !Object.hasOwn(before.organisations, id))
    .map(({ name }) => `The register would know ${name}.`);

function peopleChanged(before: Register, after: Register, nameOf: (person: string) => string): readonly string[] {
  return Object.values(after.individuals).flatMap(({ person, leftOn }) => {
    const was = before.individuals[person];
    if (!was) return [`${nameOf(person)} would stand on the register of interests.`];
    if (leftOn === null || was.leftOn === leftOn) return [];
    return [`${nameOf(person)} would stand on the register until ${dateInWords(leftOn)}.`];
  });
}

/** More people than are told one by one when their next confirmation is due. */
const MOST_NAMED = 5;

function confirmationsChanged(
  before: Register,
  after: Register,
  today: CalendarDate,
  nameOf: (person: string) => string,
): readonly string[] {
  const dueIn = (register: Register, person: string): CalendarDate | null => {
    const individual = register.individuals[person];
    if (!individual || (individual.leftOn !== null && individual.leftOn <= today)) return null;
    return confirmationDue(individual, register, today);
  };
  const changed = Object.keys(after.individuals).flatMap((person) => {
    const due = dueIn(after, person);
    return due === null || due === dueIn(before, person) ? [] : [{ person, due }];
  });
  if (changed.length > MOST_NAMED) {
    const first = changed.map(({ due }) => due).sort()[0]!;
    return [`${changed.length} people would be due to confirm on other days, the first by ${dateInWords(first)}.`];
  }
  return changed.map(
    ({ person, due }) => `${nameOf(person)} would next have to confirm what the register says by ${dateInWords(due)}.`,
  );
}
