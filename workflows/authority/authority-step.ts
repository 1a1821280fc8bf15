import { londonDateOf, type CalendarDate } from '../calendar/index.js';
import type { AuthorityCommand, AuthorityCommandData, AuthorityCommandType } from './authority.commands.js';
import type { AuthorityFacts } from './authority.facts.js';
import type { AuthorityContext } from './authority-rule.js';

/** What a step may look at when it is taken: the rules have passed. */
export interface AuthorityStepContext<
  T extends AuthorityCommandType = AuthorityCommandType,
> extends AuthorityContext<T> {
  readonly data: AuthorityCommandData[T];
  /** The day in London. */
  readonly today: CalendarDate;
}

/** What is said of what an act of an authority brings about. */
interface Parts<T extends AuthorityCommandType> {
  /** What has to come first and is not there yet: whoever declares something is put on the register, and so is what it is in. */
  readonly first?: (context: AuthorityStepContext<T>) => readonly AuthorityCommand[];
  /** What its event says. What its act declares as sealed, names and free text about people, is sealed beside it. */
  readonly says: (context: AuthorityStepContext<T>) => object;
  /** The way back: what was given, from what its event says and what was known before it. What it says, where nothing is said of it. */
  readonly given?: (said: Said, facts: AuthorityFacts) => object;
}

/** What an event says, with what was sealed beside it. */
export type Said = Readonly<Record<string, unknown>>;

/** What an act of an authority brings about. */
export interface AuthorityStep<T extends AuthorityCommandType> extends Required<Parts<T>> {
  readonly type: T;
}

/** Makes the step of an act of an authority. Nothing has to come first, and its event says what was given, where nothing is said of it. */
export const authorityStep = <T extends AuthorityCommandType>(
  { type }: { readonly type: T },
  parts: Parts<T>,
): AuthorityStep<T> => ({ first: () => [], given: (said) => said, ...parts, type });

/** What was said, without what stands in an event only to say that nothing was. */
export const whereGiven = (said: Said): object =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));

/** What a step may look at, with the day in London. */
export const stepContext = <T extends AuthorityCommandType>(
  context: AuthorityContext<T> & { readonly data: AuthorityCommandData[T] },
): AuthorityStepContext<T> => ({ ...context, today: londonDateOf(context.evidence.now) });
