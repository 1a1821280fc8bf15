import { againstTheNotice } from '../against-what-was-announced.js';
import { actsDo, rule } from '../../rules/rule.js';

type Award = 'EnterIntoContract' | 'ConcludeFramework';

const fields = { value: 'data.lifetimeValue', term: 'data.endsOn', users: 'data.users' } as const;

/**
 * What is entered into or concluded is what the notice of intention announced: nobody could be aggrieved by anything else, and
 * nothing else has stood still. What differs in less than substance is left to judgement and kept with its reason.
 */
export const contractIsTheOneThatStoodStill = rule<Award>(
  'contract-is-the-one-that-stood-still',
  ['reg12WhatStoodStill', 'reg12StandstillBars', 'reg16Users'],
  ({ type, data, facts, procurement }, no) => {
    if (data === null || !facts.run.standstill) return null;
    const thing = type === 'ConcludeFramework' ? 'framework agreement' : 'contract';
    return againstTheNotice(procurement, type, data)
      .filter(({ substance }) => substance)
      .map(({ about, message, provision, found }) =>
        no({
          message,
          ...(facts.contracts.length > 0
            ? actsDo(another(thing), type, 'OpenProcurement')
            : actsDo(again(thing), type, 'ReturnToStep')),
          field: fields[about],
          found,
          ...(provision ? { provision, also: ['reg12WhatStoodStill'] } : { also: ['reg12StandstillBars'] }),
        }),
      );
  },
);

const again = (thing: string): string =>
  `Enter into the ${thing} as it was announced, or go back to an earlier step: a new notice of intention announces what is wanted now, and a new standstill period follows it.`;

const another = (thing: string): string =>
  `Enter into the ${thing} as it was announced. What is wanted beside it needs a procurement, a notice of intention and a standstill period of its own.`;
