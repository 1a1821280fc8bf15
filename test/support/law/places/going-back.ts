import type { Story } from '../story.js';
import {
  considered,
  content,
  criteria,
  evaluation,
  letter,
  type withStandstill,
  standstillOver,
} from './procurements.js';

/** Goes back to a step on 10 April 2026, after the standstill, and tells every provider that has to be told. */
export function wentBack(process: (typeof withStandstill)[number], step: number): Story {
  const story = standstillOver(process).at('2026-04-10').does('ReturnToStep', { step, reasons: 'New evidence.' });
  return tellEveryone(story);
}

/** Tells each relevant provider of the decision to repeat a step (reg 15(6)). */
export function tellEveryone(story: Story): Story {
  for (const id of story.procurement.facts.run.repetition?.toInform ?? []) {
    story.does('InformRelevantProvider', { provider: { id } });
  }
  return story;
}

/** Takes the steps from one of them on again, up to the submission of the notice of intention. Instants are the story's own. */
export function repeatFrom(story: Story, process: (typeof withStandstill)[number], step: number): Story {
  const again: Record<(typeof withStandstill)[number], readonly (() => unknown)[]> = {
    'direct-award-c': [
      () =>
        story.does('RecordFindings', {
          provider: { id: 'owl' },
          past: { satisfied: true, keyCriteria: considered },
          future: { likelyToSatisfy: true, keyCriteria: considered },
          basicSelectionCriteria: { met: true, assessment: 'Met.' },
          reasons: 'Reviewed anew.',
        }),
    ],
    'most-suitable-provider': [
      () => story.does('SubmitIntendedApproachNotice', { content }),
      () =>
        story
          .does('IdentifyProvider', { provider: { id: 'owl' }, outcome: 'kept', reasons: 'Has the capacity.' })
          .at('2026-04-24')
          .does('CompleteIdentification', {}),
      () =>
        story
          .does('AssessProvider', {
            provider: { id: 'owl' },
            keyCriteria: considered,
            basicSelectionCriteria: { met: true, assessment: 'Met.' },
          })
          .does('ChooseMostSuitableProvider', { providers: [{ id: 'owl' }], reasons: 'Strongest on access.' }),
    ],
    competitive: [
      () => story.does('SetAwardCriteria', criteria),
      () =>
        story
          .at('2026-04-13')
          .does('SubmitInvitationNotice', { content })
          .does('RecordInvitationNoticePublished', { publishedAt: '2026-04-13T09:00:00.000Z' })
          .at('2026-04-22')
          .does('RecordOffer', { provider: { id: 'owl' } })
          .does('RecordOffer', { provider: { id: 'fox' } })
          .does('CloseOffers', {}),
      () =>
        story
          .at('2026-04-23')
          .does('RecordEvaluation', evaluation('owl', 80))
          .does('RecordEvaluation', evaluation('fox', 60)),
      () => story.does('SelectProviders', { providers: [{ id: 'owl' }], reasons: 'Highest total.' }),
      () =>
        story
          .does('InformSuccessfulProvider', { provider: { id: 'owl' } })
          .does('InformUnsuccessfulProvider', { ...letter, plannedPublicationOn: '2026-04-27' }),
    ],
  };
  again[process].slice(step - 1).forEach((takeStep) => takeStep());
  return story;
}
