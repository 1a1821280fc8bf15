import type { CommandData, Process } from '../../../workflows/index.js';
import type { Story } from './given.js';
import {
  chosen,
  competitionDecided,
  considered,
  content,
  criteria,
  elk,
  evaluation,
  fox,
  inStandstill,
  letter,
  owl,
  terms,
} from './stories.js';

/** The three processes with a notice of intention, a standstill period and steps to go back to. */
export const withStandstill = ['direct-award-c', 'most-suitable-provider', 'competitive'] as const;

/** The number of the first step of each process, and of the one at which the notice of intention is submitted. */
export const stepsOf = {
  'direct-award-c': { intention: 2, all: [1, 2] },
  'most-suitable-provider': { intention: 4, all: [1, 2, 3, 4] },
  competitive: { intention: 6, all: [1, 2, 3, 4, 5, 6] },
} as const;

/** A standstill that ran out without representations: it is 9 April 2026, and nothing has been awarded. */
export function standstillOver(process: (typeof withStandstill)[number]): Story {
  return inStandstill(process).at('2026-04-09').does('EndStandstill', {});
}

/** Direct award A or B with one provider contacted on 10 March 2026. */
export function contacted(process: 'direct-award-a' | 'direct-award-b'): Story {
  return chosen(process).at('2026-03-10').does('ContactProvider', { provider: owl });
}

/** The first contract of a procurement, of 9 April 2026; its notice is not yet submitted. */
export function awarded(process: Process): Story {
  if (process === 'direct-award-a' || process === 'direct-award-b') {
    return contacted(process)
      .at('2026-04-09')
      .does('EnterIntoContract', { ...terms, providers: [{ id: 'owl' }] });
  }
  return standstillOver(process).does('EnterIntoContract', terms);
}

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

export { competitionDecided };
