import { act } from '../act.js';
import type { Carried } from '../shape.js';
import { exampleContent, submission } from './notices.fields.js';

export const submitIntentionNotice = act('SubmitIntentionNotice', {
  event: 'IntentionNoticeSubmitted',
  label: 'Submit the notice of intention to award',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {
    g: ['content.reasons', 'reasonsForDifference'],
    h: ['content.conflictsDeclared'],
    i: ['content.conflictsManaged'],
  },
  carries: {
    ...submission,
  },
  example: { content: exampleContent },
});

export type SubmitIntentionNotice = Carried<typeof submitIntentionNotice>;
