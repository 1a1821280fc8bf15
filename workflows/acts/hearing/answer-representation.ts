import { act } from '../act.js';
import { now } from '../decision.js';
import { instant, letter, type Carried } from '../shape.js';
import { representation } from './hearing.fields.js';
import { ofRepresentation } from './hearing.matters.js';

/** What the authority writes to whoever made a representation that is late, or was found invalid: nobody else answers it. */
export const answerRepresentation = act('AnswerRepresentation', {
  event: 'RepresentationAnswered',
  label: 'Answer a representation that does not hold the standstill',
  says: 'What is written to whoever made a representation that is late, or was found invalid',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    representation,
    answeredAt: instant({
      ...now,
      corrects: true,
      noun: 'when the answer was sent',
      question: 'When was the answer sent?',
    }),
    answer: letter({
      sealed: true,
      noun: 'the answer',
      question: 'What do you write to the provider?',
      hint: 'The provider sees it.',
      says: 'Sealed; the provider sees it',
    }),
  },
  example: {
    representation: 'R1',
    answer:
      'Your representation arrived on 9 April 2026, after the window for representations had closed. We have read it.',
  },
  ...ofRepresentation,
});

export type AnswerRepresentation = Carried<typeof answerRepresentation>;
