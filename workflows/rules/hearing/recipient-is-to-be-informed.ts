import { entryOf, nameOf } from '../../facts.js';
import { standingDecision } from '../../hearing.js';
import { rule } from '../rule.js';

/** Those informed are the representors and those to whom, at the start of the standstill, an award was intended. */
export const recipientIsToBeInformed = rule<'InformOfFurtherDecision'>(
  'recipient-is-to-be-informed',
  ['reg12Communicate', 'reg12CommunicateSubsequent'],
  ({ data, facts }, no) => {
    const decision = standingDecision(facts.run.hearing);
    if (!decision) return null;
    const open = decision.recipients.filter(({ key }) => !entryOf(decision.informed, key));
    if (open.length > 0 && (data === null || open.some(({ key }) => key === data.recipient))) return null;
    return no({
      message:
        open.length === 0
          ? 'Everyone has been informed of the decision that stands.'
          : `${data ? nameOf(facts, data.recipient) : 'Nobody'} is not among those still to be informed of the decision that stands.`,
      unblock:
        open.length === 0
          ? 'Nothing is due.'
          : `Name one of: ${open.map(({ key, name }) => `${key} (${name})`).join(', ')}.`,
      found: { open: open.map(({ key }) => key) },
      ...(open.length > 0 ? { field: 'data.recipient' } : {}),
    });
  },
);
