import { entryOf } from '../../facts.js';
import { rule } from '../rule.js';

type Clarification = 'OfferClarification' | 'AnswerClarification';

/** The opportunity is offered, or there is a reason why none is needed; it is answered, or there is a reason why not. */
export const clarificationSaysSomething = rule<Clarification>(
  'clarification-says-something',
  ['reg12Clarify'],
  ({ data, facts }, no) => {
    if (data === null) return null;
    const [fields, said] =
      'answer' in data || 'noAnswerBecause' in data
        ? [
            ['answer', 'noAnswerBecause'],
            [data.answer, data.noAnswerBecause],
          ]
        : 'offer' in data || 'notNeededBecause' in data
          ? [
              ['offer', 'notNeededBecause'],
              [data.offer, data.notNeededBecause],
            ]
          : [
              ['offer or answer', 'the reason for none'],
              [undefined, undefined],
            ];
    const given = said.filter((text) => text?.trim());
    const answering = fields[0] === 'answer';
    const offered = entryOf(facts.run.hearing.representations, data.representation)?.clarification;
    if (answering && !offered) {
      return no({ message: 'No opportunity has been offered.', unblock: 'Offer it first (OfferClarification).' });
    }
    if (given.length === 1) return null;
    return no({
      message: given.length === 0 ? 'Nothing is said.' : 'Both are given.',
      unblock: `Give either \`${fields.join('` or `')}\`.`,
      field: `data.${fields[0]}`,
    });
  },
);
