import { acts } from './index.js';
import { actOf, type CommandType } from './commands.js';

/** What a command is called where somebody chooses what to do, or reads what was done. */
export const labelOf = (command: CommandType): string => actOf(command).label;

/** Whether a text is the name of a command. */
export function isCommand(text: string): text is CommandType {
  return Object.hasOwn(acts, text);
}
