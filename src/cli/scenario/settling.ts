import { authorityActs, labelOf, type CommandType } from '../../../workflows/index.js';
import { RenamingDto } from '../../identity/http/index.js';
import { classesOf } from '../../platform/http/fields/class-of.js';

/** What an authority settles of itself, in a step like any other: its register of interests, how it decides, what it is called. */
export const settlingDtos = { ...classesOf(authorityActs), RenameOrganisation: RenamingDto } as const;

export type SettlingType = keyof typeof settlingDtos;

/** What a step may do. */
export type DoingType = CommandType | SettlingType;

export const settlingTypes = Object.keys(settlingDtos) as SettlingType[];

export function isSettling(type: string): type is SettlingType {
  return Object.hasOwn(settlingDtos, type);
}

/** What a step does, in words: `DeclareInterest` is `Declare interest`. */
export function doingLabel(type: DoingType): string {
  if (!isSettling(type)) return labelOf(type);
  const words = type.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words;
}

/** Where the keys of people and of authorities stand in what a command carries. */
const ofPeople = ['person', 'agreedBy', 'members', 'evaluator', 'approvedBy', 'preparedBy'];
const ofAuthorities = ['authorities'];

type Ids = Readonly<Record<string, string>>;

/** What a command carries, with the ids of people and authorities in place of their keys in the scenario. */
export function withIds(value: unknown, people: Ids, authorities: Ids, field = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => withIds(each, people, authorities, field));
  if (typeof value === 'string') {
    const ids = ofPeople.includes(field) ? people : ofAuthorities.includes(field) ? authorities : {};
    return Object.hasOwn(ids, value) ? ids[value] : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, withIds(member, people, authorities, key)]),
  );
}
