import { authorityRule, individualIn } from '../authority-rule.js';

/** Reg 21(5) speaks of the members of an integrated care board, and of nobody else. */
export const boardIsOfAnIntegratedCareBoard = authorityRule<'RegisterIndividual'>(
  'board-is-of-an-integrated-care-board',
  ['reg21IcbMember', 'nhsAct14Z30Register'],
  ({ data: { person, boardMember }, facts }, no) => {
    const asMember = boardMember ?? individualIn(facts, person)?.boardMember ?? false;
    if (!asMember || facts.membership.authorityKind === 'integrated-care-board') return null;
    return no({
      message: 'Members of the board are those of an integrated care board, which this authority is not.',
      unblock: 'Say that they are no member of such a board.',
      field: 'data.boardMember',
    });
  },
);
