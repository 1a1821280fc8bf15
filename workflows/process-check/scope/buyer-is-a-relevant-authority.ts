import { dayInWords } from '../../calendar/index.js';
import { cite, findAuthorityKind, lawBegins } from '../../law/index.js';
import type { CheckReason, ScopeAnswers } from '../types.js';

/** Reg 3(1) with NHS Act 2006 s.12ZB(7): the buyer is one of the listed kinds of body. */
export function buyerIsARelevantAuthority(input: ScopeAnswers): CheckReason {
  const row = findAuthorityKind(input.authorityKind);
  // Before the Regulations that is the one reason; the list is not asked what it said then.
  const on = input.commencedOn < lawBegins ? lawBegins : input.commencedOn;
  const holds = row !== null && row.from <= on;
  return {
    provision: cite(row?.provision ?? 'nhsAct12ZBAuthorities'),
    holds,
    because: holds
      ? `The buyer is a relevant authority: ${row.name}.`
      : `${row?.name ?? input.authorityKind.replace(/-/g, ' ')} was not a relevant authority on ${dayInWords(on)}.`,
  };
}
