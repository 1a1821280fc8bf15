import type { addressedKeyCriteria } from './key-criteria.fields.js';
import type { Carried } from './shape.js';

/** The one procurement of which the examples of acts tell. */
export const examples = {
  decisionMakers: [{ name: 'Dr Aisha Khan', role: 'Chief Medical Officer' }],
  owl: { id: 'owl', name: 'Owl Health Limited', address: '1 Barn Lane, Carlisle CA1 1AA' },
  principles: {
    needs: 'The waiting list and two surveys of patients were before the committee.',
    quality: 'The specification adds a virtual clinic.',
    efficiency: 'One pathway in place of two.',
    fairness: 'Every likely provider was considered against the same criteria.',
  },
  considered: {
    qualityAndInnovation: 'Outcomes above the national median; a virtual clinic is being introduced.',
    value: 'Unit costs below the regional mean.',
    integrationCollaborationAndSustainability: 'Works with primary care; stable workforce.',
    accessInequalitiesAndChoice: 'Evening clinics in the two most deprived wards.',
    socialValue: 'Local apprenticeships.',
  },
  basicSelectionCriteria: {
    met: true,
    assessment: 'Registered with the CQC; accounts reviewed.',
    results: [
      { criterion: 'registration', met: true, evidence: 'The register of the CQC, looked at on 9 March 2026.' },
      { criterion: 'turnover', met: true, evidence: 'Audited accounts of 2024/25: £6,200,000.' },
      { criterion: 'experience', met: true, evidence: 'Reference of a neighbouring authority, 2022 to 2025.' },
    ],
  },
} as const;

type Addressed = Carried<typeof addressedKeyCriteria>;

/** The five key criteria, each part in words of its own, with what they rest on. */
export const exampleAnswers: Addressed = {
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
export const exampleOfThePast: Addressed = {
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
