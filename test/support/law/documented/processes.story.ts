import { acts } from '../../../../workflows/index.js';
import {
  begun,
  check,
  chosenAs,
  clear,
  decisionMakers,
  Documented,
  eva,
  fox,
  khan,
  lee,
  owl,
} from './documented-story.js';
import { considered } from '../places/procurements.js';

const frameworkContent = {
  frameworkTerm: { startsOn: '2026-09-01', endsOn: '2030-08-31' },
  frameworkUsers: ['NHS Loomdale ICB', 'NHS Saltmarsh ICB'],
};

/** Direct award C to where the notice of intention may be submitted. */
function readyUnderC(): Documented {
  const story = begun().gives('AmendProcurement', 'ChooseProcess', 'SetBasicSelectionCriteria', 'SetKeyCriteria');
  story.at('2026-03-10').gives('RecordFindings').declared();
  story.at('2026-03-23').gives('RecordPrinciples', 'AddToRecord', 'DepartFromGuidance');
  story.fork().gives('CorrectRecord');
  return story;
}

/** Direct award C: findings, the notice, representations and what follows them, the award; and abandonment. */
function underC(): Documented {
  const story = readyUnderC();
  story.fork().gives('ReturnToStep', 'InformRelevantProvider');
  story
    .fork()
    .gives('Abandon')
    .at('2026-05-01T10:00:00.000Z')
    .gives('SubmitAbandonmentNotice')
    .at('2026-05-02T09:00:00.000Z')
    .gives('RecordAbandonmentNoticePublished');
  story.gives('SubmitIntentionNotice').at('2026-03-24T10:00:00.000Z').gives('RecordIntentionNoticePublished');
  aHolidayIsProclaimed(story.fork());
  story.fork().at('2026-04-09').gives('MakeRepresentation', 'AcknowledgeRepresentation', 'AnswerRepresentation');
  story.fork().at('2026-03-28').gives('RecordRepresentation');
  anExclusionIsContested(story.fork().at('2026-03-27'));
  clear(story.fork().at('2026-04-10'), '2026-04-09')
    .gives('EnterIntoContract')
    .at('2026-04-20T08:00:00.000Z')
    .gives('SubmitAwardNotice')
    .at('2026-04-20T10:00:00.000Z')
    .gives('RecordAwardNoticePublished')
    .at('2027-01-25')
    .gives('RecordPerformance');
  heard(story.at('2026-03-27').gives('MakeRepresentation'));
  return story;
}

function aHolidayIsProclaimed(story: Documented): void {
  const { calendar } = story.at('2026-03-26').known();
  const holidays = [...calendar.holidays, { date: '2026-03-31', title: 'Proclaimed holiday' }];
  Object.assign(story.evidence, { calendar: { ...calendar, asOf: '2026-03-25', holidays } });
  story.gives('ApplyCalendar');
}

function anExclusionIsContested(story: Documented): void {
  const debarmentList = { lookedAtOn: '2026-03-26', entries: [{ ground: 'Sch 6 para 17' }] };
  story
    .does('RecordExclusionCheck', check('2026-03-26', { debarmentList }))
    .does('DecideExclusion', { provider: owl, outcome: 'exclude', reasons: 'It is debarred.', decisionMakers })
    .gives('MakeRepresentation', 'RecordRepresentationsOnExclusion');
}

/** Representations, from their receipt to the Panel. */
function heard(story: Documented): void {
  story.fork().at('2026-03-28').gives('WithdrawRepresentation');
  story.at('2026-03-28').gives('JudgeRepresentation', 'OfferClarification', 'AnswerClarification');
  story.gives('RequestInformation');
  story.fork().gives('WithholdInformation');
  story.gives('ProvideInformation', 'SeekExpertAdvice', 'RecordReview').at('2026-04-09');
  story.fork().gives('MakeFurtherDecision', 'InformOfFurtherDecision');
  story
    .does('MakeFurtherDecision', { outcome: 'proceed', reasons: 'The findings stand.', decisionMakers })
    .gives('InformOfFurtherDecision')
    .does('InformOfFurtherDecision', { recipient: 'owl', how: 'By e-mail' });
  story.fork().gives('IntendNoFurtherDecision');
  story.gives('RequestPanelReview');
  story.fork().gives('RecordPanelRefusal');
  story.fork().gives('ReleasePanelHold');
  story.gives('RecordPanelAcceptance', 'RecordPanelAdvice');
}

/** A competition between Owl and Fox, to the letters. */
function competition(isFramework = false): Documented {
  const story = chosenAs('competitive', isFramework ? { framework: true } : {});
  story.gives('SetBasicSelectionCriteria', 'SetKeyCriteria', 'SetAwardCriteria').at('2026-03-03T08:00:00.000Z');
  const { content } = acts.SubmitInvitationNotice.example;
  if (isFramework) story.does('SubmitInvitationNotice', { content: { ...content, ...frameworkContent } });
  else story.gives('SubmitInvitationNotice');
  story.at('2026-03-03').gives('RecordInvitationNoticePublished').at('2026-03-16T16:00:00.000Z').gives('RecordOffer');
  story.does('RecordOffer', { provider: fox }).at('2026-03-17T12:00:00.000Z').gives('CloseOffers').declared();
  const others = [
    ['owl', 'cost'],
    ['fox', 'quality'],
    ['fox', 'cost'],
  ] as const;
  story.gives('AppointEvaluator').by(eva, 'evaluator').gives('RecordEvaluatorExperience', 'RecordScore');
  for (const [id, criterion] of others) {
    const comment = `What ${id} says on ${criterion}.`;
    story.does('RecordScore', { provider: { id }, criterion, score: 72.5, comment });
  }
  story.gives('LockScores', 'AmendScore').by(khan).at('2026-03-18').gives('ModerateCriterion');
  for (const [id, criterion] of others) {
    const agreed = `As scored for ${id} on ${criterion}.`;
    story.does('ModerateCriterion', { provider: { id }, criterion, score: 72.5, reasons: agreed });
  }
  const scores = ['quality', 'cost'].map((criterion) => ({
    criterion,
    score: 72.5,
    reasons: `As agreed: ${criterion}.`,
  }));
  return story
    .gives('OpenModerationRound', 'RecordEvaluation')
    .does('RecordEvaluation', { ...acts.RecordEvaluation.example, provider: { id: 'fox' }, scores })
    .by(lee)
    .gives('PrepareRecommendation')
    .by(khan)
    .gives('SelectProviders', 'InformSuccessfulProvider', 'InformUnsuccessfulProvider');
}

/** The same for a framework agreement, to its conclusion. */
function framework(): Documented {
  const { content } = acts.SubmitIntentionNotice.example;
  const story = competition(true)
    .at('2026-03-24')
    .does('SubmitIntentionNotice', { content: { ...content, ...frameworkContent } })
    .does('RecordIntentionNoticePublished', { publishedAt: '2026-03-24T09:00:00.000Z' });
  return clear(story.at('2026-04-10'), '2026-04-09').gives('ConcludeFramework');
}

/** The most suitable provider process, to the choice. */
function mostSuitable(): Documented {
  const story = chosenAs('most-suitable-provider').gives('SetBasicSelectionCriteria', 'SetKeyCriteria');
  story.at('2026-03-05').gives('SubmitIntendedApproachNotice').at('2026-03-05T13:00:00.000Z');
  story.gives('RecordIntendedApproachNoticePublished', 'IdentifyProvider').at('2026-03-20T10:00:00.000Z');
  story.gives('CompleteIdentification').declared();
  story.does('AppointEvaluator', { evaluator: eva, experience: 'Ten years.' }).by(eva, 'evaluator');
  const provider = { id: 'owl' };
  for (const criterion of Object.keys(considered)) {
    story.does('RecordScore', { provider, criterion, score: 4, comment: `On ${criterion}.` });
  }
  story.does('LockScores', {}).by(khan);
  for (const criterion of Object.keys(considered)) {
    story.does('ModerateCriterion', { provider, criterion, score: 4, reasons: `As scored on ${criterion}.` });
  }
  return story.gives('AssessProvider', 'ChooseMostSuitableProvider');
}

/** Direct award A: contact, and everything about exclusion. */
function exclusions(): Documented {
  const story = chosenAs('direct-award-a').at('2026-03-10T11:00:00.000Z').gives('ContactProvider').declared();
  const bribery = { ground: 'Sch 6 para 17', eventOn: '2025-11-03', continuing: true } as const;
  const override = story.fork().does('RecordExclusionCheck', check('2026-03-09', { grounds: [bribery] }));
  override.by(lee).gives('OverrideExclusion');
  story.gives('RequestSubcontractingInformation', 'RecordIntendedSubcontractors', 'RecordExclusionCheck');
  const threat = { ground: 'Sch 7 para 14', eventOn: '2026-01-05', continuing: true } as const;
  const stoat = story.fork();
  stoat.does('RecordExclusionCheck', check('2026-03-09', { subcontractor: 'stoat', grounds: [threat] }));
  stoat.fork().gives('NotifyMinisterOfIntention', 'RecordMinistersView', 'NotifyOfIntendedExclusion');
  stoat.gives('ReplaceSubcontractor');
  story.gives('OfferSelfCleaning', 'RecordSelfCleaning');
  story.fork().gives('DecideExclusion');
  const excluded = story.fork().does('DecideExclusion', { ...acts.DecideExclusion.example, outcome: 'exclude' });
  excluded.fork().gives('NotifyMinister');
  excluded.at('2026-04-02').gives('RecordProceedings').at('2026-07-01').gives('RecordProceedingsDetermined');
  return story;
}

/** Direct award B, from the contact to its close. */
function underB(): Documented {
  const story = chosenAs('direct-award-b').at('2026-03-10T11:00:00.000Z').does('ContactProvider', { provider: owl });
  return clear(story.declared(), '2026-03-09')
    .gives('EnterIntoContract')
    .at('2026-03-20')
    .gives('SubmitAwardNotice')
    .at('2026-03-20T10:00:00.000Z')
    .does('RecordAwardNoticePublished', { publishedAt: '2026-03-20T09:30:00.000Z' })
    .gives('CloseProcurement');
}

/** Who takes part, and what they declare. */
function people(): Documented {
  const story = new Documented().at('2026-03-02').by(lee).gives('OpenProcurement', 'NameParticipant');
  const registered = story.fork().by(khan);
  const interest = { id: 'I-2026-31', person: khan, from: '2024-01-01', to: null, boardMember: false, post: false };
  const interests = [{ ...interest, kind: 'non-financial-professional', organisations: [] }];
  Object.assign(registered.evidence, { governance: { ...registered.evidence.governance, interests } });
  registered.gives('DeclareNoConflict');
  story.does('NameParticipant', { person: eva, name: 'Eva Stone', role: 'Analyst', capacity: 'evaluator' });
  story.by(eva, 'evaluator').gives('DeclareConflict').by(lee).gives('ManageConflict', 'RaiseConflict');
  return story.by(eva, 'evaluator').gives('Recuse');
}

export const stories = {
  people,
  underC,
  competition: () => competition().gives('WithdrawEvaluator'),
  framework,
  mostSuitable,
  exclusions,
  underB,
};
