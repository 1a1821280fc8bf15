import { ofEachAct, type CommandData, type CommandType } from './commands.js';
import type { Deciding } from './act.js';
import type { Stage } from './stage.js';

export { individualDecisions, stages, type DecisionByIndividuals, type Stage } from './stage.js';

const stageOf = ofEachAct('decidesAt');

type Table = typeof stageOf;
export type DecisionCommand = { [T in CommandType]: Table[T] extends null ? never : T }[CommandType];

/** Every command that decides something, always or with some of what it may carry, in the order in which a procurement meets them. */
export const decisionCommands = (Object.keys(stageOf) as readonly CommandType[]).filter(
  (type): type is DecisionCommand => stageOf[type] !== null,
);

/**
 * The stage at which a command decides something; null for one that decides nothing.
 *
 * @param data what it carries; null where somebody only asks what could be done, so that nothing says whether it would decide.
 */
export function stageAt<T extends CommandType>(type: T, data: CommandData[T] | null): Stage | null {
  const stage = stageOf[type] as unknown as Deciding<CommandData[T]>;
  if (typeof stage !== 'function') return stage;
  return data === null ? null : stage(data);
}

/** Whether a command is of those that decide with some of what they may carry, and does not with this. */
export function decidesNothing<T extends CommandType>(type: T, data: CommandData[T] | null): boolean {
  return typeof stageOf[type] === 'function' && stageAt(type, data) === null;
}
