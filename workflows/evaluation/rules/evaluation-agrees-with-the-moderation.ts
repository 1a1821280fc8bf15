import { byId } from '../../facts/people.js';
import { agreedFor, notLocked, stageMeant, stageCalled, criterionCalled } from '../scoring.js';
import { nameOf } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

/** Where scores were moderated, what is recorded of the offer is what was agreed, score for score. */
export const evaluationAgreesWithTheModeration = rule<'RecordEvaluation'>(
  'evaluation-agrees-with-the-moderation',
  ['reg24CriteriaCompetitive', 'reg11Step3'],
  ({ data, facts }, no) => {
    if (data === null) return null;
    const stage = stageMeant(facts, data.stage);
    const moderated = data.scores.some(({ criterion }) => agreedFor(facts, stage, data.provider.id, criterion));
    const waiting = notLocked(facts, stage).map(byId);
    if (moderated && waiting.length > 0) {
      return no({
        message: `Yet to lock their scores at ${stageCalled(facts, stage)}, so that what was agreed before does not stand: ${waiting.join(', ')}.`,
        unblock: 'Wait until each has locked, and moderate again where it matters.',
        by: ['LockScores'],
        who: waiting,
        field: 'data.scores',
      });
    }
    return data.scores.flatMap(({ criterion, score }, index) => {
      const found = agreedFor(facts, stage, data.provider.id, criterion)?.agreed;
      if (!found || found.score === score) return [];
      return [
        no({
          message: `${nameOf(facts, data.provider.id)} is recorded on ${criterionCalled(facts, criterion)} at ${score}; ${found.score} was agreed in round ${found.round}.`,
          unblock: 'Record what was agreed, or open another round of moderation.',
          by: ['RecordEvaluation', 'OpenModerationRound'],
          found: { criterion, recorded: score, agreed: found.score },
          field: `data.scores[${index}].score`,
        }),
      ];
    });
  },
);
