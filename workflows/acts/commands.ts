import type { Act } from './act.js';
import { acts } from './index.js';
import type { Carried, Field, Fields } from './shape.js';

type Acts = typeof acts;

/** What can be done in a procurement, by the one name that runs from URL to trail. */
export type CommandType = keyof Acts;

/** What each act carries. */
export type CommandData = { readonly [T in CommandType]: Carried<Acts[T]> };

/** A command as the law sees it: a type and what it carries. Who asks, and when, is evidence. */
export type Command<T extends CommandType = CommandType> = {
  [K in T]: { readonly type: K; readonly data: CommandData[K] };
}[T];

/** Every command, in the order in which a procurement meets them. */
export const commandTypes = Object.keys(acts) as readonly CommandType[];

/** An act whose data are not asked for, and whose facts only where they are said. */
export type AnyAct<K = never> = Act<string, string, Fields, unknown, K>;

/** The act by which a command is declared. */
export const actOf = (type: CommandType): AnyAct => acts[type] as unknown as AnyAct;

/** Every act, in the same order. */
export const everyAct = Object.values(acts) as unknown as readonly AnyAct[];

/** The names under which acts carry fields of a kind, each once, with what is said of it where it is met first. */
export function fieldsThat(are: (field: Field) => boolean): ReadonlyMap<string, Field> {
  const found = everyAct.flatMap(({ carries }) => Object.entries<Field>(carries).filter(([, field]) => are(field)));
  return new Map(found.reverse());
}

/** One thing that is said of each act, by its type. */
export function ofEachAct<P extends keyof Act>(of: P): { readonly [T in CommandType]: Acts[T][P] } {
  return Object.fromEntries(everyAct.map((one) => [one.type, one[of]])) as never;
}
