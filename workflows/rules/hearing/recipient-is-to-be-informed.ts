import { entryOf, nameOf } from '../../facts.js';
import { standingDecision } from '../../hearing.js';
import { rule } from '../rule.js';

const first = {
  provision: 'reg12Communicate',
  also: ['reg12CommunicateRepresentors', 'reg12CommunicateIntended'],
} as const;
const subsequent = {
  provision: 'reg12CommunicateSubsequent',
  also: ['reg12CommunicateSubsequentRepresentors', 'reg12CommunicateSubsequentIntended'],
} as const;

/** Those informed are the representors and those to whom, at the start of the standstill, an award was intended. */
export const recipientIsToBeInformed = rule<'InformOfFurtherDecision'>(
  'recipient-is-to-be-informed',
  [
    'reg12Communicate',
    'reg12CommunicateRepresentors',
    'reg12CommunicateIntended',
    'reg12CommunicateSubsequent',
    'reg12CommunicateSubsequentRepresentors',
    'reg12CommunicateSubsequentIntended',
  ],
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
      ...(facts.run.hearing.decisions.length > 1 ? subsequent : first),
      found: { open: open.map(({ key }) => key) },
      ...(open.length > 0 ? { field: 'data.recipient' } : {}),
    });
  },
);
