import type { CommandType } from '../commands.js';
import type { Process } from '../law/index.js';
import type { Rule } from '../rules/rule.js';

/** For each command the rules it must pass. */
export type Gate = { readonly [K in CommandType]?: readonly Rule<K>[] };

export type Gates = Readonly<Record<'process-selection' | Process, Gate>>;
