import type { CommandType } from '../acts/commands.js';
import { gates20240101 } from '../routes/2024-01-01.gates.js';
import type { Gate, Gates } from '../rules/gate.js';
import { assured, binding } from './integrity.js';
import type { Regime } from '../law/index.js';
import type { Rule } from '../rules/rule.js';

/**
 * The rules at each gate, regime by regime; the machines of each regime stand in `routes/editions.ts`. SI 2025/163 and SI
 * 2026/360 changed nothing in regulations 6 to 12 and 15 but the name of the publication platform, so their rows point at
 * the first edition.
 */
const gates: Readonly<Record<Regime, Gates>> = {
  '2024-01-01': gates20240101,
  '2025-02-24': gates20240101,
  '2026-03-24': gates20240101,
};

/** The rules that a command must pass under a regime, in a machine. */
export function gateOf(regime: Regime, machine: keyof Gates, command: CommandType): readonly Rule[] {
  const gate = gates[regime][machine];
  const known = whole.get(gate);
  const remembered = known?.get(command);
  if (remembered) return remembered;
  const rules = [...(gate[command] ?? []), ...(binding[command] ?? [])] as readonly Rule[];
  whole.set(gate, (known ?? new Map<CommandType, readonly Rule[]>()).set(command, rules));
  return rules;
}

/** The gates as they are asked for, with what binds every authority; there are as many as machines and commands. */
const whole = new WeakMap<Gate, Map<CommandType, readonly Rule[]>>();

/** The rules that a command must pass besides, where the authority requires assurance of itself; elsewhere they warn. */
export function assuranceOf(command: CommandType): readonly Rule[] {
  return (assured[command] ?? []) as readonly Rule[];
}
