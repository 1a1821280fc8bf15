import { differencesIn, type SaysAgain } from '../against-what-was-announced.js';
import { sameWords } from '../../acts/key-criteria.js';
import { rule } from '../../rules/rule.js';

/** What is said otherwise than before, and is left to the authority's judgement, is on record with its reason. */
export const differenceHasItsReason = rule<SaysAgain>(
  'difference-has-its-reason',
  ['reg24Reasons', 'reg12WhatStoodStill', 'reg11WhatWasInvited'],
  ({ type, data, procurement }, no) => {
    if (data === null || sameWords(data.reasonsForDifference ?? '') !== '') return null;
    return differencesIn(procurement, type, data)
      .filter(({ substance }) => !substance)
      .map(({ message, found }) =>
        no({
          message,
          unblock: 'Say the same, or say why it differs: the reason is kept in the record.',
          field: 'data.reasonsForDifference',
          also: [],
          found,
        }),
      );
  },
);
