import { owed } from '../../facts/hearing.facts.js';
import { rule } from '../../rules/rule.js';

/** The further decision follows the opportunity that each representor is given to explain or clarify. */
export const everyRepresentorWasHeard = rule<'MakeFurtherDecision'>(
  'every-representor-was-heard',
  ['reg12Clarify'],
  ({ facts }, no) => {
    const open = owed(facts.run.hearing).filter(({ clarification: c }) => !(c && (c.notNeeded || c.answeredAt)));
    if (open.length === 0) return null;
    return no({
      message: `The opportunity to explain or clarify is not closed for: ${open.map(({ reference }) => reference).join(', ')}.`,
      unblock: 'Offer it and record the answer, or the reason why none is needed.',
      by: open.map(({ clarification }) => (clarification ? 'AnswerClarification' : 'OfferClarification')),
      found: { open: open.map(({ reference }) => reference) },
    });
  },
);
