import { cite, findAuthorityKind } from '../law/index.js';
import { inPounds, penceOf } from './money.js';
import type { CheckWarning, ProcessCheckInput } from './types.js';

/** What a careful authority would want to know of its answers, where the procurement is in scope. None of it is a bar. */
export function warningsOf(input: ProcessCheckInput, required: { a: boolean; b: boolean }): readonly CheckWarning[] {
  return [...bothRequired(required), ...unconfirmedKind(input), ...valueOfTheBundle(input), ...successionAlone(input)];
}

function bothRequired({ a, b }: { a: boolean; b: boolean }): readonly CheckWarning[] {
  if (!a || !b) return [];
  return [
    {
      code: 'direct-award-a-and-b-both-required',
      provision: cite('reg6AAndB'),
      message:
        'The conditions of both 6(3) and 6(4) hold, and the Regulations set no order between them. Only one provider is said to be capable, and yet the number of providers is said to be unrestricted: a person should resolve this before the process is fixed.',
    },
  ];
}

function unconfirmedKind(input: ProcessCheckInput): readonly CheckWarning[] {
  const row = findAuthorityKind(input.authorityKind);
  if (!row?.note) return [];
  return [
    { code: 'authority-kind-commencement-unconfirmed', provision: cite('lura2023CombinedCounty'), message: row.note },
  ];
}

/** Reg 3(5): within a mixed procurement every value in reg 6 is that of the whole bundle. */
function valueOfTheBundle(input: ProcessCheckInput): readonly CheckWarning[] {
  if (!input.mixed || !input.proposed) return [];
  const [health, other] = [penceOf(input.mixed.healthValue), penceOf(input.mixed.otherValue)];
  const proposed = penceOf(input.proposed.lifetimeValue);
  if (health === null || other === null || proposed === null || health + other === proposed) return [];
  return [
    {
      code: 'mixed-value-differs',
      provision: cite('reg3WholeBundle'),
      message: `The value of a mixed procurement is that of the whole bundle: the two estimates come to ${inPounds(health + other)}, the proposed lifetime value is ${inPounds(proposed)}.`,
    },
  ];
}

function successionAlone({ change }: ProcessCheckInput): readonly CheckWarning[] {
  if (!change || change.materiallyDifferent || !change.solelyBySuccession) return [];
  return [
    {
      code: 'succession-without-difference',
      provision: cite('reg6SuccessionSole'),
      message:
        'The exception for corporate succession is claimed, but the arrangements are said not to be materially different in character. It is needed only where they are.',
    },
  ];
}
