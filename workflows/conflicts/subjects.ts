import type { CommandData, CommandType } from '../commands.js';
import type { Evidence, Procurement } from '../procurement.js';
import { noteProviders, providersIn } from '../steps/providers.js';
import { namedIn } from './named.js';
import { decidesNothing } from './stages.js';

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

/** The person, for a sentence. */
export function called({ field }: Subject): string {
  return field === null ? 'Whoever gives this command' : `The person named at ${field}`;
}

/** The procurement as the command leaves it in one respect: the providers that it names take part. */
export function withThoseNamed(procurement: Procurement, data: CommandData[CommandType] | null): Procurement {
  return data === null ? procurement : { ...procurement, facts: noteProviders(procurement.facts, providersIn(data)) };
}
