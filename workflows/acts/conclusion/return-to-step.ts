import { act } from '../act.js';
import { decision } from '../decision.js';
import { examples } from '../examples.js';
import { wholeNumber, type Carried } from '../shape.js';
import { reasons } from './conclusion.fields.js';

/** More steps than any process of the Regulations has. */
const mostSteps = 20;

/** Going back to an earlier step of regulations 9, 10 or 11, which repeats that step and every later one (reg 15(1)(b)). */
export const returnToStep = act('ReturnToStep', {
  event: 'ReturnedToStep',
  label: 'Go back to an earlier step',
  governedBy: 'commencement',
  decidesAt: 'award-decision',
  onRecord: { g: ['step', 'reasons', 'principles'] },
  carries: {
    ...decision,
    step: wholeNumber(
      1,
      mostSteps,
    )({
      noun: 'the step to repeat',
      question: 'Which earlier step do you go back to?',
      hint: 'Its number in regulation 9, 10 or 11.',
      says: 'The earlier step of regulation 9, 10 or 11 to repeat',
    }),
    reasons,
  },
  example: {
    step: 1,
    reasons: 'The findings did not address social value.',
    decisionMakers: examples.decisionMakers,
  },
});

export type ReturnToStep = Carried<typeof returnToStep>;
