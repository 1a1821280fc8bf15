import { evaluatorsOf, offersAt, scoredCriteria, stageMeant, stagesOf } from '../../evaluation/scoring.js';
import { entryOf } from '../../facts.js';
import { rule } from '../rule.js';

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
        message: `There is no stage ${stage}.`,
        unblock: `Give one of: ${stages.join(', ')}.`,
        found: { stages },
        field: 'data.stage',
      });
    }
    if (type === 'RecordEvaluatorExperience') {
      const person = data.evaluator ?? evidence.actor?.person ?? '';
      if (evidence.actor?.role === 'evaluator' && person !== evidence.actor.person) {
        return no({
          message: 'An evaluator records their own experience.',
          unblock: 'Leave out `evaluator`.',
          field: 'data.evaluator',
        });
      }
      if (entryOf(evaluatorsOf(facts, stage), person)) return null;
      return no({
        message: `This person was not appointed to evaluate at the stage ${stage}.`,
        unblock: 'Appoint them first (AppointEvaluator).',
        field: 'data.evaluator',
      });
    }
    const { offers = [], criteria = [] } = 'offers' in data || 'criteria' in data ? data : {};
    const strange = (given: readonly string[], known: readonly string[], field: string) =>
      given
        .filter((id) => !known.includes(id))
        .map((id) =>
          no({
            message: `${id} is not there to be evaluated at the stage ${stage}.`,
            unblock: known.length > 0 ? `Give some of: ${known.join(', ')}.` : `Leave out \`${field}\`.`,
            found: { known },
            field: `data.${field}`,
          }),
        );
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
