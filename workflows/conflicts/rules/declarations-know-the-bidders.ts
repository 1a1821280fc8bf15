import { bidders, stagesAboutBidders, unknownWhenDeclared } from '../declared-anew.js';
import { nameOf } from '../interests.js';
import { stageAt } from '../../acts/stages.js';
import { called, isSpokenTo, whoDecides, whose } from '../who-decides.js';
import { settledOtherwise } from '../../rules/defaults-settled.js';
import { rule } from '../../rules/rule.js';

/**
 * Whoever evaluates or decides has declared since it was known who takes part: nobody can say before that they have no conflict. They are
 * asked again, by name; what is done meanwhile stands, and the record says so.
 */
export const declarationsKnowTheBidders = rule(
  'declarations-know-the-bidders',
  ['reg21DeclaredAnew', 'reg21Conflicts'],
  ({ type, data, facts, procurement, evidence, isRecorded }, no) => {
    const stage = stageAt(type, data);
    if (stage === null || !stagesAboutBidders.includes(stage) || settledOtherwise(evidence, 'declared-anew'))
      return null;
    const all = bidders(facts, procurement.machine);
    // Whoever is appointed as an evaluator declares before they score, not before they are asked to.
    const asked = type === 'AppointEvaluator' ? 'data.evaluator' : null;
    return whoDecides(type, data, evidence)
      .filter(({ field }) => field === null || field !== asked)
      .flatMap((subject) => {
        const { declarations } = facts.conflicts;
        const unknown = unknownWhenDeclared(declarations, { person: subject.person, stage, bidders: all });
        if (unknown.length === 0) return [];
        const names = unknown.map((id) => nameOf(facts, id)).join(', ');
        return [
          no({
            message: `${called(subject, { isRecorded }, ['declared', 'declared'])} for the stage “${stage.replace(/-/g, ' ')}” before it was known that these take part: ${names}.`,
            unblock: `${isSpokenTo(subject, { isRecorded }) ? 'Declare' : 'They declare'} anew, knowing of ${names}: a conflict, or that there is none.`,
            by: ['DeclareNoConflict', 'DeclareConflict'],
            ...whose(subject, { isRecorded }),
            found: { person: subject.person, stage, bidders: unknown },
            ...(subject.field === null ? {} : { field: subject.field }),
          }),
        ];
      });
  },
  { asksOnly: true },
);
