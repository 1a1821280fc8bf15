import type { CommandData, Judgement, ValidityCondition } from '../../../../workflows/index.js';

/** A provider that made no offer, and should have been free to make one. */
export const representation: CommandData['MakeRepresentation'] = {
  representor: { name: 'Fox Care CIC', organisation: 'fox' },
  standing: 'would-be-provider',
  aggrieved: true,
  failure: 'Regulation 6(4): patients may choose a provider of this service.',
  text: 'We set out below why Direct Award Process B was compulsory.',
};

/** The six conditions of reg 12(3), each met unless said otherwise. */
export function judged(
  changes: Partial<Record<ValidityCondition, Judgement>> = {},
): Readonly<Record<ValidityCondition, Judgement>> {
  const yes = { met: 'yes' } as const;
  return {
    providerOfTheServices: yes,
    aggrieved: yes,
    believesFailure: yes,
    inWriting: yes,
    toTheAuthority: yes,
    inTime: yes,
    ...changes,
  };
}

/** A judgement that finds a representation invalid. */
export const invalid = judged({ providerOfTheServices: { met: 'no', reason: 'A supplier of catering.' } });
