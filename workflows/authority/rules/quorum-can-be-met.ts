import { authorityRule } from '../authority-rule.js';

/** A committee has at least as many members as must take part. */
export const quorumCanBeMet = authorityRule<'AdoptScheme'>(
  'quorum-can-be-met',
  ['reg24Scheme', 'reg24DecisionMakers'],
  ({ data: { committees = [] } }, no) =>
    committees.flatMap(({ name, quorum, members }, index) => {
      const there = new Set(members).size;
      if (quorum <= there) return [];
      return [
        no({
          message: `${quorum} members of the ${name} must take part, and it has ${there}.`,
          unblock: 'Ask for fewer, or name more members.',
          field: `data.committees[${index}].quorum`,
        }),
      ];
    }),
);
