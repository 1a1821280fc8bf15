import { correctTheRecord } from '../../rules/correct-the-record.js';
import { atMoment } from '../../calendar/index.js';
import { entryOf, nameOf } from '../../facts/facts.js';
import { nothingDoes, rule } from '../../rules/rule.js';

/** A provider's offer is recorded once. */
export const offerIsOnRecordOnce = rule<'RecordOffer'>(
  'offer-is-on-record-once',
  ['reg11Step3'],
  ({ data, facts }, no) => {
    const offer = data && entryOf(facts.run.offers, data.provider.id);
    if (!offer) return null;
    return no({
      message: `An offer of ${nameOf(facts, data.provider.id)} is on record; it was received ${atMoment(offer.receivedAt)}.`,
      ...nothingDoes(
        `Nothing is due. Where it was put down wrongly: ${correctTheRecord('the offer was received')}`,
        'CorrectRecord',
      ),
      field: 'data.provider',
    });
  },
);
