import type { AnyStateMachine } from 'xstate';
import { authorityGateOf } from '../authority/authority.gates.js';
import { authorityCommandTypes } from '../authority/authority.commands.js';
import { membershipGateOf } from '../membership/membership.gates.js';
import { membershipCommandTypes } from '../membership/membership.commands.js';
import { beyondTheGates } from './beyond-the-gates.js';
import { commandTypes } from '../acts/commands.js';
import { edgesOf } from './machines.js';
import {
  editionsUpTo,
  newestRegime,
  numbersUnder,
  provisions,
  schedulesUnder,
  type ProvisionKey,
  type Regime,
} from '../law/index.js';
import { assuranceOf, gateOf } from '../editions/registry.js';
import { noticeIncludesItsSchedule } from '../notices/rules/notice-includes-its-schedule.js';
import { editionOf } from '../editions/index.js';
import type { MachineId } from '../editions/edition.js';

/** One provision, and what in this product rests on it. */
export interface LawRow {
  readonly key: ProvisionKey;
  readonly cite: string;
  readonly says: string;
  readonly standing: string;
  /** Rules that a step must pass, and what else implements it at no gate, by name. */
  readonly rules: readonly string[];
  /** Edges of the machines, as `machine: command`. */
  readonly edges: readonly string[];
  readonly parameters: readonly string[];
}

/** The whole law as the product has it: every provision with the rules, edges and numbers that implement it. */
export function catalogue(regime: Regime = newestRegime()): readonly LawRow[] {
  const machines = Object.entries(editionOf(regime).machines) as [MachineId, AnyStateMachine][];
  const rules = new Map<ProvisionKey, Set<string>>();
  const edges = new Map<ProvisionKey, Set<string>>();
  for (const [id, machine] of machines) {
    for (const { command, meta } of edgesOf(machine)) note(edges, meta.provision, `${id}: ${command}`);
    for (const command of commandTypes) {
      for (const rule of [...gateOf(regime, id, command), ...assuranceOf(regime, command)]) {
        for (const provision of rule.provisions) note(rules, provision, rule.name);
      }
    }
  }
  for (const type of authorityCommandTypes) {
    for (const rule of authorityGateOf(type)) for (const key of rule.provisions) note(rules, key, rule.name);
  }
  for (const type of membershipCommandTypes) {
    for (const rule of membershipGateOf(type)) for (const key of rule.provisions) note(rules, key, rule.name);
  }
  for (const [name, keys] of Object.entries(beyondTheGates)) for (const key of keys) note(rules, key, name);
  for (const key of keysOfParagraphs(regime)) note(rules, key, noticeIncludesItsSchedule.name);
  const numbers = numbersUnder(regime);
  return (Object.keys(provisions) as ProvisionKey[]).map((key) => ({
    key,
    cite: provisions[key].cite,
    says: wordsOf(key, regime),
    standing: provisions[key].standing,
    rules: [...(rules.get(key) ?? [])].sort(),
    edges: [...(edges.get(key) ?? [])].sort(),
    parameters: numbers.filter(({ provision }) => provision === key).map(({ name }) => name),
  }));
}

/** What a provision says under an edition: in the words of the last that changed them. */
function wordsOf(key: ProvisionKey, regime: Regime): string {
  return editionsUpTo(regime).find(({ words }) => words[key] !== undefined)?.words[key] ?? provisions[key].says;
}

/** Each Schedule that a notice is held against, and each paragraph of it: the rule reads them off the edition. */
function keysOfParagraphs(regime: Regime): readonly ProvisionKey[] {
  const cites = Object.entries(schedulesUnder(regime)).flatMap(([number, paragraphs]) => [
    `Sch ${number}`,
    ...paragraphs.map(({ paragraph }) => `Sch ${number} para ${paragraph}`),
  ]);
  return (Object.keys(provisions) as ProvisionKey[]).filter((key) => cites.includes(provisions[key].cite));
}

function note(into: Map<ProvisionKey, Set<string>>, provision: ProvisionKey, name: string): void {
  into.set(provision, (into.get(provision) ?? new Set()).add(name));
}
