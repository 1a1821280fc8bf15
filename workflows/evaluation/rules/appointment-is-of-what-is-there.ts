import {
  evaluatorsOf,
  offersAt,
  scoredCriteria,
  stageMeant,
  stagesOf,
  stageCalled,
  criterionCalled,
} from '../scoring.js';
import { entryOf, nameOf } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

type Appointing = 'AppointEvaluator' | 'RecordEvaluatorExperience';

/** Evaluators are appointed to a stage that there is, for offers and criteria that there are; experience is that of one of them. */
export const appointmentIsOfWhatIsThere = rule<Appointing>(
  'appointment-is-of-what-is-there',
  ['reg24CriteriaCompetitive', 'reg24CriteriaDirect'],
  ({ type, data, facts, evidence }, no) => {
    if (data === null) return null;
    const stage = stageMeant(facts, data.stage);
    const stages = stagesOf(facts);
    if (!stages.includes(stage)) {
      return no({
        message: `There is no stage “${stage}”.`,
        unblock: stages.length === 1 ? 'There is only one stage; name none.' : `Name one of: ${stages.join(', ')}.`,
        found: { stages },
        field: 'data.stage',
      });
    }
    if (type === 'RecordEvaluatorExperience') {
      const person = data.evaluator ?? evidence.actor?.person ?? '';
      if (evidence.actor?.role === 'evaluator' && person !== evidence.actor.person) {
        return no({
          message: 'An evaluator records their own experience.',
          unblock: 'Record your own; name nobody else.',
          field: 'data.evaluator',
        });
      }
      if (entryOf(evaluatorsOf(facts, stage), person)) return null;
      return no({
        message: `This person was not appointed to evaluate at ${stageCalled(facts, stage)}.`,
        unblock: 'Appoint them first.',
        by: ['AppointEvaluator'],
        field: 'data.evaluator',
      });
    }
    const { offers = [], criteria = [] } = 'offers' in data || 'criteria' in data ? data : {};
    const strange = (given: readonly string[], known: readonly string[], field: 'offers' | 'criteria') => {
      const called = (id: string) => (field === 'offers' ? nameOf(facts, id) : criterionCalled(facts, id));
      return given
        .filter((id) => !known.includes(id))
        .map((id) =>
          no({
            message: `${called(id)} is not there to be evaluated at ${stageCalled(facts, stage)}.`,
            unblock: known.length > 0 ? `Name some of: ${known.map(called).join(', ')}.` : 'Name none.',
            found: { known },
            field: `data.${field}`,
          }),
        );
    };
    return [
      ...strange(offers, offersAt(facts, stage), 'offers'),
      ...strange(
        criteria,
        scoredCriteria(facts).map(({ id }) => id),
        'criteria',
      ),
    ];
  },
);
