import { account, figure, identifier, line, provider } from '../shape.js';

/** Which stage of the assessment is meant. */
export const stage = line({
  of: 'stage-of-assessment',
  optional: true,
  noun: 'the stage of the assessment',
  question: 'Which stage of the assessment is it about?',
  hint: 'Leave it empty if there is only one, or if you mean the first.',
  says: 'The stage of the assessment; the first one, if left out',
});

/** On which criterion is scored. */
export const criterion = identifier({
  of: 'scored-criterion',
  noun: 'the criterion',
  question: 'On which criterion do you score?',
  hint: 'An award criterion or, for the most suitable provider, a key criterion.',
  says: 'An award criterion; for the most suitable provider a key criterion',
});

/** One evaluator's own score for one offer on one criterion. */
export const score = {
  provider: provider({ noun: 'the provider', question: 'Which provider do you score?' }),
  stage,
  criterion,
  score: figure(0, 1000, 4)({ noun: 'the score', question: 'What score do you give?' }),
  comment: account({
    blank: true,
    sealed: true,
    noun: 'what the score rests on',
    question: 'What does the score rest on?',
    says: 'What the score rests on. Kept sealed',
  }),
};

/** An offer and a criterion of the examples. */
export const exampleOffer = { provider: { id: 'owl' }, criterion: 'quality' } as const;
