import { act } from '../act.js';
import { account, type Carried } from '../shape.js';
import { stage } from './evaluation.fields.js';

/** Moderates a stage again. What was agreed in the rounds before is kept. */
export const openModerationRound = act('OpenModerationRound', {
  event: 'ModerationRoundOpened',
  label: 'Open another round of moderation',
  governedBy: 'commencement',
  decidesAt: 'moderation',
  onRecord: { e: 'all', f: 'all', g: ['stage', 'reason'] },
  carries: {
    stage,
    reason: account({ blank: true, noun: 'the reason', question: 'Why is the stage moderated again?' }),
  },
  example: { reason: 'A score was changed after the first round.' },
});

export type OpenModerationRound = Carried<typeof openModerationRound>;
