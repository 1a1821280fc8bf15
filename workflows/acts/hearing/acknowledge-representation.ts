import { act } from '../act.js';
import { now } from '../decision.js';
import { account, instant, type Carried } from '../shape.js';
import { representation } from './hearing.fields.js';
import { ofRepresentation } from './hearing.matters.js';

/** That the authority told whoever made a representation that it has arrived. The Regulations do not ask for it. */
export const acknowledgeRepresentation = act('AcknowledgeRepresentation', {
  event: 'RepresentationAcknowledged',
  label: 'Acknowledge a representation',
  says: 'That whoever made a representation was told that it has arrived; it decides nothing',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    representation,
    sentAt: instant({
      ...now,
      corrects: true,
      noun: 'when the acknowledgement was sent',
      question: 'When was the acknowledgement sent?',
    }),
    note: account({
      optional: true,
      sealed: true,
      noun: 'what the acknowledgement says',
      question: 'What does the acknowledgement say?',
      hint: 'Who deals with it, and when they will be in touch.',
      says: 'Sealed',
    }),
  },
  example: { representation: 'R1', note: 'The contracts team deals with it, and writes to you by 2 April.' },
  struck: 'slip',
  ...ofRepresentation,
});

export type AcknowledgeRepresentation = Carried<typeof acknowledgeRepresentation>;
