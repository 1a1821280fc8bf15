import { act, type Asking, type Happening } from '../act.js';
import { account, identifier, type Carried } from '../shape.js';
import { stage } from './evaluation.fields.js';

/** What makes an evaluator able to judge. Given by the evaluator, or recorded for them. */
export const recordEvaluatorExperience = act('RecordEvaluatorExperience', {
  event: 'EvaluatorExperienceRecorded',
  label: 'Record the relevant experience of an evaluator',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: { e: 'all', f: 'all' },
  carries: {
    evaluator: identifier({
      of: 'evaluator',
      optional: true,
      names: 'evaluating',
      noun: 'the evaluator',
      question: 'Whose experience is it?',
      hint: 'Leave it empty if it is yours.',
      says: 'Whoever gives the command, if left out',
    }),
    stage,
    experience: account({
      sealed: true,
      noun: 'the relevant experience',
      question: 'What relevant experience does the evaluator have?',
      says: 'Kept sealed',
    }),
  },
  example: { experience: 'Consultant radiologist; evaluated two procurements of imaging.' },
  rests: ({ evaluator }: { readonly evaluator?: string }, { person }: Asking<unknown>) => [
    `person:${evaluator ?? person}`,
  ],
  moves: ({ data }: Happening<object, unknown>) => [`person:${String(data.derived?.evaluator)}`],
  tag: 'optional',
});

export type RecordEvaluatorExperience = Carried<typeof recordEvaluatorExperience>;
