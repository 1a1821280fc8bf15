import { entryOf } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

type Clarification = 'OfferClarification' | 'AnswerClarification';

const eitherOf: Readonly<Record<Clarification, readonly [string, string]>> = {
  OfferClarification: ['offer', 'notNeededBecause'],
  AnswerClarification: ['answer', 'noAnswerBecause'],
};

const inWords: Readonly<Record<Clarification, string>> = {
  OfferClarification: 'Say what is offered, or why no opportunity is needed; one of the two.',
  AnswerClarification: 'Give the answer, or say why there is none; one of the two.',
};

/** The opportunity is offered, or there is a reason why none is needed; it is answered, or there is a reason why not. */
export const clarificationSaysSomething = rule<Clarification>(
  'clarification-says-something',
  ['reg12Clarify'],
  ({ type, data, facts }, no) => {
    if (data === null) return null;
    const offered = entryOf(facts.run.hearing.representations, data.representation)?.clarification;
    if (type === 'AnswerClarification' && !offered) {
      return no({
        message: 'No opportunity has been offered.',
        unblock: 'Offer it first.',
        by: ['OfferClarification'],
        about: { OfferClarification: [data.representation] },
      });
    }
    const fields = eitherOf[type];
    const said: Readonly<Record<string, unknown>> = { ...data };
    const given = fields.filter((field) => {
      const text = said[field];
      return typeof text === 'string' && text.trim() !== '';
    });
    if (given.length === 1) return null;
    return no({
      message: given.length === 0 ? 'Nothing is said.' : 'Both are given.',
      unblock: inWords[type],
      field: `data.${fields[0]}`,
    });
  },
);
