import { addDays } from '../../../../workflows/index.js';
import { decided, reviewed } from '../places/hearings.js';
import { judged, representation } from '../examples/hearing-examples.js';
import { considered, content, criteria, elk, evaluation, fox, letter, owl, terms } from '../places/procurements.js';
import { departure, performance, principles } from '../examples/record-examples.js';
import { deciders, met, opened, type StoryByDays } from '../story-by-days.js';
import { atStage } from '../places/stages.js';
import { frameworkContent, frameworkTerms } from '../places/frameworks.js';
import { tellEveryone } from '../places/going-back.js';

function directAward(begins: string, process: 'direct-award-a' | 'direct-award-b'): StoryByDays {
  const story = opened(begins, process)
    .day(5)
    .does('ContactProvider', { provider: owl, how: 'a letter' })
    .does('ContactProvider', { provider: fox })
    .day(12)
    .does('EnterIntoContract', { ...terms, contract: 'OWL', providers: [{ id: 'owl' }], decisionMakers: deciders })
    .day(20)
    .does('EnterIntoContract', {
      ...terms,
      contract: 'FOX',
      providers: [{ id: 'fox' }],
      lifetimeValue: undefined,
      amountsPayable: '£12 an attendance',
    })
    .day(43)
    .does('SubmitAwardNotice', { content, contracts: ['OWL'] })
    .day(44)
    .does('SubmitAwardNotice', { content });
  story.does('RecordAwardNoticePublished', { publishedAt: story.on(44), noticeReference: '2026/S 000-000001' });
  if (process === 'direct-award-a') {
    story
      .does('RecordPrinciples', { decision: 'award', ...principles, consideredAt: story.on(12) })
      .does('DepartFromGuidance', departure)
      .does('AddToRecord', {
        item: 'd',
        decision: 'award',
        what: 'The second contract was approved by the same director.',
        decisionMakers: deciders,
        happenedAt: story.on(20),
        why: 'The name was left out.',
      })
      .at('2027-01-04')
      .does('RecordPerformance', { ...performance, contract: 'OWL' });
  }
  return process === 'direct-award-b' ? story.does('CloseProcurement', { reasons: 'No more are expected.' }) : story;
}

/** Direct award C, its standstill held by a representation that is heard, decided, and taken to the Panel. */
function directAwardC(begins: string): StoryByDays {
  const story = opened(begins, 'direct-award-c')
    .day(7)
    .does('RecordFindings', {
      provider: owl,
      past: { satisfied: true, keyCriteria: considered },
      future: { likelyToSatisfy: true, keyCriteria: considered },
      basicSelectionCriteria: met,
      reasons: 'Both findings rest on the contract reviews.',
      decisionMakers: deciders,
    })
    .day(14)
    .does('SubmitIntentionNotice', { content });
  story
    .day(15)
    .does('RecordIntentionNoticePublished', { publishedAt: story.on(15), noticeReference: '2026/S 000-000002' });
  story
    .day(17)
    .does('MakeRepresentation', representation)
    .does('RecordRepresentation', {
      ...representation,
      representor: { name: 'Elk Clinics LLP' },
      receivedAt: story.on(16),
      how: 'post',
    })
    .day(18)
    .does('JudgeRepresentation', { representation: 'R1', conditions: judged() })
    .does('WithdrawRepresentation', { representation: 'R2', how: 'a letter' })
    .does('OfferClarification', { representation: 'R1', offer: 'A meeting on Thursday.' })
    .does('AnswerClarification', { representation: 'R1', answer: 'As set out in the annex.' })
    .does('RequestInformation', {
      representation: 'R1',
      items: [
        { description: 'How value was assessed.', record: 'e' },
        { description: 'Who decided.', record: 'd' },
      ],
    })
    .does('ProvideInformation', { item: 'I1', what: 'The worksheet.', to: 'Fox Care CIC' })
    .does('WithholdInformation', { item: 'I2', exemption: 'public-interest', reason: 'One of them is at risk.' })
    .does('SeekExpertAdvice', { from: 'A King’s Counsel', endorsedBy: 'NHS England', question: 'Is step 1 sound?' });
  reviewed(story.day(19), 'R1', 'R2');
  decided(story.day(30), 'proceed');
  story
    .day(31)
    .does('RequestPanelReview', { representation: 'R1', reference: 'CR0099-26' })
    .day(33)
    .does('RecordPanelAcceptance', { request: 'P1' })
    .day(50)
    .does('RecordPanelAdvice', {
      request: 'P1',
      advises: 'proceed',
      advice: 'The authority acted within the Regulations.',
    });
  decided(story.day(51), 'proceed');
  return story
    .day(61)
    .does('MakeRepresentation', representation)
    .does('AnswerRepresentation', {
      representation: 'R3',
      answer: 'It came after the window had closed; we have read it.',
    })
    .does('EnterIntoContract', terms)
    .day(80)
    .does('SubmitAwardNotice', { content })
    .does('RecordAwardNoticePublished', { publishedAt: story.on(80) });
}

/** The most suitable provider process, gone back once to the assessment. */
function mostSuitableProvider(begins: string): StoryByDays {
  const assess = (told: StoryByDays) =>
    told
      .does('AssessProvider', { provider: { id: 'owl' }, keyCriteria: considered, basicSelectionCriteria: met })
      .does('AssessProvider', { provider: { id: 'elk' }, keyCriteria: considered, basicSelectionCriteria: met })
      .does('ChooseMostSuitableProvider', {
        providers: [{ id: 'owl' }],
        reasons: 'Strongest on access.',
        decisionMakers: deciders,
      });
  const announce = (told: StoryByDays, day: number) =>
    told
      .day(day)
      .does('SubmitIntentionNotice', { content })
      .does('RecordIntentionNoticePublished', { publishedAt: told.on(day) });
  const story = opened(begins, 'most-suitable-provider').day(3).does('SubmitIntendedApproachNotice', { content });
  story
    .day(4)
    .does('RecordIntendedApproachNoticePublished', { publishedAt: story.on(4) })
    .does('IdentifyProvider', {
      provider: owl,
      outcome: 'kept',
      reasons: 'Has the capacity.',
      aware: true,
      source: 'incumbent',
    })
    .does('IdentifyProvider', { provider: elk, outcome: 'kept', reasons: 'Has the capacity.', aware: true })
    .does('IdentifyProvider', { provider: fox, outcome: 'dropped', reasons: 'Outside the area.' })
    .day(17)
    .does('CompleteIdentification', {});
  announce(assess(story), 20)
    .day(40)
    .does('EndStandstill', {})
    .does('ReturnToStep', { step: 3, reasons: 'The assessment of access was thin.', decisionMakers: deciders });
  tellEveryone(story);
  return announce(assess(story.day(42)), 45)
    .day(70)
    .does('EnterIntoContract', terms)
    .day(75)
    .does('SubmitAwardNotice', { content })
    .does('RecordAwardNoticePublished', { publishedAt: story.on(75) });
}

/** The competitive process in two stages; the letter is corrected because the notice was published a day late. */
function competitive(begins: string): StoryByDays {
  const story = opened(begins, 'competitive')
    .does('SetAwardCriteria', { ...criteria, stages: ['quality', 'cost'] })
    .day(1)
    .does('SubmitInvitationNotice', { content });
  story
    .day(2)
    .does('RecordInvitationNoticePublished', { publishedAt: story.on(2) })
    .day(14)
    .does('RecordOffer', { provider: owl, digest: 'ab'.repeat(32) })
    .does('RecordOffer', { provider: fox })
    .does('CloseOffers', {})
    .day(18)
    .does('RecordEvaluation', {
      ...atStage('owl', 'quality', true),
      evaluators: [{ name: 'E. One', experience: 'Ten years.' }],
    })
    .does('RecordEvaluation', atStage('fox', 'quality', false))
    .does('RecordEvaluation', atStage('owl', 'cost', true))
    .day(19)
    .does('SelectProviders', {
      providers: [{ id: 'owl' }],
      reasons: 'The offer that stands.',
      decisionMakers: deciders,
    })
    .does('InformSuccessfulProvider', { provider: { id: 'owl' } })
    .does('InformUnsuccessfulProvider', { ...letter, plannedPublicationOn: addDays(begins, 21) })
    .day(21)
    .does('SubmitIntentionNotice', { content })
    .day(22)
    .does('RecordIntentionNoticePublished', { publishedAt: story.on(22) })
    .does('InformUnsuccessfulProvider', { ...letter, plannedPublicationOn: undefined })
    .day(60)
    .does('EnterIntoContract', terms)
    .does('SubmitAwardNotice', { content });
  return story.does('RecordAwardNoticePublished', { publishedAt: story.on(60) });
}

/** A framework agreement, concluded with one of two providers; a holiday is proclaimed while its standstill runs. */
function framework(begins: string): StoryByDays {
  const story = opened(begins, 'competitive', { framework: true })
    .does('SetAwardCriteria', criteria)
    .does('SubmitInvitationNotice', { content: frameworkContent });
  story
    .does('RecordInvitationNoticePublished', { publishedAt: story.on(0) })
    .day(10)
    .does('RecordOffer', { provider: owl })
    .does('CloseOffers', {})
    .does('RecordEvaluation', evaluation('owl', 80))
    .does('SelectProviders', { providers: [{ id: 'owl' }], reasons: 'The only offer.' })
    .does('InformSuccessfulProvider', { provider: { id: 'owl' } })
    .does('SubmitIntentionNotice', { content: frameworkContent })
    .does('RecordIntentionNoticePublished', { publishedAt: story.on(10) })
    .day(11);
  const { calendar } = story.known();
  const holidays = [...calendar.holidays, { date: addDays(begins, 14), title: 'Proclaimed holiday' }];
  Object.assign(story.evidence, { calendar: { ...calendar, asOf: '2026-11-22', holidays } });
  return story
    .does('ApplyCalendar', { reason: 'A holiday was proclaimed.' })
    .day(60)
    .does('ConcludeFramework', frameworkTerms)
    .does('SubmitAwardNotice', { content: frameworkContent });
}

/** Abandoned after the Panel had refused to look at a decision to proceed. */
function abandoned(begins: string): StoryByDays {
  const story = opened(begins, 'direct-award-c')
    .day(7)
    .does('RecordFindings', {
      provider: owl,
      past: { satisfied: true, keyCriteria: considered },
      future: { likelyToSatisfy: true, keyCriteria: considered },
      basicSelectionCriteria: met,
      reasons: 'Both findings rest on the contract reviews.',
    })
    .does('SubmitIntentionNotice', { content });
  story
    .does('RecordIntentionNoticePublished', { publishedAt: story.on(7) })
    .day(9)
    .does('MakeRepresentation', representation)
    .does('OfferClarification', { representation: 'R1', notNeededBecause: 'The letter is clear.' });
  decided(reviewed(story, 'R1'), 'proceed')
    .does('RequestPanelReview', { representation: 'R1' })
    .does('RecordPanelRefusal', { request: 'P1', ground: 'no-capacity' })
    .does('RequestPanelReview', { representation: 'R1' })
    .does('ReleasePanelHold', { request: 'P2', reason: 'The Panel has answered before.', decisionMakers: deciders });
  return story
    .day(40)
    .does('Abandon', {
      reasons: 'The services are no longer wanted.',
      switchingTo: 'competitive',
      decisionMakers: deciders,
    })
    .day(41)
    .does('SubmitAbandonmentNotice', {})
    .does('RecordAbandonmentNoticePublished', { publishedAt: story.on(41) });
}

/** One full story for each process, a framework agreement, and a procurement that is abandoned. */
export const stories = {
  'direct-award-a': (begins: string) => directAward(begins, 'direct-award-a'),
  'direct-award-b': (begins: string) => directAward(begins, 'direct-award-b'),
  'direct-award-c': directAwardC,
  'most-suitable-provider': mostSuitableProvider,
  competitive,
  framework,
  abandoned,
};
