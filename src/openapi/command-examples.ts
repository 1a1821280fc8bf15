import { acts, type CommandData, type CommandType } from '../../workflows/index.js';
import { addressed, considerableChange, looksBack } from './evaluation-examples.js';

const considered = {
  qualityAndInnovation: 'Outcomes above the national median; a virtual clinic is being introduced.',
  value: 'Unit costs below the regional mean.',
  integrationCollaborationAndSustainability: 'Works with primary care; stable workforce.',
  accessInequalitiesAndChoice: 'Evening clinics in the two most deprived wards.',
  socialValue: 'Local apprenticeships.',
};

const decisionMakers = [{ name: 'Dr Aisha Khan', role: 'Chief Medical Officer' }];

const owl = { id: 'owl', name: 'Owl Health Limited', address: '1 Barn Lane, Carlisle CA1 1AA' };

const content = {
  decisionMakers: 'The Commissioning Committee',
  approximateLifetimeValue: 4_300_000,
  reasons: considered,
  conflictsDeclared: 'None were declared.',
  conflictsManaged: 'There was nothing to manage.',
};

const basicSelectionCriteria = {
  met: true,
  assessment: 'Registered with the CQC; accounts reviewed.',
  results: [
    { criterion: 'registration', met: true, evidence: 'The register of the CQC, looked at on 9 March 2026.' },
    { criterion: 'turnover', met: true, evidence: 'Audited accounts of 2024/25: £6,200,000.' },
    { criterion: 'experience', met: true, evidence: 'Reference of a neighbouring authority, 2022 to 2025.' },
  ],
};

const principles = {
  needs: 'The waiting list and two surveys of patients were before the committee.',
  quality: 'The specification adds a virtual clinic.',
  efficiency: 'One pathway in place of two.',
  fairness: 'Every likely provider was considered against the same criteria.',
};

/** The examples of what is declared as an act. */
const declared = Object.fromEntries(Object.entries(acts).map(([type, { example }]) => [type, example])) as unknown as {
  readonly [T in keyof typeof acts]: CommandData[T];
};

/** One example for each command that people give. Tests read every one as if it had been sent. */
export const commandExamples: { readonly [T in Exclude<CommandType, 'EndStandstill'>]: CommandData[T] } = {
  OpenProcurement: {
    title: 'Community diagnostics',
    reference: 'ICB-2026-014',
    description: 'Community diagnostic services for adults in the northern districts.',
    cpv: '85121200-5',
    healthServicePurpose: true,
    lifetimeValue: 4_300_000,
    lifetimeValueBasis: 'Without VAT; three years, no extension counted.',
  },
  AmendProcurement: {
    reason: 'The days of the services were left out.',
    serviceStartsOn: '2026-09-01',
    serviceEndsOn: '2029-08-31',
  },
  ChooseProcess: {
    process: 'direct-award-c',
    answers: {
      existingProvider: true,
      onlyExistingProviderCapable: false,
      patientChoice: {
        offered: false,
        numbersUnrestricted: false,
        allQualifyingOffered: false,
        expressionsOfInterestArranged: false,
      },
      existingContract: { dueToExpire: true, lifetimeValueAtEntry: 4_000_000 },
      proposed: { lifetimeValue: 4_300_000 },
      change: {
        materiallyDifferent: false,
        solelyBySuccession: false,
        successorMeetsBasicSelectionCriteria: null,
        attributableToAuthority: true,
        externalFactors: false,
      },
      sufficientStandard: { existing: true, proposed: true },
      likelyToIdentifyMostSuitable: true,
    },
    reasons: {
      onlyExistingProviderCapable: 'Two other providers deliver the same service nearby.',
      patientChoice: 'No legal right to choose applies to this service.',
      existingContract: 'The contract ends on 31 August 2026.',
      change: 'The specification is carried over.',
      sufficientStandard: 'Quarterly reviews were met.',
    },
    reason: 'The provider is performing well and continuity matters to patients.',
    considerableChange,
    decisionMakers,
    principles,
  },
  ContactProvider: { provider: owl, contactedAt: '2026-03-10T10:00', how: 'By letter' },
  RecordFindings: {
    provider: owl,
    past: { satisfied: true, keyCriteria: considered, addressed: looksBack },
    future: { likelyToSatisfy: true, keyCriteria: considered, addressed },
    basicSelectionCriteria,
    reasons: 'Both findings rest on the contract reviews.',
    decisionMakers,
    principles,
  },
  SubmitIntendedApproachNotice: { content: { decisionMakers: 'The Commissioning Committee' } },
  RecordIntendedApproachNoticePublished: { publishedAt: '2026-03-05T12:00:00Z', noticeReference: '2026/S 000-012345' },
  IdentifyProvider: { provider: owl, outcome: 'kept', reasons: 'Has the capacity in every district.', aware: true },
  CompleteIdentification: { completedAt: '2026-03-20T09:00' },
  AssessProvider: { provider: { id: 'owl' }, keyCriteria: considered, addressed, basicSelectionCriteria },
  ChooseMostSuitableProvider: {
    providers: [{ id: 'owl' }],
    reasons: 'Strongest on access and value.',
    decisionMakers,
    principles,
  },
  SetAwardCriteria: {
    criteria: [
      { id: 'quality', name: 'Quality of the service', weight: 60, keyCriteria: ['qualityAndInnovation'] },
      { id: 'cost', name: 'Cost', weight: 40, keyCriteria: ['value'] },
    ],
    keyCriteria: considered,
    addressed,
    unserved: {
      integrationCollaborationAndSustainability: 'It is a term of the contract for everybody.',
      accessInequalitiesAndChoice: 'The hours and places are the same in every offer.',
      socialValue: 'It is a term of the contract for everybody.',
    },
    basicSelectionCriteria: 'Registration with the CQC; audited accounts; three years of experience.',
    stages: ['single'],
  },
  SubmitInvitationNotice: {
    content: {
      approximateLifetimeValue: 4_300_000,
      intendedDates: { startsOn: '2026-09-01', endsOn: '2029-08-31', extensions: 'Up to two years.' },
      howToSubmitOffers: 'Through the electronic portal named in the notice.',
      howOffersAreAssessed: 'In a single stage, against the award criteria.',
    },
  },
  RecordInvitationNoticePublished: { publishedAt: '2026-03-03T09:00:00Z' },
  RecordOffer: {
    provider: owl,
    receivedAt: '2026-03-16T15:30',
    digest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
  CloseOffers: { closedAt: '2026-03-17T12:00' },
  RecordEvaluation: {
    provider: { id: 'owl' },
    scores: [
      { criterion: 'quality', score: 75, reasons: 'A clear plan for mobilisation.' },
      { criterion: 'cost', score: 72.5, reasons: 'Within the budget.' },
    ],
    basicSelectionCriteria,
    goesOn: true,
    evaluators: [{ name: 'Sam Lee', experience: 'Ten years of commissioning diagnostics.' }],
  },
  SelectProviders: { providers: [{ id: 'owl' }], reasons: 'The highest total.', decisionMakers, principles },
  InformSuccessfulProvider: { provider: { id: 'owl' }, how: 'By email' },
  InformUnsuccessfulProvider: {
    provider: { id: 'fox' },
    plannedPublicationOn: '2026-03-24',
    whySuccessful: 'It scored highest on quality.',
    whyUnsuccessful: 'Mobilisation was not evidenced.',
    figures: { place: 2, successful: ['owl'] },
  },
  SubmitIntentionNotice: { content },
  RecordIntentionNoticePublished: { publishedAt: '2026-03-24T09:00:00Z', noticeReference: '2026/S 000-023456' },
  ...declared,
  EnterIntoContract: {
    contract: 'ICB-2026-014-A',
    providers: [{ id: 'owl' }],
    lifetimeValue: 4_300_000,
    startsOn: '2026-09-01',
    endsOn: '2029-08-31',
    reasons: 'As set out in the award report.',
    decisionMakers,
  },
  ConcludeFramework: {
    framework: 'ICB-2026-FW-1',
    lifetimeValue: 4_300_000,
    startsOn: '2026-09-01',
    endsOn: '2030-08-31',
    users: ['NHS Loomdale ICB', 'NHS Saltmarsh ICB'],
    reasons: 'As set out in the award report.',
  },
  SubmitAwardNotice: { contracts: ['ICB-2026-014-A'], content },
  RecordAwardNoticePublished: { publishedAt: '2026-04-20T09:00:00Z', noticeReference: '2026/S 000-034567' },
  CloseProcurement: { reasons: 'No more providers are expected.' },
  Abandon: { reasons: 'The service is to be redesigned first.', switchingTo: 'competitive', decisionMakers },
  ReturnToStep: { step: 1, reasons: 'The findings did not address social value.', decisionMakers },
  InformRelevantProvider: { provider: { id: 'owl' }, how: 'By letter' },
  SubmitAbandonmentNotice: { submittedAt: '2026-05-01T10:00' },
  RecordAbandonmentNoticePublished: { publishedAt: '2026-05-02T09:00:00Z' },
};
