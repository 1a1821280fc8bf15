import { everyAct, type CommandType } from './commands.js';

/**
 * What each command needs that somebody has to say, field by field, as it stands in a sentence: what it cannot be given without, and
 * what the law refuses it without.
 */
export const needs = Object.fromEntries(
  everyAct.map(({ type, carries }) => [
    type,
    Object.fromEntries(
      Object.entries(carries)
        .filter(([, field]) => field.wanted === true || field.optional !== true)
        .map(([name, { noun }]) => [name, noun]),
    ),
  ]),
) as Readonly<Record<CommandType, Readonly<Record<string, string>>>>;
