import { interestKinds } from '../governance.js';
import { ownAct } from '../act.js';
import { account, day, flag, identifier, oneOf, text, type Carried } from '../shape.js';
import { about, interest, organisationName } from './interests.fields.js';
import { ofInterest } from './interests.matters.js';

/** An entry of the register is changed, and the one before it kept. It is never struck: an entry is amended again. */
export const amendInterest = ownAct('AmendInterest', {
  event: 'InterestAmended',
  label: 'Amend an entry of the register of interests',
  says: 'What is left out stays as it is.',
  governedBy: 'act',
  carries: {
    interest,
    kind: oneOf(interestKinds)({ ...about.kind, optional: true }),
    organisation: identifier({ ...about.organisation, nullable: true }),
    organisationName,
    post: flag(about.post),
    description: account({ ...about.description, optional: true, says: 'Sealed' }),
    relationship: text(1000)({ ...about.relationship, says: 'Sealed' }),
    from: day({ ...about.from, optional: true }),
    to: day({ ...about.to, nullable: true }),
    reason: account({
      sealed: true,
      noun: 'the reason',
      question: 'Why is it changed?',
      says: 'Why it is changed. Sealed',
    }),
  },
  example: { interest: 'I1', description: 'A shareholding of ten per cent.', reason: 'More shares were bought.' },
  ...ofInterest,
});

export type AmendInterest = Carried<typeof amendInterest>;
