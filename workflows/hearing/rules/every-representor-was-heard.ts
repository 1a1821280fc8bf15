import { owed, representationsNamed } from '../../facts/hearing.facts.js';
import { rule } from '../../rules/rule.js';

/** The further decision follows the opportunity that each representor is given to explain or clarify. */
export const everyRepresentorWasHeard = rule<'MakeFurtherDecision'>(
  'every-representor-was-heard',
  ['reg12Clarify'],
  ({ facts }, no) => {
    const open = owed(facts.run.hearing).filter(({ clarification: c }) => !(c && (c.notNeeded || c.answeredAt)));
    if (open.length === 0) return null;
    const unasked = open.filter(({ clarification }) => !clarification).map(({ reference }) => reference);
    const unanswered = open.filter(({ clarification }) => clarification).map(({ reference }) => reference);
    return no({
      message: `The opportunity to explain or clarify is not closed for: ${representationsNamed(open)}.`,
      unblock: 'Offer it and record the answer, or the reason why none is needed.',
      by:
        unasked.length === 0
          ? ['AnswerClarification']
          : ['OfferClarification', ...(unanswered.length > 0 ? (['AnswerClarification'] as const) : [])],
      about: { OfferClarification: unasked, AnswerClarification: unanswered },
      found: { open: open.map(({ reference }) => reference) },
    });
  },
);
