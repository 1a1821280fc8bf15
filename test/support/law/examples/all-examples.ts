import { everyAct } from '../../../../workflows/acts/commands.js';
import type { CommandData, CommandType } from '../../../../workflows/index.js';
import {
  answersFor,
  considered,
  content,
  criteria,
  elk,
  evaluation,
  everyReason,
  fox,
  letter,
  opening,
  owl,
  terms,
} from '../places/procurements.js';
import { exclusionExamples } from './exclusion-examples.js';
import { atStage } from '../places/stages.js';
import { frameworkContent, frameworkTerms } from '../places/frameworks.js';
import { conflictExamples } from './conflict-examples.js';
import { judged, representation } from './hearing-examples.js';
import { departure, performance, principles } from './record-examples.js';
import { evaluationExamples } from './evaluation-examples.js';

const met = { met: true, assessment: 'Registered with the CQC; accounts reviewed.' };
const unmet = { met: false, assessment: 'No accounts were given.' };
const then = '2026-03-24T09:00:00.000Z';
const inStandstill = '2026-03-25T09:00:00.000Z';
const before2024 = '2023-12-31T23:59:59.999Z';
const outsideTheList = '2030-01-02T09:00:00.000Z';
const blank = { ...considered, value: ' ' };

type Examples = { readonly [T in CommandType]: readonly [CommandData[T], ...CommandData[T][]] };

/** What commands might carry beside what their acts give as an example: well formed, and lawful or not. */
const written: Partial<Examples> = {
  OpenProcurement: [
    opening,
    { ...opening, cpv: '85323000-9', cpvQualifierMet: true },
    { ...opening, cpv: '45000000-7', mixed: { healthValue: 1, otherValue: 1, inseparable: false } },
    { ...opening, follows: 'P-1', framework: true, serviceStartsOn: '2026-09-01', lifetimeValueBasis: 'without VAT' },
  ],
  AmendProcurement: [
    { title: 'Community diagnostics, all ages', reason: 'The title was too narrow.' },
    { cpv: '85323000-9', cpvQualifierMet: true, reason: 'A better code.' },
    { healthServicePurpose: false, mixed: null, reason: 'A slip.' },
  ],
  ChooseProcess: [
    { process: 'direct-award-c', answers: answersFor['direct-award-c'], reasons: everyReason, reason: 'It fits.' },
    { process: 'competitive', answers: answersFor.competitive, reasons: everyReason },
    { process: 'direct-award-a', answers: answersFor['direct-award-b'], decidedAt: then },
    { process: 'most-suitable-provider', answers: { ...answersFor['direct-award-c'], change: null } },
  ],
  ContactProvider: [
    { provider: owl, how: 'a letter' },
    { provider: { id: 'elk' }, contactedAt: before2024 },
  ],
  RecordFindings: [
    {
      provider: owl,
      past: { satisfied: true, keyCriteria: considered },
      future: { likelyToSatisfy: true, keyCriteria: considered },
      basicSelectionCriteria: met,
      reasons: 'Both findings rest on the contract reviews.',
    },
    {
      provider: { id: 'elk', name: '', address: '' },
      past: { satisfied: false, keyCriteria: blank },
      future: { likelyToSatisfy: false, keyCriteria: blank },
      basicSelectionCriteria: unmet,
      reasons: '',
      decidedAt: before2024,
    },
  ],
  SubmitIntendedApproachNotice: [{ content }, { submittedAt: before2024 }, {}],
  RecordIntendedApproachNoticePublished: [{ publishedAt: then, noticeReference: '2026/S 000-014331' }],
  IdentifyProvider: [
    { provider: owl, outcome: 'kept', reasons: 'Has the capacity.', aware: true },
    { provider: fox, outcome: 'dropped', reasons: 'Outside the area.', source: 'the market' },
  ],
  CompleteIdentification: [{}, { completedAt: then }],
  AssessProvider: [
    { provider: { id: 'owl' }, keyCriteria: considered, basicSelectionCriteria: met },
    { provider: { id: 'fox' }, keyCriteria: blank, basicSelectionCriteria: unmet, assessedAt: then },
  ],
  ChooseMostSuitableProvider: [
    { providers: [{ id: 'owl' }], reasons: 'Strongest on access.' },
    { providers: [], reasons: 'None.' },
    { providers: [{ id: 'owl' }, { id: 'fox' }, { id: 'unknown' }], reasons: 'All.', decidedAt: then },
  ],
  ...evaluationExamples,
  SetAwardCriteria: [
    criteria,
    { ...criteria, stages: ['quality', 'cost'], setAt: then },
    { ...criteria, criteria: [], keyCriteria: blank },
    { ...criteria, criteria: [...criteria.criteria, ...criteria.criteria] },
  ],
  SubmitInvitationNotice: [{ content }, { content: frameworkContent }, { submittedAt: before2024 }],
  RecordInvitationNoticePublished: [{ publishedAt: then }],
  RecordOffer: [{ provider: owl, digest: 'ab'.repeat(32) }, { provider: fox, receivedAt: then }, { provider: elk }],
  CloseOffers: [{}, { closedAt: then }],
  RecordEvaluation: [
    { ...evaluation('owl', 80), evaluators: [{ name: 'A. Evaluator', experience: 'Ten years in diagnostics.' }] },
    atStage('fox', 'quality', false),
    atStage('nobody', 'no-such-stage', true),
  ],
  SelectProviders: [
    { providers: [{ id: 'owl' }], reasons: 'Highest total.' },
    { providers: [], reasons: '' },
    { providers: [{ id: 'fox' }, { id: 'nobody' }], reasons: 'Joint second.' },
  ],
  InformSuccessfulProvider: [{ provider: { id: 'owl' } }, { provider: { id: 'nobody' }, sentAt: then }],
  InformUnsuccessfulProvider: [
    letter,
    { ...letter, provider: { id: 'owl' }, plannedPublicationOn: '2030-01-02' },
    { ...letter, whySuccessful: '', whyUnsuccessful: ' ', sentAt: then },
  ],
  SubmitIntentionNotice: [{ content }, { content: frameworkContent, submittedAt: then }, {}],
  RecordIntentionNoticePublished: [{ publishedAt: then }, { publishedAt: outsideTheList }],
  ...exclusionExamples,
  EndStandstill: [{}, { endedAt: then }],
  EnterIntoContract: [
    terms,
    { ...terms, contract: 'LOT-2', providers: [{ id: 'owl' }], enteredIntoAt: then },
    { ...terms, providers: [], startsOn: '2029-09-01', endsOn: '2026-08-31', lifetimeValue: undefined },
    { ...terms, lifetimeValue: undefined, amountsPayable: '£12 an attendance', enteredIntoAt: before2024 },
  ],
  ConcludeFramework: [
    frameworkTerms,
    { ...frameworkTerms, framework: 'FW-2', providers: [{ id: 'elk' }], users: [], endsOn: '2036-08-31' },
    { ...frameworkTerms, longerTermReason: 'An asset of ten years.', concludedAt: before2024 },
  ],
  SubmitAwardNotice: [{ content }, { contracts: ['ICB-2026-014'], submittedAt: then }, { contracts: [] }, {}],
  RecordAwardNoticePublished: [{ publishedAt: then }, { publishedAt: then, contracts: ['no such'] }],
  CloseProcurement: [{ reasons: 'No more are expected.' }],
  Abandon: [
    { reasons: 'The services are no longer wanted.' },
    { reasons: 'Another process fits better.', switchingTo: 'competitive', decidedAt: inStandstill },
  ],
  ReturnToStep: [
    { step: 1, reasons: 'New evidence.' },
    { step: 9, reasons: 'A slip.', decidedAt: before2024 },
  ],
  InformRelevantProvider: [{ provider: { id: 'owl' } }, { provider: { id: 'nobody' }, sentAt: then }],
  SubmitAbandonmentNotice: [{}, { submittedAt: before2024 }],
  RecordAbandonmentNoticePublished: [{ publishedAt: then }],
  MakeRepresentation: [
    representation,
    { ...representation, representor: { name: 'Elk Clinics LLP' }, standing: 'subcontractor', aggrieved: false },
  ],
  RecordRepresentation: [
    { ...representation, receivedAt: then, how: 'post' },
    { ...representation, receivedAt: before2024, how: 'other', contact: 'By post only.' },
  ],
  JudgeRepresentation: [
    { representation: 'R1', conditions: judged() },
    { representation: 'R1', conditions: judged({ providerOfTheServices: { met: 'no', reason: 'A caterer.' } }) },
    { representation: 'R9', conditions: judged({ inTime: { met: 'no' } }), otherGrounds: ['no merit'] },
  ],
  WithdrawRepresentation: [{ representation: 'R1' }, { representation: 'R9', withdrawnAt: then }],
  AnswerRepresentation: [
    { representation: 'R1', answer: 'It is late.' },
    { representation: 'R2', answer: 'It is not from a provider.' },
    { representation: 'R9', answer: 'It is late.', answeredAt: then },
  ],
  OfferClarification: [
    { representation: 'R1', notNeededBecause: 'The letter is clear.' },
    { representation: 'R1', offer: 'A meeting on Thursday.', offeredAt: then },
    { representation: 'R9' },
  ],
  AnswerClarification: [
    { representation: 'R1', answer: 'As set out in the annex.' },
    { representation: 'R1', noAnswerBecause: 'None came.', answeredAt: then },
    { representation: 'R9' },
  ],
  RequestInformation: [
    { representation: 'R1', items: [{ description: 'How value was assessed.', record: 'e' }] },
    { representation: 'R9', items: [], requestedAt: then },
  ],
  ProvideInformation: [{ item: 'I1', what: 'The evaluation report.', to: 'Fox Care CIC' }],
  WithholdInformation: [
    { item: 'I1', exemption: 'commercial-interests', reason: 'It shows unit prices.' },
    { item: 'I9', exemption: 'public-interest', reason: ' ', withheldAt: then },
  ],
  RecordReview: [
    {
      representations: ['R1'],
      reviewers: [{ name: 'A Reviewer', role: 'Director' }],
      lookedAt: 'The file.',
      findings: 'It stands.',
    },
    { representations: [], reviewers: [], lookedAt: '', findings: '', reviewedAt: then },
  ],
  MakeFurtherDecision: [
    { outcome: 'proceed', reasons: 'The choice stands.' },
    { outcome: 'abandon', reasons: 'The criteria were flawed.', reasonsForDeparting: 'The advice came too late.' },
    { outcome: 'go-back', step: 1, reasons: 'The assessment is thin.' },
    { outcome: 'go-back', reasons: 'Somewhere.', decidedAt: then },
  ],
  InformOfFurtherDecision: [{ recipient: 'R1' }, { recipient: 'owl' }, { recipient: 'nobody', sentAt: then }],
  IntendNoFurtherDecision: [{}, { reason: 'All is said.', decidedAt: then }],
  RequestPanelReview: [
    { representation: 'R1', reference: 'CR0099-26' },
    { representation: 'R9', requestedAt: then },
  ],
  RecordPanelAcceptance: [{ request: 'P1' }, { request: 'P9', acceptedAt: then }],
  RecordPanelRefusal: [
    { request: 'P1', ground: 'no-capacity' },
    { request: 'P9', ground: 'not-eligible' },
  ],
  RecordPanelAdvice: [
    { request: 'P1', advises: 'proceed', advice: 'The authority acted within the Regulations.' },
    { request: 'P9', advises: 'other', advice: 'None.', receivedAt: then },
  ],
  ReleasePanelHold: [
    { request: 'P1', reason: 'The Panel has not answered.' },
    { request: 'P9', reason: ' ' },
  ],
  SeekExpertAdvice: [{ from: 'A King’s Counsel', endorsedBy: 'NHS England', question: 'Is step 1 sound?' }],
  ApplyCalendar: [{ reason: 'A holiday was proclaimed.' }],
  RecordPrinciples: [
    { decision: 'process-selection', ...principles },
    { decision: 'selection', ...principles, needs: ' ', fairness: '', consideredAt: before2024 },
  ],
  DepartFromGuidance: [
    departure,
    { ...departure, guidance: '', instead: ' ', reason: '', preparedBy: 'chair', decidedAt: then },
  ],
  RecordPerformance: [performance, { ...performance, contract: 'no such', from: '2029-01-01', to: '2028-12-31' }],
  CorrectRecord: [
    {
      corrections: [{ event: 1, path: 'title', is: 'Another title' }],
      why: 'A slip of the pen.',
      told: [],
      noneTold: 'Nobody had seen it.',
    },
    { corrections: [{ event: 3, strike: true }], why: '', told: [] },
    {
      corrections: [{ of: 'provider', id: 'owl', path: 'address', is: '9 Barn Lane, Carlisle CA1 1AA' }],
      why: 'They moved before.',
      told: [{ who: 'owl', how: 'a letter', at: '2030-01-01T00:00:00.000Z' }],
    },
  ],
  AddToRecord: [
    { item: 'g', what: 'The minutes of the meeting.', happenedAt: then, why: 'They were not typed up.' },
    {
      item: 'd',
      decision: 'process-selection',
      what: 'Who decided.',
      decisionMakers: [{ name: 'D. Maker', role: 'Director' }],
      happenedAt: then,
      why: 'An oversight.',
    },
    { item: 'g', decision: 'going-back', what: ' ', happenedAt: '2030-01-01T00:00:00.000Z', why: '' },
  ],
  ...conflictExamples,
};

/** For each command, what it might carry. The first of each is the ordinary one: that of its act, where nothing else is written here. */
export const examples = {
  ...written,
  ...Object.fromEntries(
    everyAct.filter(({ type }) => !(type in written)).map(({ type, example }) => [type, [example]]),
  ),
} as Examples;
