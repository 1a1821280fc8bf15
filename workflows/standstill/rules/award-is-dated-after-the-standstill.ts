import { correctTheRecord } from '../../rules/correct-the-record.js';
import { momentsApart } from '../../calendar/index.js';
import { nothingDoes, rule } from '../../rules/rule.js';

type Award = 'EnterIntoContract' | 'ConcludeFramework';

/** A contract recorded late is still held against the day on which it was entered into. */
export const awardIsDatedAfterTheStandstill = rule<Award>(
  'award-is-dated-after-the-standstill',
  ['reg12StandstillBars'],
  ({ type, facts, dated: at }, no) => {
    const endedAt = facts.run.standstill?.endedAt;
    if (!endedAt || at === undefined || at >= endedAt) return null;
    const [dated, ended] = momentsApart(at, endedAt);
    return no({
      message: `The contract is dated ${dated}, before the standstill period ended: ${ended}.`,
      ...nothingDoes(
        `Nothing can: a contract entered into then was entered into in breach. Give another time if this one is wrong. Where the end of the standstill is: ${correctTheRecord('the standstill period ended')}`,
        type,
        'CorrectRecord',
      ),
      found: { at, standstillEndedAt: endedAt },
      field: type === 'EnterIntoContract' ? 'data.enteredIntoAt' : 'data.concludedAt',
    });
  },
);
