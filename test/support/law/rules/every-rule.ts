import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commandTypes, type CommandType, regimes, type MachineId } from '../../../../workflows/index.js';
import { assuranceOf, gateOf } from '../../../../workflows/editions/registry.js';
import { editionOf } from '../../../../workflows/editions/index.js';
import type { Rule } from '../../../../workflows/rules/rule.js';

/** One rule as it stands at the gate of one command. */
export interface AtGate {
  readonly rule: Rule;
  readonly type: CommandType;
}

/** Every rule at every gate it stands at, once for each command, whatever the machine and the regime. */
export const everyRuleAtItsGates = (): readonly AtGate[] => (atItsGates ??= found());

/** Every rule that stands at some gate. */
export const everyRule = (): readonly Rule[] => (every ??= [...new Set(everyRuleAtItsGates().map(({ rule }) => rule))]);

// They are the same whenever they are asked for, and there are many thousands of gates.
let atItsGates: readonly AtGate[] | undefined;
let every: readonly Rule[] | undefined;

function found(): readonly AtGate[] {
  const gates = new Map<string, AtGate>();
  for (const regime of regimes) {
    for (const machine of Object.keys(editionOf(regime).machines) as MachineId[]) {
      for (const type of commandTypes) {
        const rules = [...gateOf(regime, machine, type), ...assuranceOf(regime, type)];
        for (const rule of rules) gates.set(`${rule.name} ${type}`, { rule, type });
      }
    }
  }
  return [...gates.values()];
}

/** Asked of the histories of authorities and organisations alone (`corrections/of-their-own-refused.spec`). */
const OF_THEIR_OWN = 'corrections/rules/whoever-corrects-keeps-what-is-put-right.ts';

const LAW = fileURLToPath(new URL('../../../../workflows/', import.meta.url));

/**
 * The files in the folders `rules` of the matters, and of what every matter asks, that are to hold a rule each. Those of an authority's
 * own acts, of acts about members, and of corrections of either, are asked of no procurement, and have tables of their own.
 */
export function ruleFiles(): readonly string[] {
  const helpers = ['rules/timing/act-time.ts'];
  return readdirSync(LAW, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^([a-z-]+\/rules|rules\/[a-z-]+)\/[^/]+\.ts$/.test(path) && !helpers.includes(path))
    .filter((path) => !/^(authority|membership)\//.test(path) && path !== OF_THEIR_OWN)
    .sort();
}
