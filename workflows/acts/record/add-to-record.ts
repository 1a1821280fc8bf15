import { act } from '../act.js';
import { decisionMaker } from '../decision.js';
import { recordItems } from '../record-items.js';
import { account, instant, listOf, oneOf, type Carried } from '../shape.js';
import { keyDecisions } from './record.words.js';

/** Adds to the record what should have been recorded earlier. Nothing is replaced: it is shown as recorded later. */
export const addToRecord = act('AddToRecord', {
  event: 'RecordAddedTo',
  label: 'Add to the record what was not recorded at the time',
  says: 'What should have been recorded earlier. Replaces nothing; shown as recorded later, with both times',
  governedBy: 'commencement',
  decidesAt: null,
  // It stands under whichever item it is added to.
  onRecord: {},
  carries: {
    item: oneOf(recordItems)({
      noun: 'the item of the record',
      question: 'Which item of the record does it belong to?',
      says: 'The item of regulation 24 that it belongs to',
    }),
    what: account({
      blank: true,
      sealed: true,
      noun: 'what is added',
      question: 'What do you add to the record?',
      says: 'What is added; sealed',
    }),
    decision: oneOf(keyDecisions)({
      optional: true,
      noun: 'the decision',
      question: 'Which decision is it about?',
      hint: 'Leave it empty if it is about none. The last decision of its kind is meant.',
      says: 'The decision that it is about; the last of its kind',
    }),
    decisionMakers: listOf(decisionMaker)({
      optional: true,
      least: 1,
      most: 100,
      sealed: true,
      corrects: ['*.name', '*.role'],
      names: 'deciding',
      noun: 'the people who took the decision',
      question: 'Who took that decision?',
      hint: 'Only if you add who decided.',
      says: 'Who took that decision; sealed',
    }),
    happenedAt: instant({
      corrects: true,
      noun: 'when it happened',
      question: 'When did it happen?',
      hint: 'The time at which it happened, not when you add it.',
      says: 'When what is added happened',
    }),
    why: account({
      blank: true,
      noun: 'why it was not recorded then',
      question: 'Why was it not recorded at the time?',
      says: 'Why it was not recorded then',
    }),
  },
  example: {
    item: 'd',
    decision: 'process-selection',
    what: 'The process was chosen by the director of commissioning under the scheme of delegation.',
    decisionMakers: [{ name: 'Dr Aisha Khan', role: 'Director of Commissioning' }],
    happenedAt: '2026-03-02T10:00',
    why: 'The name was left out of the command.',
  },
  besideTheProcess: true,
  struck: 'slip',
});

export type AddToRecord = Carried<typeof addToRecord>;
