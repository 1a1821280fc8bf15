import { addressed, eachMet, importance, selectionCriteria } from './evaluations.js';
import { content, criteria, evaluation, fox, owl } from './stories.js';
import { opened, type Told } from './told.js';

/** A competition with everything on record of its criteria. */
export function evaluatedInFull(begins: string): Told {
  const story = opened(begins, 'competitive')
    .does('SetBasicSelectionCriteria', selectionCriteria)
    .does('SetKeyCriteria', importance)
    .does('SetAwardCriteria', {
      ...criteria,
      addressed,
      unserved: {
        integrationCollaborationAndSustainability: 'It is a term of the contract for everybody.',
        socialValue: 'It is a term of the contract for everybody.',
      },
    })
    .day(1)
    .does('SubmitInvitationNotice', { content });
  return story
    .does('RecordInvitationNoticePublished', { publishedAt: story.on(1) })
    .day(14)
    .does('RecordOffer', { provider: owl })
    .does('RecordOffer', { provider: fox })
    .does('CloseOffers', {})
    .day(18)
    .does('RecordEvaluation', { ...evaluation('owl', 80), basicSelectionCriteria: eachMet });
}
