import { act } from '../act.js';
import { now } from '../decision.js';
import { interestKinds } from '../governance.js';
import { account, identifier, instant, oneOf, type Carried } from '../shape.js';
import { anExample, concerned, ofTheirs, theirId } from './conflicts.fields.js';

/** A conflict of somebody's, raised by anyone, even after a decision. */
export const raiseConflict = act('RaiseConflict', {
  event: 'ConflictRaised',
  label: 'Raise a conflict of somebody’s',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: { h: 'all' },
  carries: {
    person: identifier({
      of: 'anybody',
      noun: 'the person',
      question: 'Whose conflict is it?',
      says: `Whose it is. ${theirId}`,
    }),
    kind: oneOf(interestKinds)({
      optional: true,
      noun: 'what kind of interest it is',
      question: 'What kind of interest is it?',
      hint: 'Leave it empty if it is not known.',
    }),
    providers: concerned,
    stages: ofTheirs,
    description: account({
      sealed: true,
      noun: 'what is known of the conflict',
      question: 'What is known of the conflict?',
      says: 'What is known of it; sealed',
    }),
    raisedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the conflict was raised',
      question: 'When was the conflict raised?',
    }),
  },
  example: {
    person: anExample,
    kind: 'financial',
    providers: [{ id: 'owl' }],
    description: 'The register of the surgery lists shares in Owl Health Limited.',
  },
  rests: () => [],
  moves: ({ data }) => [`conflict:${String(data.derived?.reference)}`],
  tag: 'optional',
  besideTheProcess: true,
  inConfidence: true,
});

export type RaiseConflict = Carried<typeof raiseConflict>;
