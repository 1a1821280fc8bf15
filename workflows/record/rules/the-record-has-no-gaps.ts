import type { OneOrMore } from '../../facts/outcome.js';
import type { CommandType } from '../../acts/commands.js';
import { gapsOf } from '../gaps-of.js';
import type { RecordItem } from '../../acts/record-items.js';
import { rule } from '../../rules/rule.js';

/** What puts an item on record that was not put there with the decision. */
const closing: Readonly<Record<RecordItem, OneOrMore<CommandType>>> = {
  ...{ a: ['AddToRecord'], b: ['AddToRecord'], c: ['AddToRecord'], d: ['AddToRecord'], e: ['AddToRecord'] },
  ...{ f: ['AddToRecord'], g: ['AddToRecord', 'RecordPrinciples'], h: ['DeclareNoConflict', 'DeclareConflict'] },
  ...{ i: ['ManageConflict'], j: ['AddToRecord'] },
};

/**
 * The record of what has been decided so far is complete before the intention is announced or, under A and B, the contract
 * entered into. The Regulations give no day by which it must be: a record made afterwards is what the Panel does not accept.
 */
export const theRecordHasNoGaps = rule(
  'the-record-has-no-gaps',
  [
    'reg24Record',
    'reg24Awardees',
    'reg24FrameworkParties',
    'reg24Addresses',
    'reg24DecisionMakers',
    'reg24CriteriaDirect',
    'reg24CriteriaCompetitive',
    'reg24Reasons',
    'reg24Conflicts',
    'reg24ConflictsManaged',
    'reg4Principles',
  ],
  ({ facts }, no) =>
    // What scores lack is said by the rule that a decision rests on moderated scores.
    gapsOf(facts)
      .filter(({ stage }) => stage !== 'moderation')
      .map(({ item, provision, stage, missing, unblock }) =>
        no({ provision, message: missing, unblock, by: closing[item], found: { item, stage } }),
      ),
);
