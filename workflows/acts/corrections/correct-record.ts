import { act } from '../act.js';
import { account, instant, line, listOf, shape, type Carried } from '../shape.js';
import { corrections } from './corrections.fields.js';

/** Somebody who was told that the record was wrong, and of what is right. */
const told = shape(
  'ToldOfACorrection',
  {
    who: line({
      noun: 'who was told',
      question: 'Who was told?',
      hint: 'A provider, a department, or everybody who reads the notice.',
      says: 'Who was told: a provider, a department, everybody who reads the notice',
    }),
    how: line({
      noun: 'how they were told',
      question: 'How were they told?',
      hint: 'For example, by e-mail.',
      says: 'How',
    }),
    at: instant({ noun: 'when they were told', question: 'When were they told?', says: 'When' }),
  },
  'Somebody who was told of it',
);

export type Told = Carried<typeof told>;

/** Puts right what was recorded wrongly: a slip of record, and never an act of will. Nothing is edited or taken away. */
export const correctRecord = act('CorrectRecord', {
  event: 'RecordCorrected',
  label: 'Correct the record',
  says: 'Puts right what was recorded wrongly: names, addresses, titles, instants, amounts, who took part, an offer entered twice, an answer of regulation 6. Nothing is edited: what was recorded stays beside what is right, and what follows from it is worked out anew. Choices, findings, scores, judgements and declarations are taken again by their own acts; notices, letters and documents stay as they went out',
  governedBy: 'commencement',
  decidesAt: null,
  // It stands under the items of what it puts right.
  onRecord: {},
  carries: {
    corrections,
    why: account({
      blank: true,
      noun: 'how it came to be wrong',
      question: 'How did it come to be wrong, and how do you know what is right?',
      says: 'How it came to be wrong, and how it is known what is right',
    }),
    told: listOf(told)({
      most: 100,
      noun: 'who was told',
      question: 'Who was told that the record was wrong?',
      hint: 'If nobody was, say why nobody needed to be.',
      says: 'Who was told; where nobody was, `noneTold` says why',
    }),
    noneTold: account({
      optional: true,
      noun: 'why nobody needed to be told',
      question: 'Why did nobody need to be told?',
      hint: 'Only if nobody was told.',
      says: 'Why nobody needed to be told',
    }),
  },
  example: {
    corrections: [{ event: 1, path: 'lifetimeValue', is: 4_030_000 }],
    why: 'Two figures were exchanged when the estimate was typed; the paper of 27 February says 4,030,000.',
    told: [{ who: 'Owl Health Limited', how: 'e-mail', at: '2026-03-02T09:30' }],
  },
  besideTheProcess: true,
  struck: 'slip',
});

export type CorrectRecord = Carried<typeof correctRecord>;
