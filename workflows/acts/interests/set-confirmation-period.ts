import { ownAct } from '../act.js';
import { wholeNumber, type Carried } from '../shape.js';

const periods = () => ['periods'];
const months = wholeNumber(1, 24);

/** How often everyone confirms what the register says of them. That is settled, and settled again. */
export const setConfirmationPeriod = ownAct('SetConfirmationPeriod', {
  event: 'ConfirmationPeriodSet',
  label: 'Set how often everyone confirms what the register of interests says',
  governedBy: 'act',
  carries: {
    months: months({
      noun: 'the months',
      question: 'Within how many months does everyone confirm what the register says of them?',
      says: 'Months within which everyone confirms what the register says of them',
      example: 12,
    }),
    decisionMakersMonths: months({
      optional: true,
      noun: 'the months for those who take decisions',
      question: 'Within how many months do those who take decisions?',
      hint: 'Leave it out if it is as for everyone.',
      says: 'The same for those who take decisions; as for everyone, if left out',
    }),
  },
  example: { months: 12, decisionMakersMonths: 6 },
  rests: periods,
  moves: periods,
});

export type SetConfirmationPeriod = Carried<typeof setConfirmationPeriod>;
