import type { CommandType } from '../commands.js';
import type { RuleContext } from '../rules/rule.js';
import { stepOf } from '../steps/index.js';
import { lawFor } from '../steps/step.js';

/** When the act that a command records was done: now, where it does not say. */
export function actedAt<T extends CommandType>({ type, data, evidence }: RuleContext<T>): string {
  return (data === null ? undefined : stepOf(type).when(data)) ?? evidence.now;
}

/**
 * Whether exclusion is under regs 20 to 20D as amended from 24 February 2025. A procedure that commenced before is left under
 * reg 20 as made (SI 2025/163 reg 34(1)).
 */
export function amendedLawGoverns<T extends CommandType>(context: RuleContext<T>): boolean {
  const regime = lawFor(context.procurement, context.evidence, actedAt(context));
  return regime !== null && regime !== '2024-01-01';
}
