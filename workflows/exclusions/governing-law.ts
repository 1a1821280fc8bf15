import type { CommandType } from '../acts/commands.js';
import type { RuleContext } from '../rules/rule.js';
import { lawFor } from '../rules/step.js';

/**
 * Whether exclusion is under regs 20 to 20D as amended from 24 February 2025. A procedure that commenced before is left under
 * reg 20 as made (SI 2025/163 reg 34(1)).
 */
export function amendedLawGoverns<T extends CommandType>(context: RuleContext<T>): boolean {
  const regime = lawFor(context.procurement, context.evidence, context.at);
  return regime !== null && regime !== '2024-01-01';
}
