import { byId } from '../facts/people.js';
import type { CommandData, CommandType } from '../acts/commands.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import { noteProviders, providersIn } from '../rules/providers-in-commands.js';
import { namedAs, namedIn } from './people-in-commands.js';
import { decidesNothing } from '../acts/stages.js';

/** Somebody who takes part in a decision, and where the command says so; `null` for whoever gives it. */
export interface Subject {
  readonly person: string;
  readonly field: string | null;
}

/** Everyone who takes part in a decision and is known by id: whoever gives the command, and those it names. */
export function subjectsOf(data: CommandData[CommandType] | null, evidence: Evidence): readonly Subject[] {
  const acting = evidence.actor ? [{ person: evidence.actor.person, field: null }] : [];
  const named = namedIn(data, evidence).flatMap(({ person, field }) => (person === null ? [] : [{ person, field }]));
  return [...acting, ...named.filter(({ person }, index) => isFirst(person, index, acting, named))];
}

/** Everyone who takes part in what a command decides; nobody, where with what it carries it decides nothing. */
export function whoDecides<T extends CommandType>(
  type: T,
  data: CommandData[T] | null,
  evidence: Evidence,
): readonly Subject[] {
  return decidesNothing(type, data) ? [] : subjectsOf(data, evidence);
}

function isFirst(person: string, index: number, acting: readonly Subject[], named: readonly Subject[]): boolean {
  return (
    !acting.some((subject) => subject.person === person) &&
    named.findIndex((subject) => subject.person === person) === index
  );
}

/**
 * Whether whoever gives the command is spoken to. What is recorded with an act is read by others, so nobody is spoken to in it, and
 * no name stands in it: a person is given by id, and shown by name to those who may read it.
 */
export const isSpokenTo = ({ field }: Subject, { isRecorded }: { readonly isRecorded?: boolean }): boolean =>
  field === null && !isRecorded;

/** The person with what is to be said of them, for the beginning of a sentence: `You have`, or the person and `has`. */
export function called(
  subject: Subject,
  reader: { readonly isRecorded?: boolean },
  [ofYou, ofThem]: readonly [ofYou: string, ofThem: string],
): string {
  return isSpokenTo(subject, reader) ? `You ${ofYou}` : `${byId(subject.person)} ${ofThem}`;
}

/** Whose act it is that is said of somebody: nobody else's, where they are not whoever is spoken to. */
export const whose = (
  subject: Subject,
  reader: { readonly isRecorded?: boolean },
): { readonly who?: readonly string[] } => (isSpokenTo(subject, reader) ? {} : { who: [byId(subject.person)] });

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** Somebody whom a command names and of whom nothing else is known, by the place that they have in it. */
export function placeInWords(field: string): string {
  const [, list = '', index] = /^data\.([A-Za-z]{1,20})(?:\[(\d{1,4})\])?$/.exec(field) ?? [];
  const words = namedAs(list) ?? 'of those named';
  if (index === undefined) return words.startsWith('of') ? `One ${words}` : words;
  const ordinal = ordinals[Number(index)];
  return ordinal ? `The ${ordinal} ${words}` : `Number ${Number(index) + 1} ${words}`;
}

/** The procurement as the command leaves it in one respect: the providers that it names take part. */
export function withThoseNamed(procurement: Procurement, data: CommandData[CommandType] | null): Procurement {
  return data === null ? procurement : { ...procurement, facts: noteProviders(procurement.facts, providersIn(data)) };
}
