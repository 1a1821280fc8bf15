import { ownAct } from '../act.js';
import { account, type Carried } from '../shape.js';
import { interest } from './interests.fields.js';
import { ofInterest } from './interests.matters.js';

/** An entry stays on the register and is not published. That was decided; it is published again. */
export const withholdInterest = ownAct('WithholdInterest', {
  event: 'InterestWithheld',
  label: 'Withhold an interest from what is published',
  governedBy: 'act',
  carries: {
    interest,
    reason: account({
      sealed: true,
      noun: 'the reason',
      question: 'Why is it not published?',
      says: 'Why it is not published. Sealed',
    }),
  },
  example: { interest: 'I1', reason: 'Publishing it would put a member of the family at risk.' },
  ...ofInterest,
});

export type WithholdInterest = Carried<typeof withholdInterest>;
