import { addDays, type CommandData } from '../../../../workflows/index.js';
import { representation } from '../examples/hearing-examples.js';
import { content, criteria, elk, evaluation, fox, letter, owl } from '../places/procurements.js';
import { deciders, opened, type StoryByDays } from '../story-by-days.js';

/** A check of a provider on a day of a story, in which nothing was found but what is given. */
function checkOn(
  story: StoryByDays,
  provider: CommandData['RecordExclusionCheck']['provider'],
  day: number,
  more: Partial<CommandData['RecordExclusionCheck']> = {},
): CommandData['RecordExclusionCheck'] {
  return {
    provider,
    mandatory: 'every',
    discretionary: 'every',
    debarmentList: { lookedAtOn: addDays(story.begins, day), entries: [] },
    assessment: 'The declarations, Companies House and the debarment list were looked at.',
    ...more,
  };
}

/**
 * A competition of three: one provider is excluded for bribery of which its evidence did not dispose, another is said to threaten
 * national security and a Minister does not want it excluded, and the third replaces a debarred sub-contractor and is awarded to.
 */
export function exclusions(begins: string): StoryByDays {
  const story = opened(begins, 'competitive')
    .does('SetAwardCriteria', criteria)
    .does('SubmitInvitationNotice', { content });
  story
    .does('RecordInvitationNoticePublished', { publishedAt: story.on(0) })
    .day(10)
    .does('RecordOffer', { provider: owl })
    .does('RecordOffer', { provider: fox })
    .does('RecordOffer', { provider: elk })
    .does('CloseOffers', {})
    .does('RequestSubcontractingInformation', { provider: owl, information: 'Their directors.' })
    .does('RecordIntendedSubcontractors', {
      provider: owl,
      answer: 'intends',
      subcontractors: [{ id: 'stoat', name: 'Stoat Imaging Limited', performs: 'Imaging' }],
    })
    .does('RecordExclusionCheck', checkOn(story, owl, 10))
    .does('RecordExclusionCheck', {
      ...checkOn(story, owl, 9, { subcontractor: 'stoat' }),
      debarmentList: {
        lookedAtOn: addDays(begins, 9),
        entries: [{ ground: 'Sch 6 para 35', contractIsOfTheKind: true }],
      },
    })
    .does('NotifyOfIntendedExclusion', {
      provider: owl,
      subcontractor: 'stoat',
      until: addDays(begins, 17),
      how: 'a letter',
    })
    .does('OverrideExclusion', {
      provider: owl,
      subcontractor: 'stoat',
      approver: { name: 'A. Officer', role: 'Chief Executive' },
      reasons: 'Nobody else has the scanners.',
      decisionMakers: deciders,
    })
    .day(14)
    .does('ReplaceSubcontractor', {
      provider: owl,
      subcontractor: 'stoat',
      replacement: { id: 'hare', name: 'Hare CIC' },
    })
    .does('RecordExclusionCheck', checkOn(story, owl, 14, { subcontractor: 'hare' }));
  const bribery = [
    { ground: 'Sch 6 para 17', of: 'director-or-shadow-director', eventOn: addDays(begins, -400), continuing: true },
  ] as const;
  const threat = [
    { ground: 'Sch 7 para 14', eventOn: addDays(begins, -20), knownOn: addDays(begins, -10), continuing: true },
  ];
  story
    .does('RecordExclusionCheck', checkOn(story, fox, 14, { grounds: bribery }))
    .does('OfferSelfCleaning', { provider: fox, until: addDays(begins, 21), evidenceAskedFor: 'What has changed.' })
    .does('RecordExclusionCheck', checkOn(story, elk, 14, { grounds: threat }))
    .does('NotifyMinisterOfIntention', { provider: elk, reference: 'NS-1' })
    .does('OfferSelfCleaning', { provider: elk, until: addDays(begins, 21) })
    .day(20)
    .does('RecordSelfCleaning', {
      provider: fox,
      evidence: 'A letter of the chair.',
      regarded: ['taken-seriously'],
      sufficient: false,
      reasons: 'The director is still in post.',
      statementOfReasons: 'The director concerned is still in post.',
    })
    .does('DecideExclusion', { provider: fox, outcome: 'exclude', reasons: 'Bribery.', decisionMakers: deciders })
    .does('RecordMinistersView', { provider: elk, excludable: true, shouldBeExcluded: false, reference: 'NS-1' })
    .day(22)
    .does('DecideExclusion', { provider: elk, outcome: 'not-exclude', reasons: 'As the Minister considers.' })
    .does('NotifyMinister', { deadline: 'minister-notice:X1', reference: 'PRU-1' })
    .does('NotifyMinister', { deadline: 'minister-notice:X2', reference: 'PRU-2' })
    .does('RecordEvaluation', evaluation('owl', 80))
    .does('RecordEvaluation', evaluation('elk', 60))
    .does('SelectProviders', { providers: [{ id: 'owl' }], reasons: 'Highest total.', decisionMakers: deciders })
    .does('InformSuccessfulProvider', { provider: { id: 'owl' } })
    .does('InformUnsuccessfulProvider', {
      ...letter,
      provider: { id: 'fox' },
      plannedPublicationOn: addDays(begins, 23),
    })
    .does('InformUnsuccessfulProvider', {
      ...letter,
      provider: { id: 'elk' },
      plannedPublicationOn: addDays(begins, 23),
    })
    .day(23)
    .does('SubmitIntentionNotice', { content });
  story
    .does('RecordIntentionNoticePublished', { publishedAt: story.on(23) })
    .day(25)
    .does('MakeRepresentation', representation)
    .does('RecordRepresentationsOnExclusion', { exclusion: 'X2', representation: 'R1' })
    .day(30)
    .does('RecordProceedings', { exclusion: 'X2', kind: 'review', commencedAt: story.on(29), reference: 'HT-1' })
    .day(40)
    .does('RecordProceedingsDetermined', { proceedings: 'C2', determinedAt: story.on(39), outcome: 'Dismissed.' });
  return story;
}

export const stories = { exclusions };
