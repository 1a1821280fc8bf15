import type { CommandData, CommandType } from './commands.js';
import { ofEachAct } from './declared.js';
import type { Stage } from './stage.js';

export { individualDecisions, stages, type DecisionByIndividuals, type Stage } from './stage.js';

/** At which stage a command decides something; null where it decides nothing; a function where it depends on what it carries. */
type Deciding<T extends CommandType> = Stage | null | ((data: CommandData[T]) => Stage | null);

/**
 * Every command, with the stage at which it decides something, or judges something that a decision rests on. Whoever is recused
 * may give none of those (reg 21(2)(b)). Notices, letters, receipts and what others have done are put on record by anybody, and
 * have null. The table is whole on purpose: a command that is not in it does not compile.
 */
export const stageOf = {
  ...ofEachAct('decidesAt'),
  // Departing from guidance has gates of its own.
} as const satisfies { readonly [T in CommandType]: Deciding<T> };

type Table = typeof stageOf;
export type DecisionCommand = { [T in CommandType]: Table[T] extends null ? never : T }[CommandType];

/** Every command that decides something, always or with some of what it may carry, in the order of the stages. */
export const decisionCommands = (Object.keys(stageOf) as readonly CommandType[]).filter(
  (type): type is DecisionCommand => stageOf[type] !== null,
);

/**
 * The stage at which a command decides something; null for one that decides nothing.
 *
 * @param data what it carries; null where somebody only asks what could be done, so that nothing says whether it would decide.
 */
export function stageAt<T extends CommandType>(type: T, data: CommandData[T] | null): Stage | null {
  const stage: Deciding<T> = stageOf[type] as unknown as Deciding<T>;
  if (typeof stage !== 'function') return stage;
  return data === null ? null : stage(data);
}

/** Whether a command is of those that decide with some of what they may carry, and does not with this. */
export function decidesNothing<T extends CommandType>(type: T, data: CommandData[T] | null): boolean {
  return typeof stageOf[type] === 'function' && stageAt(type, data) === null;
}
