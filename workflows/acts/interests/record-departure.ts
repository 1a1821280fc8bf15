import { ownAct } from '../act.js';
import { day, identifier, type Carried } from '../shape.js';
import { ofPerson } from './interests.matters.js';

/** Somebody whose interests the register holds has left. */
export const recordDeparture = ownAct('RecordDeparture', {
  event: 'IndividualLeft',
  label: 'Record that somebody on the register of interests has left',
  governedBy: 'act',
  carries: {
    person: identifier({ of: 'person', noun: 'the person', question: 'Who has left?' }),
    leftOn: day({
      optional: true,
      corrects: true,
      noun: 'their last day',
      question: 'What was their last day?',
      hint: 'Leave it out if it is today.',
      says: 'The last day; today, if left out',
    }),
  },
  example: { person: 'non-executive-1', leftOn: '2026-03-31' },
  // Somebody else has left than was meant.
  struck: 'slip',
  ...ofPerson,
});

export type RecordDeparture = Carried<typeof recordDeparture>;
