import type { DeclaredData } from './declared.js';

/** What can be done in a procurement, by the one name that runs from URL to trail, and what each carries. */
export interface CommandData extends DeclaredData {}

export type CommandType = keyof CommandData;

/** A command as the law sees it: a type and what it carries. Who asks, and when, is evidence. */
export type Command<T extends CommandType = CommandType> = {
  [K in T]: { readonly type: K; readonly data: CommandData[K] };
}[T];
