import { nameOf } from '../../facts/facts.js';
import { decisionsToTell, standingDecision, untold, type FurtherDecisionFacts } from '../../facts/hearing.facts.js';
import { rule } from '../../rules/rule.js';

const first = {
  provision: 'reg12Communicate',
  also: ['reg12CommunicateRepresentors', 'reg12CommunicateIntended'],
} as const;
const subsequent = {
  provision: 'reg12CommunicateSubsequent',
  also: ['reg12CommunicateSubsequentRepresentors', 'reg12CommunicateSubsequentIntended'],
} as const;

/**
 * Those informed of a further decision are the representors and those to whom, at the start of the standstill, an award was
 * intended: of each decision, the one that stands and any that it replaced.
 */
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
    const { hearing } = facts.run;
    const standing = standingDecision(hearing);
    if (!standing) return null;
    const open = decisionsToTell(hearing);
    const unblock = open.map((one) => wanted(one, one === standing)).join(' ');
    const under = hearing.decisions.length > 1 ? subsequent : first;
    const found = { open: open.flatMap((one) => untold(one).map(({ key }) => key)) };
    if (open.length === 0) {
      const message = 'Everyone has been informed of every further decision.';
      return no({ message, unblock: 'Nothing is due.', instead: [], ...under, found });
    }
    if (data === null) return null;
    return (data.decisions ?? [standing.reference]).flatMap((reference) => {
      const decision = hearing.decisions.find((one) => one.reference === reference);
      if (!decision) {
        const message = `There is no further decision ${reference}.`;
        return no({ message, unblock, ...under, found, field: 'data.decisions' });
      }
      if (untold(decision).some(({ key }) => key === data.recipient)) return [];
      const which = decision === standing ? 'the decision that stands' : `${reference}, which was replaced`;
      const message = `${nameOf(facts, data.recipient)} is not among those still to be informed of ${which}.`;
      return no({ message, unblock, ...under, found, field: 'data.recipient' });
    });
  },
);

function wanted(decision: FurtherDecisionFacts, stands: boolean): string {
  const names = untold(decision).map(({ key, name, because }) =>
    because === 'made representations' ? `${name} (${key})` : name,
  );
  return stands
    ? `Name one of: ${names.join(', ')}.`
    : `${decision.reference}, which was replaced, is still owed to ${names.join(', ')}: name it among the decisions that the letter tells of.`;
}
