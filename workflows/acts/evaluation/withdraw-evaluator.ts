import { act, type Asking, type Happening } from '../act.js';
import { account, day, identifier, line, oneOf, type Carried } from '../shape.js';
import { sheet } from './evaluation.matters.js';
import { scoresOfWithdrawn } from './evaluation.words.js';
import { evaluatesAt, type Evaluated } from './stages-of-assessment.js';

interface OfEvaluator {
  readonly person: string;
  readonly stage?: string;
}

const sheets = (person: string, stages: readonly string[]) => stages.map((stage) => sheet(person, stage));

/** Takes an evaluator who leaves off a stage. What they scored and had not locked was not final, and counts no more. */
export const withdrawEvaluator = act('WithdrawEvaluator', {
  event: 'EvaluatorWithdrawn',
  label: 'Withdraw an evaluator who leaves',
  says: 'Scores that were not locked were not final, and count no more. Somebody named by mistake, who has done nothing, is struck by CorrectRecord.',
  governedBy: 'commencement',
  decidesAt: 'evaluation',
  onRecord: { e: 'all', f: 'all', g: ['person', 'from', 'scores', 'scoresReason', 'reason'] },
  carries: {
    person: identifier({
      of: 'evaluator',
      noun: 'the evaluator',
      question: 'Which evaluator leaves?',
      says: 'The evaluator, by their id within the authority',
    }),
    stage: line({
      of: 'stage-of-assessment',
      optional: true,
      noun: 'the stage of the assessment',
      question: 'Which stage of the assessment do they leave?',
      hint: 'Leave it empty if they leave every stage to which they were appointed.',
      says: 'The stage of the assessment; every stage to which they were appointed, if left out',
    }),
    from: day({
      corrects: true,
      noun: 'the day from which they no longer evaluate',
      question: 'From which day do they no longer evaluate?',
      hint: 'Today, or a day before.',
      says: 'The day, in London, from which they evaluate no more; not after today',
    }),
    reason: account({
      blank: true,
      sealed: true,
      noun: 'why they leave',
      question: 'Why do they leave?',
      says: 'Why they leave. Kept sealed',
    }),
    scores: oneOf(scoresOfWithdrawn)({
      optional: true,
      noun: 'what becomes of their scores',
      question: 'What becomes of the scores that they had locked?',
      hint: 'Needed where they had locked any.',
      says: 'What becomes of the scores that they had locked; needed where they had',
    }),
    scoresReason: account({
      optional: true,
      blank: true,
      sealed: true,
      noun: 'why their scores are kept or set aside',
      question: 'Why are those scores kept or set aside?',
      says: 'Why those scores are kept or set aside. Kept sealed',
    }),
  },
  example: {
    person: '7b1c5a0e-6f5e-4c43-9d1b-0a8d8a1f3c11',
    from: '2026-03-18',
    reason: 'She takes up a post elsewhere.',
    scores: 'kept',
    scoresReason: 'She had scored every offer on every criterion before she left.',
  },
  rests: ({ person, stage }: OfEvaluator, { facts }: Asking<Evaluated>) => [
    'whole',
    ...sheets(person, evaluatesAt(facts, person, stage)),
  ],
  moves: ({ data: { person, derived } }: Happening<OfEvaluator, Evaluated>) => [
    'whole',
    ...sheets(person, derived?.stages as readonly string[]),
  ],
  struck: 'slip',
});

export type WithdrawEvaluator = Carried<typeof withdrawEvaluator>;
