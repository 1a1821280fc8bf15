import { namedIn } from '../people-in-commands.js';
import { stageAt } from '../../acts/stages.js';
import { called, isSpokenTo, subjectsOf, placeInWords, whose } from '../who-decides.js';
import { rule } from '../../rules/rule.js';

/** Before a stage opens for somebody, they have declared for it: a conflict, or that there is none (reg 21(1)). */
export const everyoneWhoDecidesHasDeclared = rule(
  'everyone-who-decides-has-declared',
  ['reg21Conflicts', 'reg24Conflicts'],
  ({ type, data, facts, evidence, isRecorded }, no) => {
    const stage = stageAt(type, data);
    if (stage === null) return null;
    const declared = facts.conflicts.declarations.filter(({ stages }) => stages.includes(stage));
    // Whoever is appointed as an evaluator declares before they score, not before they are asked to.
    const asked = type === 'AppointEvaluator' ? 'data.evaluator' : null;
    const everybody = subjectsOf(data, evidence).filter(({ field }) => field === null || field !== asked);
    const silent = everybody.filter(({ person }) => !declared.some((one) => one.person === person));
    const others =
      everybody.length > 1 ? ` Of ${everybody.length} who take part, ${everybody.length - silent.length} have.` : '';
    const strangers = namedIn(data, evidence).filter(({ person, field }) => person === null && field !== asked);
    return [
      ...silent.map((subject) =>
        no({
          message: `${called(subject, { isRecorded }, ['have', 'has'])} declared nothing for the stage “${stage.replace(/-/g, ' ')}”.${others}`,
          unblock: `${isSpokenTo(subject, { isRecorded }) ? 'Declare' : 'They declare'} a conflict or that there is none, or a conflicts guardian records it.`,
          by: ['DeclareNoConflict', 'DeclareConflict'],
          ...whose(subject, { isRecorded }),
          found: { person: subject.person, stage },
          ...(subject.field === null ? {} : { field: subject.field }),
        }),
      ),
      ...strangers.map(({ field }) =>
        no({
          message: `${placeInWords(field)} is not among those who take part, so no declaration of theirs can be found.`,
          unblock: 'Name them by their id, or as somebody who takes part, and let them declare.',
          by: ['NameParticipant'],
          field,
        }),
      ),
    ];
  },
);
