import type { CommandType } from '../acts/commands.js';
import type { Step } from '../rules/step.js';
import { everyStep } from './every-step.js';

/** The step that a command takes. */
export const stepOf = <T extends CommandType>(type: T): Step<T> => everyStep[type];
