import type { CommandData } from '../../../../workflows/index.js';
import type { Story } from '../story.js';
import { chosen, content, criteria, elk, evaluation, fox, letter, owl } from './procurements.js';

export const frameworkContent = {
  ...content,
  intendedDates: { startsOn: '2026-09-01', endsOn: '2030-08-31' },
  frameworkUsers: ['NHS Cumbria Partnership', 'Cumberland Council'],
  frameworkTerm: { startsOn: '2026-09-01', endsOn: '2030-08-31' },
};

export const frameworkTerms: CommandData['ConcludeFramework'] = {
  lifetimeValue: 4_300_000,
  startsOn: '2026-09-01',
  endsOn: '2030-08-31',
  users: ['NHS Cumbria Partnership', 'Cumberland Council'],
  reasons: 'As set out in the report.',
};

/** A competition for a framework agreement with two providers, decided and every letter sent on 20 March 2026. */
export function frameworkDecided(): Story {
  return chosen('competitive', {}, { framework: true })
    .does('SetAwardCriteria', criteria)
    .at('2026-03-03')
    .does('SubmitInvitationNotice', { content: frameworkContent })
    .does('RecordInvitationNoticePublished', { publishedAt: '2026-03-03T09:00:00.000Z' })
    .at('2026-03-16')
    .does('RecordOffer', { provider: owl })
    .does('RecordOffer', { provider: fox })
    .does('RecordOffer', { provider: elk })
    .does('CloseOffers', {})
    .at('2026-03-18')
    .does('RecordEvaluation', evaluation('owl', 80))
    .does('RecordEvaluation', evaluation('fox', 75))
    .does('RecordEvaluation', evaluation('elk', 40))
    .at('2026-03-20')
    .does('SelectProviders', { providers: [{ id: 'owl' }, { id: 'fox' }], reasons: 'The two best totals.' })
    .does('InformSuccessfulProvider', { provider: { id: 'owl' } })
    .does('InformSuccessfulProvider', { provider: { id: 'fox' } })
    .does('InformUnsuccessfulProvider', { ...letter, provider: { id: 'elk' } });
}

/** The same competition, its standstill over. */
export function frameworkStandstillOver(): Story {
  return frameworkDecided()
    .at('2026-03-24')
    .does('SubmitIntentionNotice', { content: frameworkContent })
    .does('RecordIntentionNoticePublished', { publishedAt: '2026-03-24T09:00:00.000Z' })
    .at('2026-04-09')
    .does('EndStandstill', {});
}
