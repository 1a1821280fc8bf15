import { namedIn } from '../../conflicts/named.js';
import { stageAt } from '../../conflicts/stages.js';
import { called, subjectsOf } from '../../conflicts/subjects.js';
import { rule } from '../rule.js';

/** Before a stage opens for somebody, they have declared for it: a conflict, or that there is none (reg 21(1)). */
export const everyoneWhoDecidesHasDeclared = rule(
  'everyone-who-decides-has-declared',
  ['reg21Conflicts', 'reg24Conflicts'],
  ({ type, data, facts, evidence }, no) => {
    const stage = stageAt(type, data);
    if (stage === null) return null;
    const declared = facts.conflicts.declarations.filter(({ stages }) => stages.includes(stage));
    // Whoever is appointed as an evaluator declares before they score, not before they are asked to.
    const asked = type === 'AppointEvaluator' ? 'data.evaluator' : null;
    const silent = subjectsOf(data, evidence)
      .filter(({ field }) => field === null || field !== asked)
      .filter(({ person }) => !declared.some((one) => one.person === person));
    const strangers = namedIn(data, evidence).filter(({ person, field }) => person === null && field !== asked);
    return [
      ...silent.map((subject) =>
        no({
          message: `${called(subject)} has declared nothing for the stage ${stage}.`,
          unblock:
            'They declare a conflict (DeclareConflict) or that there is none (DeclareNoConflict), or a conflicts guardian records it for them.',
          by: ['DeclareNoConflict', 'DeclareConflict'],
          found: { person: subject.person, stage },
          ...(subject.field === null ? {} : { field: subject.field }),
        }),
      ),
      ...strangers.map(({ field }) =>
        no({
          message: `${field} names somebody whom nothing is known of here, so no declaration of theirs can be found.`,
          unblock:
            'Give their id (`person`), or name them as somebody who takes part (NameParticipant), and let them declare.',
          by: ['NameParticipant'],
          field,
        }),
      ),
    ];
  },
);
