import { act } from '../act.js';
import { references, type Carried } from '../shape.js';
import { exampleContent, submission } from './notices.fields.js';

/** An award notice covers one or more contracts, by the references that they were entered into under. */
export const submitAwardNotice = act('SubmitAwardNotice', {
  event: 'AwardNoticeSubmitted',
  label: 'Submit the notice of the award',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {
    g: ['reasonsForDifference'],
    h: ['content.conflictsDeclared'],
    i: ['content.conflictsManaged'],
  },
  carries: {
    ...submission,
    contracts: references({
      of: 'contract',
      optional: true,
      least: 1,
      noun: 'the contracts that it covers',
      question: 'Which contracts does the notice cover?',
      hint: 'Leave it empty if it covers all that have no notice yet.',
      says: 'The contracts it covers; all that have none, if left out',
    }),
  },
  example: { contracts: ['ICB-2026-014-A'], content: exampleContent },
});

export type SubmitAwardNotice = Carried<typeof submitAwardNotice>;
