import type { CommandData } from '../../workflows/index.js';

type Hearing =
  | 'MakeRepresentation'
  | 'RecordRepresentation'
  | 'JudgeRepresentation'
  | 'WithdrawRepresentation'
  | 'AnswerRepresentation'
  | 'OfferClarification'
  | 'AnswerClarification'
  | 'RequestInformation'
  | 'ProvideInformation'
  | 'WithholdInformation'
  | 'RecordReview'
  | 'MakeFurtherDecision'
  | 'InformOfFurtherDecision'
  | 'IntendNoFurtherDecision'
  | 'RequestPanelReview'
  | 'RecordPanelAcceptance'
  | 'RecordPanelRefusal'
  | 'RecordPanelAdvice'
  | 'ReleasePanelHold'
  | 'SeekExpertAdvice'
  | 'ApplyCalendar';

const decisionMakers = [{ name: 'Dr Aisha Khan', role: 'Chief Medical Officer' }];

const made: CommandData['MakeRepresentation'] = {
  representor: { name: 'Fox Care CIC', organisation: 'fox-care' },
  standing: 'provider',
  aggrieved: true,
  failure: 'Reg 9(2): the finding about the future does not address social value.',
  text: 'We provide the same service in the neighbouring district, and were not considered.',
  contact: 'representations@fox.example',
};

const met = { met: 'yes' } as const;

/** One example for each command of a standstill in which representations are heard. */
export const hearingExamples: { readonly [T in Hearing]: CommandData[T] } = {
  MakeRepresentation: made,
  RecordRepresentation: { ...made, receivedAt: '2026-03-27T16:05', how: 'e-mail' },
  JudgeRepresentation: {
    representation: 'R1',
    conditions: {
      providerOfTheServices: { met: 'in-doubt', reason: 'It provides part of the services.' },
      aggrieved: met,
      believesFailure: met,
      inWriting: met,
      toTheAuthority: met,
      inTime: met,
    },
    decisionMakers,
  },
  WithdrawRepresentation: { representation: 'R1', how: 'By e-mail' },
  AnswerRepresentation: {
    representation: 'R1',
    answer:
      'Your representation arrived on 9 April 2026, after the window for representations had closed. We have read it.',
  },
  OfferClarification: { representation: 'R1', offer: 'A meeting on 1 April at 10:00, or an answer in writing.' },
  AnswerClarification: { representation: 'R1', answer: 'The neighbouring service has run since 2021.' },
  RequestInformation: {
    representation: 'R1',
    items: [{ description: 'The assessment of the existing provider', record: 'f' }],
  },
  ProvideInformation: { item: 'I1', what: 'The assessment, without prices.', to: 'Fox Care CIC' },
  WithholdInformation: {
    item: 'I1',
    exemption: 'commercial-interests',
    reason: 'The unit prices of a competitor would be disclosed.',
  },
  RecordReview: {
    representations: ['R1'],
    reviewers: [{ name: 'Sam Lee', role: 'Director of Finance' }],
    lookedAt: 'The findings, the representations and the contract reviews.',
    findings: 'Social value was addressed, but not recorded clearly.',
  },
  MakeFurtherDecision: {
    outcome: 'go-back',
    step: 1,
    reasons: 'The findings are to be recorded anew.',
    decisionMakers,
  },
  InformOfFurtherDecision: { recipient: 'R1', how: 'By e-mail' },
  IntendNoFurtherDecision: { reason: 'Every representation has been answered.' },
  RequestPanelReview: { representation: 'R1', reference: 'CR0001-26' },
  RecordPanelAcceptance: { request: 'P1', reference: 'CR0001-26' },
  RecordPanelRefusal: { request: 'P1', ground: 'no-capacity' },
  RecordPanelAdvice: { request: 'P1', advises: 'proceed', advice: 'The authority complied with the Regulations.' },
  ReleasePanelHold: { request: 'P1', reason: 'The service would otherwise lapse on 1 September.', decisionMakers },
  SeekExpertAdvice: {
    from: 'An independent economist',
    endorsedBy: 'NHS England',
    question: 'Is the estimate of the lifetime value sound?',
  },
  ApplyCalendar: { reason: 'A bank holiday was proclaimed within the standstill period.' },
};
