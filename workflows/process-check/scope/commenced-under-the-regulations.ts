import { dayInWords } from '../../calendar/index.js';
import { cite, regimeOn } from '../../law/index.js';
import type { CheckReason, ScopeAnswers } from '../types.js';

/** Reg 29(1): the Regulations do not affect a procurement that commenced before they came into force. */
export function commencedUnderTheRegulations(input: ScopeAnswers): CheckReason {
  const holds = regimeOn(input.commencedOn) !== null;
  return {
    provision: cite('reg29Before2024'),
    holds,
    because: holds
      ? `Commenced on ${dayInWords(input.commencedOn)}, on or after 1 January 2024.`
      : `Commenced on ${dayInWords(input.commencedOn)}, before 1 January 2024: the Regulations do not affect the award.`,
  };
}
