import type { CommandData } from '../../../../workflows/index.js';
import type { Story } from '../story.js';
import { chosen, content, criteria, fox, owl } from './procurements.js';

/** A competition assessed in two stages, offers closed: quality first, then cost. */
export function stagedOffers(): Story {
  return chosen('competitive')
    .does('SetAwardCriteria', { ...criteria, stages: ['quality', 'cost'] })
    .at('2026-03-03')
    .does('SubmitInvitationNotice', { content: { ...content, howOffersAreAssessed: 'In two stages.' } })
    .does('RecordInvitationNoticePublished', { publishedAt: '2026-03-03T09:00:00.000Z' })
    .at('2026-03-16')
    .does('RecordOffer', { provider: owl })
    .does('RecordOffer', { provider: fox })
    .does('CloseOffers', {})
    .at('2026-03-18');
}

/** One offer at one stage of {@link stagedOffers}. */
export function atStage(id: string, stage: string, goesOn: boolean): CommandData['RecordEvaluation'] {
  return {
    provider: { id },
    stage,
    scores: [{ criterion: stage, score: goesOn ? 80 : 20, reasons: 'As moderated.' }],
    basicSelectionCriteria: { met: true, assessment: 'Met.' },
    goesOn,
  };
}
