import { act } from '../act.js';
import { decision } from '../decision.js';
import { account, figure, oneOf, type Carried } from '../shape.js';
import { furtherOutcomes } from './hearing.words.js';

/** A further decision (reg 12(4)(d)) or a subsequent one that replaces it (12(7)). */
export const makeFurtherDecision = act('MakeFurtherDecision', {
  event: 'FurtherDecisionMade',
  label: 'Make a further decision',
  governedBy: 'commencement',
  decidesAt: 'further-decision',
  onRecord: { g: ['outcome', 'step', 'reasons', 'reasonsForDeparting', 'principles'] },
  carries: {
    ...decision,
    outcome: oneOf(furtherOutcomes)({
      noun: 'the further decision',
      question: 'What is decided?',
      hint: 'To go ahead as intended, to go back to an earlier step, or to abandon the procurement.',
    }),
    step: figure(
      1,
      10,
      0,
    )({
      optional: true,
      noun: 'the step gone back to',
      question: 'Which step do you go back to?',
      hint: 'Only if you go back to an earlier step.',
      says: 'The step gone back to, where that is the outcome',
    }),
    reasons: account({ noun: 'the reasons', question: 'What are the reasons for the decision?' }),
    reasonsForDeparting: account({
      optional: true,
      blank: true,
      noun: 'why the decision departs from the Panel’s advice',
      question: 'Why does the decision depart from the Panel’s advice?',
      hint: 'Only if it does.',
      says: 'Why it departs from the Panel’s advice, where it does',
    }),
  },
  example: {
    outcome: 'go-back',
    step: 1,
    reasons: 'The findings are to be recorded anew.',
    decisionMakers: [{ name: 'Dr Aisha Khan', role: 'Chief Medical Officer' }],
  },
});

export type MakeFurtherDecision = Carried<typeof makeFurtherDecision>;
