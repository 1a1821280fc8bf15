import { isCalendarDate } from '../calendar/index.js';
import { authorityKinds, findAuthorityKind, findCpv } from '../law/index.js';
import { AMOUNT_RULE, isAmount } from './money.js';
import type { Contradiction, ProcessCheckInput } from './types.js';

/**
 * What is wrong with the answers as answers, before the law is asked anything: values that cannot be read, answers that
 * cannot be true together, and answers without which a question that is reached cannot be decided. Nothing else is refused:
 * answers that are merely unusual are answered.
 */
export function contradictions(input: ProcessCheckInput): readonly Contradiction[] {
  return [...unreadable(input), ...badAmounts(input), ...withoutAnExistingProvider(input), ...missingForReg65(input)];
}

function unreadable(input: ProcessCheckInput): readonly Contradiction[] {
  const found: Contradiction[] = [];
  if (!isCalendarDate(input.commencedOn)) {
    found.push({ field: 'commencedOn', message: 'must be a date that exists, YYYY-MM-DD' });
  }
  if (!findAuthorityKind(input.authorityKind)) {
    const kinds = authorityKinds.map((row) => row.kind).join(', ');
    found.push({ field: 'authorityKind', message: `must be one of ${kinds}` });
  }
  if (!/^\d{8}(-\d)?$/.test(input.cpv)) {
    found.push({ field: 'cpv', message: 'must be a CPV code, eight digits, a hyphen and a check digit: 85323000-9' });
  } else if (!findCpv(input.cpv)) {
    const listed = findCpv(input.cpv.slice(0, 8));
    if (listed) found.push({ field: 'cpv', message: `has a wrong check digit: the code is ${listed.code}` });
  }
  return found;
}

function badAmounts(input: ProcessCheckInput): readonly Contradiction[] {
  const amounts: readonly (readonly [string, number | undefined])[] = [
    ['mixed.healthValue', input.mixed?.healthValue],
    ['mixed.otherValue', input.mixed?.otherValue],
    ['existingContract.lifetimeValueAtEntry', input.existingContract?.lifetimeValueAtEntry],
    ['proposed.lifetimeValue', input.proposed?.lifetimeValue],
  ];
  return amounts
    .filter(([, amount]) => amount !== undefined && !isAmount(amount))
    .map(([field]) => ({ field, message: AMOUNT_RULE }));
}

/** Reg 2(1): an existing provider is one with whom an authority has a contract. */
function withoutAnExistingProvider(input: ProcessCheckInput): readonly Contradiction[] {
  if (input.existingProvider) return [];
  const found: Contradiction[] = [];
  if (input.existingContract) {
    found.push({
      field: 'existingContract',
      message:
        'cannot be given where there is said to be no existing provider: whoever holds the contract is an existing provider',
    });
  }
  if (input.onlyExistingProviderCapable) {
    found.push({
      field: 'onlyExistingProviderCapable',
      message: 'cannot be true where there is said to be no existing provider: there is none of whom it could be true',
    });
  }
  return found;
}

/** A contract due to expire raises the question of reg 6(5), which these answers decide. */
function missingForReg65(input: ProcessCheckInput): readonly Contradiction[] {
  if (!input.existingContract?.dueToExpire) return [];
  const needed = ['proposed', 'change', 'sufficientStandard'] as const;
  return needed
    .filter((field) => !input[field])
    .map((field) => ({ field, message: 'is needed where an existing contract is due to expire' }));
}
