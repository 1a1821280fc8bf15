import { act } from '../act.js';
import { now } from '../decision.js';
import { account, flag, identifier, instant, oneOf, someOf, type Carried } from '../shape.js';
import { stages } from '../stage.js';
import { conflictOutcomes } from './conflicts.words.js';

/** What is done about a declared or raised conflict, decided by somebody else than the person whose it is (reg 21(2)). */
export const manageConflict = act('ManageConflict', {
  event: 'ConflictManaged',
  label: 'Decide what is done about a conflict',
  governedBy: 'commencement',
  // Who may decide about a conflict has gates of its own.
  decidesAt: null,
  onRecord: { i: 'all' },
  carries: {
    conflict: identifier({
      of: 'conflict',
      example: 'K1',
      noun: 'the conflict',
      question: 'Which conflict is it about?',
    }),
    outcome: oneOf(conflictOutcomes)({
      noun: 'what is done about the conflict',
      question: 'What is done about the conflict?',
      hint: 'If the interest might be perceived to compromise impartiality, the person must be recused.',
      says: 'An interest in the sense of reg 21(2)(a) means `recused`; nothing softer is accepted (reg 21(2)(b))',
    }),
    /** It is taken to, unless this says no or the outcome is that there is no conflict. */
    mightBePerceived: flag({
      optional: true,
      noun: 'whether the interest might be perceived to compromise impartiality',
      question: 'Might the interest be perceived to compromise the person’s impartiality and independence?',
      hint: 'It counts as yes if you do not answer, unless there is no conflict.',
      says: 'Whether it might be perceived to compromise impartiality and independence (reg 21(2)(a)); yes, if left out, unless there is no conflict',
    }),
    stages: someOf(stages)({
      optional: true,
      noun: 'the stages that a restriction closes',
      question: 'Which stages does the restriction close to the person?',
      hint: 'Leave it empty if it closes the stages that the conflict was declared for.',
      says: 'What a restriction closes; the stages of the conflict, if left out',
    }),
    reason: account({
      blank: true,
      sealed: true,
      noun: 'the reason',
      question: 'Why is the conflict managed in this way?',
      says: 'Sealed',
    }),
    decidedAt: instant({
      ...now,
      corrects: true,
      noun: 'when this was decided',
      question: 'When was this decided?',
    }),
  },
  example: {
    conflict: 'K1',
    outcome: 'recused',
    reason: 'A close relation works for a provider that takes part: it might be perceived to compromise impartiality.',
  },
  besideTheProcess: true,
  inConfidence: true,
});

export type ManageConflict = Carried<typeof manageConflict>;
