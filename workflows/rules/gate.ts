import type { CommandType } from '../acts/commands.js';
import type { Process } from '../law/index.js';
import type { Rule } from './rule.js';

/** For each command the rules it must pass. */
export type Gate = { readonly [K in CommandType]?: readonly Rule<K>[] };

export type Gates = Readonly<Record<'process-selection' | Process, Gate>>;

/** Several gates as one: for each command the rules of all of them, in order. */
export function allOf(...gates: readonly Gate[]): Gate {
  const types = [...new Set(gates.flatMap((gate) => Object.keys(gate) as CommandType[]))];
  return Object.fromEntries(types.map((type) => [type, gates.flatMap((gate) => [...(gate[type] ?? [])])]));
}
