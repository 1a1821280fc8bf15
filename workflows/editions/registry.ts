import type { CommandType } from '../acts/commands.js';
import type { Gates } from '../rules/gate.js';
import type { Edition } from './edition.js';
import { editionOf } from './index.js';
import type { Regime } from '../law/index.js';
import type { Rule } from '../rules/rule.js';

/** The rules that a command must pass under a regime, in a machine: those of its gate, and those that bind whatever the process. */
export function gateOf(regime: Regime, machine: keyof Gates, command: CommandType): readonly Rule[] {
  const edition = editionOf(regime);
  const known = whole.get(edition) ?? new Map<string, readonly Rule[]>();
  whole.set(edition, known);
  const gate = `${machine}/${command}`;
  const rules =
    known.get(gate) ??
    ([...(edition.gates[machine][command] ?? []), ...(edition.binding[command] ?? [])] as readonly Rule[]);
  known.set(gate, rules);
  return rules;
}

/** The gates as they are asked for; there are as many as machines and commands. */
const whole = new WeakMap<Edition, Map<string, readonly Rule[]>>();

/** The rules that a command must pass besides, where the authority requires assurance of itself; elsewhere they warn. */
export function assuranceOf(regime: Regime, command: CommandType): readonly Rule[] {
  return (editionOf(regime).assured[command] ?? []) as readonly Rule[];
}
