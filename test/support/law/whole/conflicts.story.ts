import { considered, content, owl } from '../places/procurements.js';
import { deciders, met, opened, type StoryByDays } from '../story-by-days.js';
import { acting } from '../places/conflicts.js';

/** Conflicts declared, raised and managed, a recusal, and a decision by those who are left. */
function conflictsDeclared(begins: string): StoryByDays {
  const story = opened(begins, 'direct-award-c').day(1);
  const as = (person: string, role?: string): StoryByDays => {
    Object.assign(story.evidence, { actor: acting(person, role) });
    return story;
  };
  as('guardian', 'conflicts-guardian')
    .does('NameParticipant', { person: 'ann', name: 'Ann Able', role: 'Head of finance', capacity: 'evaluator' })
    .does('NameParticipant', { person: 'dora', name: 'Dora Drew', capacity: 'decision-maker' })
    .does('DeclareNoConflict', { person: 'ann', stages: ['evaluation'] });
  as('dora').does('DeclareNoConflict', {}).does('PrepareRecommendation', {
    decision: 'RecordFindings',
    summary: 'Both findings can be made.',
  });
  as('ann', 'commissioner').does('DeclareConflict', {
    ...{ kind: 'indirect', providers: [owl], description: 'Her brother works there.', awareSince: begins },
  });
  as('dora').does('ManageConflict', { conflict: 'K1', outcome: 'recused', reason: 'A close relation.' });
  as('bob').does('Recuse', { reason: 'He has applied for a post there.' });
  as('cleo')
    .day(7)
    .does('RecordFindings', {
      provider: owl,
      past: { satisfied: true, keyCriteria: considered },
      future: { likelyToSatisfy: true, keyCriteria: considered },
      basicSelectionCriteria: met,
      reasons: 'Both findings rest on the contract reviews.',
      decisionMakers: [...deciders, { name: 'Dora Drew', role: 'Director', person: 'dora' }],
    });
  return as('auditor', 'auditor')
    .day(9)
    .does('SubmitIntentionNotice', {
      content: {
        ...content,
        conflictsDeclared: 'A member of the committee declared a link with a provider.',
        conflictsManaged: 'It was looked at by somebody else, and what was decided is on record.',
      },
    })
    .does('RaiseConflict', { person: 'dora', kind: 'financial', providers: [owl], description: 'Shares, it is said.' });
}

export const stories = { 'conflicts-declared': conflictsDeclared };
