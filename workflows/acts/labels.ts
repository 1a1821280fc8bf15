import type { CommandType } from './commands.js';
import { ofEachAct } from './declared.js';

/** What each act is called where somebody chooses what to do, or reads what was done. */
const labels: Readonly<Record<CommandType, string>> = {
  ...ofEachAct('label'),
};

/** What a command is called, in plain English. */
export function labelOf(command: CommandType): string {
  return labels[command];
}

/** Whether a text is the name of a command. */
export function isCommand(text: string): text is CommandType {
  return Object.hasOwn(labels, text);
}
