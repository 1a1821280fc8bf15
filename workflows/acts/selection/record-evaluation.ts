import { act } from '../act.js';
import { now } from '../decision.js';
import { examples } from '../examples.js';
import { account, figure, flag, identifier, instant, line, listOf, shape, type Carried } from '../shape.js';
import { basicSelectionCriteria, whichProvider } from './selection.fields.js';

const score = shape('Score', {
  criterion: identifier({
    of: 'award-criterion',
    noun: 'the award criterion',
    question: 'Which award criterion is it?',
    says: 'The `id` of the award criterion',
  }),
  score: figure(0, 1000, 4)({ noun: 'the score', question: 'What is the score?' }),
  reasons: account({ blank: true, noun: 'the reasons', question: 'What are the reasons for the score?' }),
});

const evaluator = shape(
  'Evaluator',
  {
    name: line({ noun: 'the name', question: 'What is their name?' }),
    experience: account({
      noun: 'the relevant experience',
      question: 'What relevant experience do they have?',
    }),
    person: identifier({
      of: 'person',
      optional: true,
      noun: 'the person',
      question: 'Who are they in this service?',
      says: 'Their id, by which what they have declared is known',
    }),
  },
  'Kept sealed.',
);

/** Competitive process, step 3 (reg 11(5)): one offer at one stage, criterion by criterion. */
export const recordEvaluation = act('RecordEvaluation', {
  event: 'EvaluationRecorded',
  label: 'Record the evaluation of an offer',
  governedBy: 'commencement',
  decidesAt: 'evaluation',
  onRecord: { f: 'all' },
  carries: {
    provider: whichProvider,
    stage: line({
      of: 'stage-of-assessment',
      optional: true,
      noun: 'the stage',
      question: 'At which stage was the offer evaluated?',
      hint: 'Leave it empty if it is the first.',
      says: 'The stage; the first one, if left out',
    }),
    scores: listOf(score)({
      most: 100,
      sealed: true,
      noun: 'the score of each criterion',
      question: 'What is the score of the offer on each criterion?',
    }),
    basicSelectionCriteria,
    goesOn: flag({
      noun: 'whether the offer goes on',
      question: 'Does the offer go on?',
      hint: 'To the next stage or, after the last, to stand to be chosen.',
      says: 'Whether the offer goes on to the next stage or, after the last, stands to be chosen',
    }),
    evaluators: listOf(evaluator)({
      optional: true,
      most: 100,
      sealed: true,
      corrects: ['*.name', '*.person'],
      names: 'evaluating',
      noun: 'the people who evaluated',
      question: 'Who evaluated the offer?',
    }),
    evaluatedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the offer was evaluated',
      question: 'When was the offer evaluated?',
    }),
  },
  example: {
    provider: { id: 'owl' },
    scores: [
      { criterion: 'quality', score: 75, reasons: 'A clear plan for mobilisation.' },
      { criterion: 'cost', score: 72.5, reasons: 'Within the budget.' },
    ],
    basicSelectionCriteria: examples.basicSelectionCriteria,
    goesOn: true,
    evaluators: [{ name: 'Sam Lee', experience: 'Ten years of commissioning diagnostics.' }],
  },
});

export type RecordEvaluation = Carried<typeof recordEvaluation>;
