import { momentsApart } from '../../calendar/index.js';
import { rule } from '../../rules/rule.js';

/**
 * Any offer received is assessed (reg 11(5)), so one that came in time is put on record whenever that is noticed, until the
 * decision is taken. When it was received decides, not when it was recorded.
 */
export const offerWasReceivedInTime = rule<'RecordOffer'>(
  'offer-was-received-in-time',
  ['reg11Step3', 'reg11Step2'],
  ({ data, facts, at: receivedAt }, no) => {
    const closedAt = facts.run.offersClosedAt;
    if (data === null || closedAt === null) return null;
    if (receivedAt <= closedAt) return null;
    const [received, closed] = momentsApart(receivedAt, closedAt);
    return no({
      message: `It was received after the receipt of offers was closed. Received: ${received}; closed: ${closed}.`,
      unblock:
        'A late offer is not assessed with the others: tell its provider. If it came in time, give the time at which it was received; to take it all the same, go back to step 2 and invite offers anew.',
      by: ['RecordOffer', 'ReturnToStep'],
      found: { receivedAt, closedAt },
      field: 'data.receivedAt',
    });
  },
);
