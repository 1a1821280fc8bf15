import { ownAct } from '../act.js';
import { assurances } from '../governance.js';
import { account, oneOf, type Carried } from '../shape.js';
import { ofItsOwn } from './governance.matters.js';

/** Whether what the law wants done first is waited for, or only warned about. That is settled, and settled again: no slip. */
export const setAssurance = ownAct('SetAssurance', {
  event: 'AssuranceSet',
  label: 'Settle whether what the law wants done first is waited for',
  governedBy: 'act',
  carries: {
    level: oneOf(assurances)({
      noun: 'whether it is waited for',
      question: 'Is what the Regulations want done and recorded first waited for, or only warned about?',
      hint: 'Whoever is recused stays out either way.',
      says:
        '`required`: a command waits until what regs 20, 21 and 24 want done and recorded first is there. `advised`: it is only ' +
        'warned about. Whoever is recused stays out either way',
    }),
    reason: account({
      noun: 'the reason',
      question: 'Why?',
      example: 'Declarations are kept in another system until 1 April.',
    }),
  },
  example: { level: 'advised', reason: 'Declarations are kept in another system until 1 April.' },
  ...ofItsOwn('assurance'),
});

export type SetAssurance = Carried<typeof setAssurance>;
