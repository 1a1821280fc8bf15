import { isRecused } from '../recusal.js';
import { decidersOf } from '../decisions.js';
import type { DecisionByIndividuals } from '../../acts/stage.js';
import { rule } from '../../rules/rule.js';

/** Enough members of the committee take part; those who are recused do not count (reg 21(2)(b)). */
export const committeeIsQuorate = rule<DecisionByIndividuals>(
  'committee-is-quorate',
  ['reg24DecisionMakers', 'reg21Recuse'],
  ({ data, procurement, evidence }, no) => {
    const committee = evidence.governance?.scheme?.committees.find(({ id }) => id === data?.committee);
    if (data === null || !committee) return null;
    const members = decidersOf(data, evidence).known.filter((person) => committee.members.includes(person));
    const counted = members.filter((person) => !isRecused(person, { procurement, evidence }));
    if (counted.length >= committee.quorum) return null;
    const recused = committee.members.filter((person) => isRecused(person, { procurement, evidence })).length;
    return no({
      message: `${committee.name} needs ${committee.quorum} members to decide. ${counted.length} take part who count; ${recused} of its ${committee.members.length} are recused from this procurement.`,
      unblock:
        committee.members.length - recused >= committee.quorum
          ? 'Name enough members who are not recused.'
          : 'It cannot be quorate in this procurement: somebody else to whom the decision is delegated decides.',
      found: { quorum: committee.quorum, counted: counted.length, recused, members: committee.members.length },
      field: 'data.decisionMakers',
    });
  },
);
