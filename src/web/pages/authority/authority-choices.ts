import type { Naming } from '../../../../workflows/index.js';
import type { InternalRegisterDto } from '../../../conflicts/dto/internal.dto.js';
import type { Choice, Choices } from '../../forms/choices.js';
import { interestKindWords } from '../../words/governance.js';

/** What there is to choose from in the acts of an authority: its people, and what its register of interests holds. */
export function authorityChoices(
  members: readonly { readonly id: string; readonly name: string }[],
  register: InternalRegisterDto,
  authorities: readonly { readonly id: string; readonly name: string }[],
): Choices {
  const people = peopleOf(members, register);
  const named = new Map(people.map(({ value, text }) => [value, text]));
  const offered: Partial<Record<Naming, readonly Choice[]>> = {
    person: people,
    anybody: people,
    // With one alone there is nothing to say: it is that one's.
    authority: authorities.length < 2 ? [] : authorities.map(({ id, name }) => ({ value: id, text: name })),
    organisation: register.organisations.map(({ id, name }) => ({ value: id, text: name })).sort(byName),
    interest: register.interests.map(({ id, person, kind, organisation }) => {
      const where = register.organisations.find((each) => each.id === organisation)?.name;
      const whose = named.get(person) ?? 'somebody whose name was erased';
      return {
        value: id,
        text: `${id}: ${whose}, ${interestKindWords[kind].toLowerCase()}${where ? `, ${where}` : ''}`,
      };
    }),
  };
  return { of: (naming) => offered[naming] ?? [], providers: [], documents: [] };
}

/** Members, and those on the register who have no account. */
function peopleOf(
  members: readonly { readonly id: string; readonly name: string }[],
  { individuals }: InternalRegisterDto,
): readonly Choice[] {
  const known = members.map(({ id, name }) => ({ value: id, text: name }));
  const further = individuals.flatMap(({ person, name }) =>
    name === null || members.some(({ id }) => id === person) ? [] : [{ value: person, text: name }],
  );
  return [...known, ...further].sort(byName);
}

const byName = (a: Choice, b: Choice): number => a.text.localeCompare(b.text, 'en-GB');
