import { act } from '../act.js';
import { now } from '../decision.js';
import { account, instant, line, oneOf, type Carried } from '../shape.js';
import { endorsers } from './hearing.words.js';

/** Independent expert advice (reg 23), which reg 14(3)(b) later asks about. */
export const seekExpertAdvice = act('SeekExpertAdvice', {
  event: 'ExpertAdviceSought',
  label: 'Seek independent expert advice',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    from: line({ corrects: true, noun: 'the expert', question: 'Who is asked for advice?' }),
    endorsedBy: oneOf(endorsers)({ noun: 'who endorsed the expert', question: 'Who endorsed the expert?' }),
    question: account({ noun: 'what the expert is asked', question: 'What is the expert asked?' }),
    soughtAt: instant({
      ...now,
      corrects: true,
      noun: 'when the advice was sought',
      question: 'When was the advice sought?',
    }),
  },
  example: {
    from: 'An independent economist',
    endorsedBy: 'NHS England',
    question: 'Is the estimate of the lifetime value sound?',
  },
});

export type SeekExpertAdvice = Carried<typeof seekExpertAdvice>;
