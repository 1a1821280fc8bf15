import { act } from '../act.js';
import { decision } from '../decision.js';
import { account, type Carried } from '../shape.js';

/** The authority does not intend to make any more further decisions (reg 12(10)(a)(iv), (b)(iv)). */
export const intendNoFurtherDecision = act('IntendNoFurtherDecision', {
  event: 'NoFurtherDecisionIntended',
  label: 'State that no more further decisions are intended',
  governedBy: 'commencement',
  decidesAt: 'further-decision',
  onRecord: { g: ['reason'] },
  carries: {
    ...decision,
    reason: account({
      optional: true,
      blank: true,
      noun: 'the reason',
      question: 'Why are no more further decisions intended?',
    }),
  },
  example: { reason: 'Every representation has been answered.' },
});

export type IntendNoFurtherDecision = Carried<typeof intendNoFurtherDecision>;
