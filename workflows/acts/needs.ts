import type { CommandData, CommandType } from './commands.js';

type RequiredOf<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T];

/** For each field that a command cannot be given without, what it is; and for others without which the law refuses it. */
type Needs = {
  readonly [T in CommandType]: { readonly [K in RequiredOf<CommandData[T]>]: string } & {
    readonly [K in keyof CommandData[T]]?: string;
  };
};

const provider = 'which provider';
const reasons = 'the reasons';
const publishedAt = 'when it was published';
const representation = 'which representation';
const request = 'which request';
const item = 'which item';
const startsOn = 'first day of the services';
const endsOn = 'last day of the services';
const outcome = 'what was decided';
const lodged = {
  representor: 'who makes them',
  standing: 'as what they are made',
  aggrieved: 'whether it says it is aggrieved',
  failure: 'which failure to comply',
  text: 'the letter',
} as const;

/**
 * What each command needs that somebody has to say, field by field, in words. The compiler asks for every field that is required, so
 * that nothing is left out when a command comes to carry more.
 */
export const needs: Needs = {
  OpenProcurement: {
    title: 'a title',
    reference: 'your reference',
    description: 'what the services are',
    cpv: 'the CPV code',
    healthServicePurpose: 'whether it is for the health service',
  },
  AmendProcurement: { reason: 'why' },
  ChooseProcess: { process: 'which process', answers: 'the answers of reg 6' },
  ContactProvider: { provider },
  RecordFindings: {
    provider,
    past: 'the finding on the existing contract',
    future: 'the finding on the proposed contract',
    basicSelectionCriteria: 'whether the basic selection criteria are met',
    reasons,
  },
  SubmitIntendedApproachNotice: { content: 'what the notice says' },
  RecordIntendedApproachNoticePublished: { publishedAt },
  IdentifyProvider: { provider, outcome: 'kept or dropped', reasons },
  CompleteIdentification: {},
  AssessProvider: {
    provider,
    keyCriteria: 'the assessment against each key criterion',
    basicSelectionCriteria: 'whether the basic selection criteria are met',
  },
  ChooseMostSuitableProvider: { providers: 'whom', reasons },
  SetAwardCriteria: {
    criteria: 'the award criteria',
    keyCriteria: 'how the key criteria are served',
    basicSelectionCriteria: 'the basic selection criteria',
  },
  SubmitInvitationNotice: { content: 'what the notice says' },
  RecordInvitationNoticePublished: { publishedAt },
  RecordOffer: { provider },
  CloseOffers: {},
  RecordEvaluation: {
    provider,
    scores: 'the score of each criterion',
    basicSelectionCriteria: 'whether the basic selection criteria are met',
    goesOn: 'whether it goes on',
  },
  SelectProviders: { providers: 'whom', reasons },
  InformSuccessfulProvider: { provider },
  InformUnsuccessfulProvider: {
    provider,
    whySuccessful: 'why the successful one was',
    whyUnsuccessful: 'why this one was not',
  },
  SubmitIntentionNotice: { content: 'what the notice says' },
  RecordIntentionNoticePublished: { publishedAt },
  MakeRepresentation: lodged,
  RecordRepresentation: { ...lodged, receivedAt: 'when it came', how: 'how it came' },
  JudgeRepresentation: { representation, conditions: 'each condition of validity' },
  WithdrawRepresentation: { representation },
  AnswerRepresentation: { representation, answer: 'the answer' },
  OfferClarification: { representation },
  AnswerClarification: { representation },
  RequestInformation: { items: 'what is asked for' },
  ProvideInformation: { item, what: 'what was given', to: 'to whom' },
  WithholdInformation: { item, exemption: 'which exemption', reason: 'why' },
  RecordReview: {
    representations: 'which representations',
    reviewers: 'who reviewed',
    lookedAt: 'what was looked at',
    findings: 'what was found',
  },
  MakeFurtherDecision: { outcome, reasons },
  InformOfFurtherDecision: { recipient: 'whom' },
  IntendNoFurtherDecision: {},
  RequestPanelReview: { representation },
  RecordPanelAcceptance: { request },
  RecordPanelRefusal: { request, ground: 'on what ground' },
  RecordPanelAdvice: { request, advises: 'what it advises', advice: 'its words' },
  ReleasePanelHold: { request, reason: 'why' },
  SeekExpertAdvice: { from: 'from whom', endorsedBy: 'who endorsed them', question: 'the question' },
  ApplyCalendar: { reason: 'why' },
  EndStandstill: {},
  EnterIntoContract: { startsOn, endsOn, reasons },
  ConcludeFramework: { lifetimeValue: 'its value in pounds', startsOn, endsOn, users: 'who may use it', reasons },
  SubmitAwardNotice: { content: 'what the notice says' },
  RecordAwardNoticePublished: { publishedAt },
  CloseProcurement: { reasons },
  Abandon: { reasons },
  ReturnToStep: { step: 'which step', reasons },
  InformRelevantProvider: { provider },
  SubmitAbandonmentNotice: {},
  RecordAbandonmentNoticePublished: { publishedAt },
  NameParticipant: { person: 'who', capacity: 'as what' },
  DeclareConflict: { kind: 'what kind', description: 'what it is' },
  DeclareNoConflict: {},
  RaiseConflict: { person: 'whose', description: 'what it is' },
  ManageConflict: { conflict: 'which conflict', outcome: 'what is done', reason: 'why' },
  Recuse: {},
  PrepareRecommendation: { decision: 'for which decision', summary: 'what it says' },
  CorrectRecord: { corrections: 'what was wrong, and what is right', why: 'why', told: 'who was told' },
  SetBasicSelectionCriteria: { criteria: 'the criteria' },
  SetKeyCriteria: { importance: 'how much each counts' },
  AppointEvaluator: { evaluator: 'whom' },
  RecordEvaluatorExperience: { experience: 'the experience' },
  WithdrawEvaluator: { person: 'whom', from: 'from which day', reason: 'why' },
  RecordScore: { provider, criterion: 'which criterion', score: 'the score', comment: 'why' },
  LockScores: {},
  AmendScore: { provider, criterion: 'which criterion', score: 'the score', comment: 'why', reason: 'why it changes' },
  OpenModerationRound: { reason: 'why' },
  ModerateCriterion: { provider, criterion: 'which criterion', score: 'the agreed score', reasons },
  RecordPrinciples: {
    decision: 'which decision',
    needs: 'how needs are met',
    quality: 'how quality improves',
    efficiency: 'how efficiency improves',
    fairness: 'how it was transparent, fair and proportionate',
  },
  DepartFromGuidance: {
    guidance: 'which guidance',
    instead: 'what is done instead',
    reason: 'why',
    approvedBy: 'which body approved it',
    approver: 'who approved it',
  },
  RecordPerformance: {
    indicator: 'what was measured',
    target: 'the target',
    actual: 'what was reached',
    unit: 'in what unit',
    from: 'from which day',
    to: 'to which day',
    source: 'where it stands',
  },
  AddToRecord: { item: 'which item of reg 24', what: 'what is added', happenedAt: 'when it happened', why: 'why now' },
  RequestSubcontractingInformation: { provider },
  RecordIntendedSubcontractors: { provider, answer: 'what it answered' },
  RecordExclusionCheck: {
    provider,
    mandatory: 'which mandatory grounds were checked',
    discretionary: 'which discretionary grounds were checked',
    assessment: 'what was found',
  },
  OfferSelfCleaning: { provider, until: 'until which day' },
  RecordSelfCleaning: { provider, sufficient: 'whether it is enough', reasons },
  NotifyMinisterOfIntention: { provider },
  RecordMinistersView: {
    provider,
    excludable: 'whether it is excludable',
    shouldBeExcluded: 'whether it should be excluded',
  },
  NotifyOfIntendedExclusion: { provider, subcontractor: 'which sub-contractor', until: 'until which day' },
  ReplaceSubcontractor: { provider, subcontractor: 'which sub-contractor' },
  DecideExclusion: { provider, outcome, reasons },
  OverrideExclusion: { provider, approver: 'who approves', reasons },
  NotifyMinister: { deadline: 'which notice' },
  RecordRepresentationsOnExclusion: { exclusion: 'which exclusion', representation },
  RecordProceedings: { exclusion: 'which exclusion', kind: 'what kind', commencedAt: 'when they began' },
  RecordProceedingsDetermined: { proceedings: 'which proceedings', determinedAt: 'when', outcome: 'the outcome' },
};
