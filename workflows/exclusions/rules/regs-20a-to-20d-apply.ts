import { amendedLawGoverns } from '../governing-law.js';
import { dateInWords } from '../../calendar/index.js';
import { groundsBegin } from '../../law/index.js';
import { rule } from '../../rules/rule.js';

/** Regs 20A to 20D, and the debarment list, came with the grounds of the Schedules; they leave alone what had commenced before. */
export const regs20aTo20dApply = rule('regs-20a-to-20d-apply', ['si2025Reg34', 'si2025Reg28'], (context, no) => {
  if (context.data === null || amendedLawGoverns(context)) return null;
  return no({
    message: `This procurement is under the Regulations as they stood before ${dateInWords(groundsBegin())}, which know no such step.`,
    unblock: 'Nothing is to be done. A provider is excluded under reg 20 as made.',
    instead: ['DecideExclusion'],
  });
});
