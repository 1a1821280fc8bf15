import type { CommandType } from '../acts/commands.js';
import { groundsUnder } from '../law/index.js';
import type { RuleContext } from '../rules/rule.js';

/**
 * Whether exclusion is under regs 20 to 20D as amended: whether the law that governs has the grounds of the Schedules. A procedure that
 * commenced before there were any is left under reg 20 as made (SI 2025/163 reg 34(1)).
 */
export function amendedLawGoverns<T extends CommandType>(context: RuleContext<T>): boolean {
  return groundsUnder(context.procurement.regime).length > 0;
}
