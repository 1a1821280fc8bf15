import { act } from '../act.js';
import { decision } from '../decision.js';
import { account, oneOf, type Carried } from '../shape.js';
import { becauseOf, exampleProvider, restingOn } from './exclusions.fields.js';
import { exclusionOutcomes } from './exclusions.words.js';

/** Whether the provider is excluded from the process, because of itself or of an intended sub-contractor (regs 20 and 20A). */
export const decideExclusion = act('DecideExclusion', {
  event: 'ExclusionDecided',
  label: 'Decide whether a provider is excluded from the process',
  governedBy: 'commencement',
  decidesAt: 'award-decision',
  onRecord: { g: ['provider', 'subcontractor', 'outcome', 'grounds', 'reasons'] },
  carries: {
    ...decision,
    ...becauseOf,
    outcome: oneOf(exclusionOutcomes)({
      noun: 'whether the provider is excluded',
      question: 'Is the provider excluded from the process?',
    }),
    grounds: restingOn,
    reasons: account({
      blank: true,
      sealed: true,
      noun: 'the reasons',
      question: 'What are the reasons for the decision?',
      says: 'Kept sealed',
    }),
  },
  example: {
    provider: exampleProvider,
    outcome: 'not-exclude',
    reasons: 'The breach was of another kind of contract, and its cause has been removed.',
    decisionMakers: [{ name: 'Dr Aisha Khan', role: 'Chief Medical Officer' }],
  },
});

export type DecideExclusion = Carried<typeof decideExclusion>;
