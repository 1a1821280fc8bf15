import type { AddressedKeyCriteria, CommandData, ConsiderableChangeWorksheet } from '../../workflows/index.js';

/** The five key criteria, each part in words of its own, with what they rest on. */
export const addressed: AddressedKeyCriteria = {
  qualityAndInnovation: {
    quality: 'Waiting times and outcomes have been above the national median for three years.',
    innovation: 'A virtual clinic for follow-up appointments is being introduced in 2026.',
    evidence: ['Contract reviews 2023 to 2026', 'National clinical audit 2025'],
  },
  value: {
    costs: 'The unit cost is below the mean of the four neighbouring areas.',
    benefits: 'Fewer repeat appointments and earlier diagnosis for about 1,200 patients a year.',
    financialImplications: 'The budget covers the term; growth above two percent is shared.',
    evidence: ['Benchmarking report, January 2026'],
  },
  integrationCollaborationAndSustainability: {
    integration: 'Referral, results and letters run through the shared care record.',
    collaboration: 'Joint clinics with both acute trusts and the primary care networks.',
    sustainability: 'Vacancies are under five percent, and two sites can cover for each other.',
    evidence: ['Workforce return, quarter 3'],
  },
  accessInequalitiesAndChoice: {
    access: 'Every practice can refer, and evening clinics run twice a week.',
    healthInequalities: 'Outreach in the two most deprived wards raised attendance by a fifth.',
    choice: 'Patients choose among three sites and between visits and video.',
    evidence: ['Equality impact assessment, February 2026'],
  },
  socialValue: {
    economic: 'Twelve local apprenticeships and local purchasing of consumables.',
    social: 'Volunteer drivers and a carers’ group are supported every week.',
    environmental: 'Mobile clinics are electric, which saves about forty tonnes a year.',
    evidence: ['Social value plan'],
  },
};

/** The same of what has been provided so far. */
export const looksBack: AddressedKeyCriteria = {
  qualityAndInnovation: {
    quality: 'Nine of ten patients were seen within six weeks in each of the past three years.',
    innovation: 'Results have been sent electronically since 2024.',
    evidence: ['Contract reviews 2023 to 2026'],
  },
  value: {
    costs: 'The prices of the contract were kept for its whole term.',
    benefits: 'Four hundred journeys to the hospital were spared each year.',
    financialImplications: 'The budget was kept in every year.',
    evidence: ['Finance reports 2023 to 2026'],
  },
  integrationCollaborationAndSustainability: {
    integration: 'Letters reached the referrer on the day of the appointment.',
    collaboration: 'The provider sat on the planned care board.',
    sustainability: 'No clinic was cancelled for want of staff.',
    evidence: ['Minutes of the planned care board'],
  },
  accessInequalitiesAndChoice: {
    access: 'A second site was opened in 2024.',
    healthInequalities: 'Attendance from the two most deprived wards rose to the mean.',
    choice: 'Four of ten appointments were held by video.',
    evidence: ['Attendance by ward, 2023 to 2026'],
  },
  socialValue: {
    economic: 'Five apprentices completed their training.',
    social: 'A patients’ group met each quarter.',
    environmental: 'Two of three vehicles were replaced by electric ones.',
    evidence: ['Social value report 2025'],
  },
};

const importance = (weight: number, reasons: string) => ({ weight, reasons });

export const considerableChange: ConsiderableChangeWorksheet = {
  contracts: [{ reference: 'ICB-2021-007', lifetimeValueAtEntry: 4_000_000 }],
  character: 'The same services for the same patients at the same three sites as in 2021.',
  attribution: 'The growth in value follows a decision of the authority to add evening clinics.',
  evidence: ['Contract ICB-2021-007 as entered into', 'Finance paper of 12 February 2026'],
};

type Evaluation =
  | 'SetBasicSelectionCriteria'
  | 'SetKeyCriteria'
  | 'AppointEvaluator'
  | 'WithdrawEvaluator'
  | 'RecordEvaluatorExperience'
  | 'RecordScore'
  | 'LockScores'
  | 'AmendScore'
  | 'OpenModerationRound'
  | 'ModerateCriterion';

const evaluator = '7b1c5a0e-6f5e-4c43-9d1b-0a8d8a1f3c11';
const score = { provider: { id: 'owl' }, criterion: 'quality' };

/** One example for each command about criteria and scores. */
export const evaluationExamples: { readonly [T in Evaluation]: CommandData[T] } = {
  SetBasicSelectionCriteria: {
    criteria: [
      {
        id: 'registration',
        kind: 'suitability',
        requirement: 'Registration with the Care Quality Commission for the regulated activity.',
        rationale: 'The activity may not be carried on without it.',
        proportionality: 'It is asked for the activity that the contract is for, and for no other.',
      },
      {
        id: 'turnover',
        kind: 'financial',
        requirement: 'A turnover of at least £2,000,000 in the last financial year.',
        rationale: 'It shows that the provider can carry the start of the service.',
        proportionality: 'It is less than half of the estimated value.',
        minimumTurnover: 2_000_000,
      },
      {
        id: 'experience',
        kind: 'technical',
        requirement: 'Two years of providing diagnostic services in the community, shown by one reference.',
        rationale: 'It shows that staff and procedures are in place.',
        proportionality: 'Two years is what mobilisation and one full reporting cycle take.',
      },
    ],
  },
  SetKeyCriteria: {
    importance: {
      qualityAndInnovation: importance(30, 'Outcomes matter most to patients of this service.'),
      value: importance(20, 'The budget is fixed, and prices vary little in this market.'),
      integrationCollaborationAndSustainability: importance(20, 'Results must reach the referrer on the same day.'),
      accessInequalitiesAndChoice: importance(20, 'Attendance is lowest where need is greatest.'),
      socialValue: importance(10, 'The contract is large enough to support local training.'),
    },
    maximumScore: 5,
  },
  AppointEvaluator: { evaluator, offers: ['owl', 'fox'], experience: 'Ten years of commissioning diagnostics.' },
  WithdrawEvaluator: {
    person: evaluator,
    from: '2026-03-18',
    reason: 'She takes up a post elsewhere.',
    scores: 'kept',
    scoresReason: 'She had scored every offer on every criterion before she left.',
  },
  RecordEvaluatorExperience: { experience: 'Consultant radiologist; evaluated two procurements of imaging.' },
  RecordScore: { ...score, score: 80, comment: 'A clear plan for mobilisation, with named staff.' },
  LockScores: {},
  AmendScore: {
    ...score,
    score: 70,
    comment: 'The plan names staff for two of three sites.',
    reason: 'The annex on staffing had been overlooked.',
  },
  OpenModerationRound: { reason: 'A score was changed after the first round.' },
  ModerateCriterion: { ...score, score: 75, reasons: 'The plan is clear; one site is not yet staffed.' },
};
