import type { CommandType } from './commands.js';
import { acts } from './index.js';
import { acts as governance } from './governance/index.js';
import { acts as interests } from './interests/index.js';
import { acts as membership } from './membership/index.js';

const own = { ...interests, ...governance, ...membership } as const;

/** An act of an organisation about itself: what it settles, what its register of interests holds, who belongs to it. */
export type OwnActName = keyof typeof own;

/** An act of any history, by its name. */
export type ActName = CommandType | OwnActName;

const every = { ...acts, ...own } as const;

/** Every act of any history: those of a procurement first. */
export const actNames = Object.keys(every) as readonly ActName[];

/** What an act of any history is called where somebody chooses what to do. */
export const labelOfAct = (name: ActName): string => every[name].label;

/** Whether an act is one of an organisation about itself. */
export const isOwnAct = (name: string): name is OwnActName => Object.hasOwn(own, name);
