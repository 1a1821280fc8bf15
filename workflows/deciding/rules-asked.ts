import type { CommandData, CommandType } from '../acts/commands.js';
import { assuranceOf, gateOf } from '../editions/registry.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import { cite, citesOf } from '../law/index.js';
import { actedAt } from './context.js';
import { underLawOf } from './its-law.js';
import { edgesFrom, edgesOf, machineOf } from './machines.js';

/** A rule that an act is held to. */
export interface RuleAsked {
  /** Its name: the sentence that is true where it passes. */
  readonly name: string;
  readonly provisions: readonly string[];
  /** Whether an act that does not satisfy it is refused; otherwise it is accepted, and that is pointed out. */
  readonly bars: boolean;
}

/**
 * The rules that an act is held to where a procurement stands: that it comes now, those of its gate, and those that the authority asks of
 * itself. Which of them pass is what deciding answers, by their names.
 *
 * @param data what it would carry; null where that is not known.
 */
export function rulesAsked<T extends CommandType>(
  standing: Procurement,
  type: T,
  data: CommandData[T] | null,
  evidence: Evidence,
): readonly RuleAsked[] {
  const procurement = underLawOf(standing, { type, data, at: actedAt({ type, data, evidence }), evidence });
  const [edge] = edgesFrom(procurement, type);
  const first = edge ?? edgesOf(machineOf(procurement)).find(({ command }) => command === type);
  const step = first ? [{ name: 'step-comes-now', provisions: [cite(first.meta.provision)], bars: true }] : [];
  const level = evidence.governance?.assurance;
  const gate = gateOf(procurement.regime, procurement.machine, type).map((rule) => ({ rule, bars: true }));
  const assured = level === undefined ? [] : assuranceOf(procurement.regime, type);
  const own = assured.map((rule) => ({ rule, bars: level === 'required' && !rule.asksOnly }));
  const found = [...gate, ...own].map(({ rule: { name, provisions }, bars }) => ({
    ...{ name, provisions: citesOf(...provisions), bars },
  }));
  return [...step, ...found.filter(({ name }, index) => found.findIndex((one) => one.name === name) === index)];
}
