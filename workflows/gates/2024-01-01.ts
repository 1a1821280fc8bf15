import type { CommandType } from '../commands.js';
import type { Process } from '../law/index.js';
import type { Rule } from '../rules/rule.js';
import { competitiveGates } from './competitive.js';
import { directAwardAGates, directAwardBGates, directAwardCGates } from './direct-awards.js';
import { mostSuitableProviderGates } from './most-suitable-provider.js';
import { processSelectionGates } from './process-selection.js';

/** For each command the rules it must pass. */
export type Gate = { readonly [K in CommandType]?: readonly Rule<K>[] };

export type Gates = Readonly<Record<'process-selection' | Process, Gate>>;

/** The gates of the Regulations as they came into force on 1 January 2024. */
export const gates20240101: Gates = {
  'process-selection': processSelectionGates,
  'direct-award-a': directAwardAGates,
  'direct-award-b': directAwardBGates,
  'direct-award-c': directAwardCGates,
  'most-suitable-provider': mostSuitableProviderGates,
  competitive: competitiveGates,
};
