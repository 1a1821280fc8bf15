import { inOrder } from '../../facts/hearing.facts.js';
import { rule } from '../../rules/rule.js';

type About =
  | 'JudgeRepresentation'
  | 'WithdrawRepresentation'
  | 'AcknowledgeRepresentation'
  | 'AnswerRepresentation'
  | 'OfferClarification'
  | 'AnswerClarification'
  | 'RequestInformation'
  | 'RequestPanelReview';

/** What is done about a representation names one that has been received. */
export const representationIsOnRecord = rule<About>(
  'representation-is-on-record',
  ['reg12OnRepresentations'],
  ({ type, data, facts }, no) => {
    // Information can be asked for by a provider that made none.
    if (type === 'RequestInformation' && (data === null || data.representation === undefined)) return null;
    const known = inOrder(facts.run.hearing).map(({ reference }) => reference);
    if (known.length === 0) {
      return no({
        message: 'No representation has been received.',
        unblock: 'Nothing is due until one arrives.',
        instead: ['RecordRepresentation'],
      });
    }
    if (data === null || known.includes(data.representation ?? '')) return null;
    return no({
      message: `There is no representation ${data.representation}.`,
      unblock: `Name one of: ${known.join(', ')}.`,
      found: { known },
      field: 'data.representation',
    });
  },
);
