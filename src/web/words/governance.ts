import type { Assurance, DelegatedDecision, InterestKind } from '../../../workflows/index.js';

/** The decisions that a scheme of delegation gives to somebody. */
export const delegatedDecisionWords: Readonly<Record<DelegatedDecision, string>> = {
  'process-selection': 'which process is followed',
  selection: 'which provider is selected',
  award: 'the award',
  'further-decision': 'the further decision after representations',
  abandonment: 'abandonment',
};

/** How strictly an authority holds itself to what is wanted before a decision. */
export const assuranceWords: Readonly<Record<Assurance, { readonly name: string; readonly means: string }>> = {
  required: {
    name: 'Required',
    means: 'What the law wants done and recorded before a decision is waited for: without it the decision is refused.',
  },
  advised: {
    name: 'Advised',
    means:
      'What the law wants done and recorded before a decision is warned about, and the decision can be taken without it.',
  },
};

/** The kinds of interest that guidance of NHS England tells apart. */
export const interestKindWords: Readonly<Record<InterestKind, string>> = {
  financial: 'Financial',
  'non-financial-professional': 'Non-financial professional',
  'non-financial-personal': 'Non-financial personal',
  indirect: 'Indirect',
};
