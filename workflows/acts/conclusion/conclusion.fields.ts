import { account, day, providers } from '../shape.js';

/** From when until when services are provided. */
export const term = {
  startsOn: day({
    corrects: true,
    noun: 'the first day of the services',
    question: 'What is the first day of the services?',
  }),
  endsOn: day({
    corrects: true,
    noun: 'the last day of the services',
    question: 'What is the last day of the services?',
  }),
};

/** With whom it is. */
export const withWhom = providers({
  optional: true,
  noun: 'the providers',
  question: 'Which providers is it with?',
  hint: 'Leave it empty if it is with those to whom you intended to award.',
  says: 'Those to whom the authority intended to award, if left out',
});

export const reasons = account({ noun: 'the reasons', question: 'What are the reasons for the decision?' });

/** Why it is not in everything what the notice of intention announced, where that is left to the authority's judgement. */
export const reasonsForDifference = account({
  optional: true,
  blank: true,
  noun: 'why it differs from what was announced',
  question: 'Why does it differ from what the notice of intention announced?',
  hint: 'Only if it differs. It is kept in the record.',
  says: 'Why it is not in everything what the notice of intention announced, where that is left to judgement; kept in the record',
});
