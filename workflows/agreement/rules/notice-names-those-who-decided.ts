import { decisionToAnnounce, otherCommitteesIn } from '../deciders.js';
import { sameWords } from '../../acts/key-criteria.js';
import { rule } from '../../rules/rule.js';

type Award = 'SubmitIntentionNotice' | 'SubmitAwardNotice';

/** Those whom a notice names as having decided are those who, on record, did; where it says otherwise the reason is kept. */
export const noticeNamesThoseWhoDecided = rule<Award>(
  'notice-names-those-who-decided',
  ['reg24DecisionMakers'],
  ({ type, data, facts, evidence }, no) => {
    const content = data?.content;
    const decision = decisionToAnnounce(facts, type);
    if (!content || !decision || sameWords(data.reasonsForDifference ?? '') !== '') return null;
    const committees = evidence.governance?.scheme?.committees ?? [];
    const called = (id: string | null): string =>
      id === null ? 'individuals, for no committee' : (committees.find((one) => one.id === id)?.name ?? id);
    const { decidedBy } = content;
    const others = decidedBy ? [] : otherCommitteesIn(content.decisionMakers ?? '', decision.committee, committees);
    const given = decidedBy?.people ?? [];
    const left = decidedBy?.people ? decision.deciders.filter((person) => !given.includes(person)) : [];
    const added = decision.unidentified > 0 ? [] : given.filter((person) => !decision.deciders.includes(person));
    const unblock =
      'Name those who decided, as the decision on record does, or give the reason for the difference: it is kept in the record.';
    return [
      ...(decidedBy && (decidedBy.committee ?? null) !== decision.committee
        ? [
            no({
              message: `The notice names ${called(decidedBy.committee ?? null)} as having decided, and on record it was ${called(decision.committee)}.`,
              unblock,
              field: 'data.content.decidedBy.committee',
              found: { notice: decidedBy.committee ?? null, record: decision.committee },
            }),
          ]
        : []),
      ...(others.length > 0
        ? [
            no({
              message: `The notice names ${others.map(({ name }) => name).join(', ')}, and on record it was decided by ${called(decision.committee)}.`,
              unblock,
              field: 'data.content.decisionMakers',
              found: { notice: others.map(({ id }) => id), record: decision.committee },
            }),
          ]
        : []),
      ...(left.length > 0 || added.length > 0
        ? [
            no({
              message: `The notice leaves out ${left.length} of those who decided, and names ${added.length} who did not.`,
              unblock,
              field: 'data.content.decidedBy.people',
              found: { left, added },
            }),
          ]
        : []),
    ];
  },
);
