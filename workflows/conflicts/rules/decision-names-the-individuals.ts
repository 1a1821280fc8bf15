import { decidersOf } from '../decisions.js';
import { rule } from '../../rules/rule.js';

/** The record holds the individuals who decide, where a published notice may show their committee (reg 24(d)). */
export const decisionNamesTheIndividuals = rule(
  'decision-names-the-individuals',
  ['reg24DecisionMakers'],
  ({ type, data, evidence, isRecorded }, no) => {
    if (data === null) return null;
    const { committee, decisionMakers } = data as { committee?: string; decisionMakers?: readonly unknown[] };
    const { known, unknown } = decidersOf(data, evidence);
    // Others than decision-makers may put this choice on record; then it has to be said who made it.
    if (type === 'ChooseProcess' && decisionMakers === undefined && evidence.actor?.role === 'commissioner') {
      return no({
        message: `${isRecorded ? 'A commissioner puts it on record' : 'You act as a commissioner'}, and it is not said who decided${committee ? ' of the committee' : ''}.`,
        unblock: 'Name each individual who decided with their id; or a decision-maker gives it.',
        field: 'data.decisionMakers',
      });
    }
    if (known.length + unknown.length > 0 && !(committee !== undefined && decisionMakers === undefined)) return null;
    return no({
      message: committee
        ? 'A committee decides, and its members who took part are not named.'
        : 'It is not said which individuals take this decision.',
      unblock: 'Name each of them, with their id.',
      field: 'data.decisionMakers',
    });
  },
);
