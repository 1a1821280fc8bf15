import { act } from '../act.js';
import { now } from '../decision.js';
import { account, instant, letter, type Carried } from '../shape.js';
import { representation } from './hearing.fields.js';
import { ofRepresentation } from './hearing.matters.js';

export const answerClarification = act('AnswerClarification', {
  event: 'ClarificationAnswered',
  label: 'Record the explanation, or that none was given',
  says: 'Give `answer`, or `noAnswerBecause`',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    representation,
    answeredAt: instant({
      ...now,
      corrects: true,
      noun: 'when the explanation was given',
      question: 'When was the explanation given?',
    }),
    answer: letter({
      optional: true,
      blank: true,
      sealed: true,
      noun: 'the explanation',
      question: 'What was explained or clarified?',
      says: 'Sealed',
    }),
    /** Why the opportunity is closed without an answer. */
    noAnswerBecause: account({
      optional: true,
      blank: true,
      noun: 'why no explanation is expected',
      question: 'Why is no explanation expected any more?',
      hint: 'Give this instead of an explanation.',
    }),
  },
  example: { representation: 'R1', answer: 'The neighbouring service has run since 2021.' },
  ...ofRepresentation,
  tag: 'optional',
});

export type AnswerClarification = Carried<typeof answerClarification>;
