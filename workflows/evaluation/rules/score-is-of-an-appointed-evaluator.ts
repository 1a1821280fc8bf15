import { dateInWords } from '../../calendar/index.js';
import { evaluatorsOf, stageMeant, stageCalled } from '../scoring.js';
import { entryOf } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

type Own = 'RecordScore' | 'AmendScore' | 'LockScores';

/** A score is that of the person who gives it, and that person was appointed to evaluate at the stage. */
export const scoreIsOfAnAppointedEvaluator = rule<Own>(
  'score-is-of-an-appointed-evaluator',
  ['reg24CriteriaCompetitive', 'reg24CriteriaDirect', 'reg24DecisionMakers'],
  ({ data, facts, evidence }, no) => {
    if (data === null) return null;
    const stage = stageMeant(facts, data.stage);
    const person = evidence.actor?.person;
    const own = person === undefined ? undefined : entryOf(evaluatorsOf(facts, stage), person);
    if (own?.withdrawn) {
      return no({
        message: `You were withdrawn as an evaluator of ${stageCalled(facts, stage)} from ${dateInWords(own.withdrawn.from)} on.`,
        unblock: 'To come back, be appointed anew.',
        by: ['AppointEvaluator'],
        found: { stage, withdrawnFrom: own.withdrawn.from },
      });
    }
    if (own) return null;
    return no({
      message:
        person === undefined
          ? 'Nobody is known to give this score.'
          : `You were not appointed to evaluate at ${stageCalled(facts, stage)}.`,
      unblock: 'Be appointed first; nobody scores for somebody else.',
      by: ['AppointEvaluator'],
      found: { stage },
    });
  },
);
