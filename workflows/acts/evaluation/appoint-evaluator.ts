import { act } from '../act.js';
import { account, identifier, identifiers, type Carried } from '../shape.js';
import { stage } from './evaluation.fields.js';

/** Makes somebody an evaluator of a stage: of which offers, and on which criteria. May be given again, to say otherwise. */
export const appointEvaluator = act('AppointEvaluator', {
  event: 'EvaluatorAppointed',
  label: 'Appoint an evaluator',
  governedBy: 'commencement',
  decidesAt: 'evaluation',
  onRecord: { e: 'all', f: 'all' },
  carries: {
    evaluator: identifier({
      of: 'person',
      names: 'evaluating',
      noun: 'the evaluator',
      question: 'Who is to evaluate?',
      hint: 'A member of your authority, or somebody who takes part.',
      says: 'The person, by their id within the authority',
    }),
    stage,
    offers: identifiers({
      of: 'offer',
      optional: true,
      noun: 'the providers whose offers they score',
      question: 'Which providers do they score?',
      hint: 'Leave it empty if they score every one.',
      says: 'The providers whose offers they score; every one, if left out',
    }),
    criteria: identifiers({
      of: 'scored-criterion',
      optional: true,
      noun: 'the criteria that they score on',
      question: 'Which criteria do they score on?',
      hint: 'Leave it empty if they score on every one.',
      says: 'The criteria that they score on; every one, if left out',
    }),
    experience: account({
      optional: true,
      sealed: true,
      noun: 'their relevant experience',
      question: 'What relevant experience do they have?',
      hint: 'You can record it later.',
      says: 'Their relevant experience. Kept sealed',
    }),
  },
  example: {
    evaluator: '7b1c5a0e-6f5e-4c43-9d1b-0a8d8a1f3c11',
    offers: ['owl', 'fox'],
    experience: 'Ten years of commissioning diagnostics.',
  },
  rests: () => ['whole'],
  struck: 'slip',
});

export type AppointEvaluator = Carried<typeof appointEvaluator>;
