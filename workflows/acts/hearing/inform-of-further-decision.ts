import { act } from '../act.js';
import { now } from '../decision.js';
import { identifier, instant, line, references, type Carried } from '../shape.js';

/** One recipient informed, in writing and with reasons, of the further decision that stands, or of others (reg 12(6), (8)). */
export const informOfFurtherDecision = act('InformOfFurtherDecision', {
  event: 'InformedOfFurtherDecision',
  label: 'Inform a provider of the further decision',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    recipient: identifier({
      of: 'recipient',
      example: 'R1',
      noun: 'the recipient',
      question: 'Who is informed?',
      hint: 'A provider that made representations, or one to whom you intended to award.',
      says: 'The reference of a representation, or the identifier of a provider',
    }),
    decisions: references({
      of: 'further-decision',
      optional: true,
      least: 1,
      noun: 'the decisions that the letter tells of',
      question: 'Which further decisions does the letter tell of?',
      hint: 'Leave it empty if it tells only of the one that stands.',
      says: 'The decisions that the letter tells of, such as one that was replaced; the one that stands, if left out',
    }),
    sentAt: instant({
      ...now,
      corrects: true,
      noun: 'when the letter was sent',
      question: 'When was the letter sent?',
    }),
    how: line({
      optional: true,
      corrects: true,
      noun: 'how the letter was sent',
      question: 'How was the letter sent?',
      hint: 'For example, by e-mail.',
    }),
  },
  example: { recipient: 'R1', how: 'By e-mail' },
});

export type InformOfFurtherDecision = Carried<typeof informOfFurtherDecision>;
