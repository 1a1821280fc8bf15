import { everyGround, type Field, type Fields, type Kind, type Naming } from '../../../workflows/index.js';
import { choiceInWords } from '../words/choice-words.js';
import type { Choice } from './choices.js';
import { idOf, nextPlace } from './form-fields.js';
import type { Asking, Other, Question } from './question.js';
import { inputOf, optionsOf, type Writing } from './writing.js';

/** The most that are offered side by side; of more, one is chosen in a list. */
const MOST_RADIOS = 7;

/** Yes or no, none of them chosen. */
export function flag(writing: Writing, { nullable }: Field, about: Asking): Question {
  const choices = [
    { value: 'yes', text: 'Yes' },
    { value: 'no', text: 'No' },
    ...(nullable === true ? [{ value: 'none', text: 'It does not arise' }] : []),
  ];
  return {
    ...about,
    is: 'radios',
    options: optionsOf(writing, about.name, choices),
    inline: choices.length === 2,
    other: null,
  };
}

/** One of what there is: side by side where it is little, in a list where it is much. */
export function choice(
  writing: Writing,
  { kind, of, optional }: Field,
  about: Asking,
  among: Fields,
): readonly Question[] {
  const { name } = about;
  const offered = of === undefined ? wordsOf(kind) : withChosen(writing, name, offeredTo(writing, of));
  if (of === 'anybody') return [anybody(writing, about, offered, 'name' in among)];
  // What cannot be chosen from is not asked for; where it has to be, that there is nothing is said.
  if (offered.length === 0 && optional) return [];
  if (offered.length > MOST_RADIOS || (of !== undefined && optional)) {
    return [{ ...about, is: 'select', options: optionsOf(writing, name, offered), other: null }];
  }
  return [{ ...about, is: 'radios', options: optionsOf(writing, name, offered), inline: false, other: null }];
}

/** What there is; where it is a provider's and a provider was chosen, what that one has. */
function offeredTo({ answers, choices }: Writing, of: Naming): readonly Choice[] {
  const offered = choices.of(of);
  const whose = answers.text('data.provider');
  const own = offered.filter(({ ownedBy }) => ownedBy === undefined || ownedBy === whose);
  return whose === '' || whose === 'new' ? offered : own;
}

/** What is on offer, and what was chosen before and is not among it any more. */
function withChosen(writing: Writing, name: string, offered: readonly Choice[]): readonly Choice[] {
  const gone = writing.answers
    .all(name)
    .filter((value) => value !== '' && value !== 'none-of-them' && value !== 'somebody-else')
    .filter((value) => !offered.some((one) => one.value === value));
  return [
    ...offered,
    ...gone.map((value) => ({ value, text: isNamed(value) ? choiceInWords(value) : 'What was chosen before' })),
  ];
}

/** Whether a value says what it stands for. */
const isNamed = (value: string): boolean => !/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/.test(value);

/** What is chosen where somebody is meant who is not known yet. */
export const ELSEWHERE = 'Somebody who is not in this list';

/** Somebody known, or somebody by name. */
function anybody(writing: Writing, about: Asking, offered: readonly Choice[], isNamedBelow: boolean): Question {
  const { name } = about;
  const other: Other = {
    text: 'Somebody else',
    inputs: [inputOf(writing, `${name}.name`, 'What is their name?')],
    address: null,
    made: null,
    open: true,
  };
  const elsewhere = { value: 'somebody-else', text: ELSEWHERE };
  return {
    ...about,
    is: 'select',
    options: optionsOf(writing, name, [...offered, elsewhere]),
    other: isNamedBelow ? null : other,
  };
}

/** Some of what there is. */
export function choices(writing: Writing, { kind, of, optional }: Field, about: Asking): readonly Question[] {
  const { name } = about;
  const each = kind.is === 'list' ? kind.of : kind;
  const offered = of === undefined ? wordsOf(each) : withChosen(writing, name, writing.choices.of(of));
  const none = optional && of === 'conflict' ? [{ value: 'none-of-them', text: 'None of them' }] : [];
  if (offered.length === 0 && none.length === 0 && optional) return [];
  return [{ ...about, is: 'checkboxes', options: optionsOf(writing, name, [...offered, ...none]), added: null }];
}

/** Which entries about how contracts performed; not asked where there is none to choose. */
export function performance(writing: Writing, { optional }: Field, about: Asking): readonly Question[] {
  const offered = withChosen(writing, about.name, writing.choices.of('entry-of-performance'));
  if (offered.length === 0 && optional) return [];
  return [{ ...about, is: 'checkboxes', options: optionsOf(writing, about.name, offered), added: null }];
}

/** The name and address of an organisation that is not among those known. */
function described(writing: Writing, path: string, text: string, open: boolean): Other {
  const { answers } = writing;
  return {
    text,
    inputs: [inputOf(writing, `${path}.name`, 'Name')],
    address: inputOf(writing, `${path}.address`, 'Address'),
    made: { name: `${path}.id`, value: answers.text(`${path}.id`) },
    open,
  };
}

/** A provider known in the procurement, or another by name and address. */
export function provider(writing: Writing, about: Asking): Question {
  const { name } = about;
  const offered = writing.choices.providers;
  if (offered.length === 0) return { ...about, is: 'described', other: described(writing, name, '', true) };
  const other = described(writing, name, 'Another provider', writing.answers.text(name) === 'new');
  const elsewhere = { value: 'new', text: 'Another provider' };
  const options = optionsOf(writing, name, [...offered, elsewhere]);
  if (options.length > MOST_RADIOS) return { ...about, is: 'select', options, other };
  return { ...about, is: 'radios', options, inline: false, other };
}

/** Some of the providers known, and others by name and address. */
export function providers(writing: Writing, about: Asking): Question {
  const { answers, choices } = writing;
  const { name } = about;
  const places = answers.places(name);
  const shown = places.length === 0 && choices.providers.length === 0 ? [0] : places;
  const members = shown.map((place) => ({
    other: described(writing, `${name}[${place}]`, '', true),
    remove: `remove:${name}[${place}]`,
  }));
  const options = optionsOf(writing, name, choices.providers);
  return {
    ...about,
    is: 'checkboxes',
    options,
    added: { members, add: `add:${name}[${nextPlace(places, members)}]` },
  };
}

/** Which grounds of a kind were considered. */
export function grounds(writing: Writing, field: Field, about: Asking): readonly Question[] {
  const { name } = about;
  const kind = field.question.includes('discretionary') ? 'discretionary' : 'mandatory';
  const which = [
    { value: 'every', text: 'Every one' },
    { value: 'none', text: 'None' },
    { value: 'these', text: 'Those chosen below' },
  ];
  const known = everyGround().filter((one) => one.kind === kind);
  const offered = withChosen(
    writing,
    name,
    known.map(({ id, title }) => ({ value: id, text: `${title} (${id})` })),
  );
  const some: Question = {
    ...about,
    id: `${about.id}-some`,
    label: `The ${kind} grounds that you considered`,
    hint: 'Only if it was neither every one nor none.',
    optional: true,
    error: null,
    is: 'checkboxes',
    options: optionsOf(writing, name, offered, 2),
    added: null,
  };
  const first: Question = {
    ...about,
    name: `${name}.which`,
    hint: null,
    is: 'radios',
    options: optionsOf(writing, `${name}.which`, which).map((one, index) =>
      index === 0 ? { ...one, id: about.id } : one,
    ),
    inline: false,
    other: null,
  };
  const isOpen = writing.answers.all(name).length > 0;
  return [first, { ...some, id: `${some.id}-group`, hint: null, is: 'group', questions: [some], open: isOpen }];
}

/** What was recorded wrongly, each with what is right. */
export function corrections(writing: Writing, about: Asking): Question {
  const { answers, choices } = writing;
  const places = answers.places(about.name);
  const members = (places.length === 0 ? [0] : places).map((place, index) => {
    const path = `${about.name}[${place}]`;
    const what = `${path}.what`;
    return {
      number: index + 1,
      name: what,
      id: idOf(what),
      options: optionsOf(writing, what, withChosen(writing, what, choices.corrections ?? [])),
      right: inputOf(writing, `${path}.is`, 'What is right?', 30),
      remove: `remove:${path}`,
    };
  });
  return { ...about, is: 'corrections', members, add: `add:${about.name}[${nextPlace(places, members)}]` };
}

function wordsOf(kind: Kind): readonly Choice[] {
  return kind.is === 'word' ? kind.words.map((value) => ({ value, text: choiceInWords(value) })) : [];
}
