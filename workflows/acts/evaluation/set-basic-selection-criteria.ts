import { act } from '../act.js';
import { now } from '../decision.js';
import { account, amount, identifier, instant, line, listOf, shape, type Carried } from '../shape.js';

/** One basic selection criterion (reg 19(3), Sch 16). Amounts in pounds. */
export const selectionCriterion = shape(
  'SelectionCriterion',
  {
    id: identifier({
      of: 'new',
      example: 'turnover',
      noun: 'a short name for the criterion',
      question: 'What short name do you give the criterion?',
      hint: 'For example, turnover.',
    }),
    kind: line({
      example: 'financial',
      noun: 'the kind of criterion',
      question: 'Which of the three kinds is it?',
      hint: 'Suitability, financial or technical. There are no others.',
      says: '`suitability`, `financial` or `technical`; anything else is refused (Sch 16 para 1(2))',
    }),
    requirement: account({
      blank: true,
      noun: 'what is required',
      question: 'What is required?',
      says: 'What is required',
    }),
    rationale: account({
      blank: true,
      noun: 'what the criterion shows',
      question: 'What does it show of the capacity to perform the contract?',
      says: 'What it shows of the capacity to perform the contract (Sch 16 para 1(3))',
    }),
    proportionality: account({
      blank: true,
      noun: 'why the criterion is proportionate',
      question: 'Why is it related and proportionate to the services?',
      says: 'Why it is related and proportionate to the services (Sch 16 para 1(4))',
    }),
    /** Overall or in the area of the services (Sch 16 para 3(2)). */
    minimumTurnover: amount({
      optional: true,
      noun: 'the minimum turnover',
      question: 'What is the minimum yearly turnover that you ask for, in pounds?',
      hint: 'At most twice the estimated value of the contract, unless you say why it is higher.',
      says: 'At most twice the estimated value, unless reasoned (Sch 16 para 3(3))',
    }),
    higherTurnoverReason: account({
      optional: true,
      noun: 'why a higher turnover is asked for',
      question: 'Why is more than twice the estimated value appropriate and proportionate?',
      hint: 'Only if the minimum turnover is higher than that.',
      says: 'Why more than twice the estimated value is appropriate and proportionate',
    }),
  },
  'One basic selection criterion (reg 19(3), Sch 16).',
);

export type SelectionCriterion = Carried<typeof selectionCriterion>;

/** Determines the basic selection criteria. May be given again until they are applied, or published with the invitation. */
export const setBasicSelectionCriteria = act('SetBasicSelectionCriteria', {
  event: 'BasicSelectionCriteriaSet',
  label: 'Determine the basic selection criteria',
  governedBy: 'commencement',
  decidesAt: 'criteria',
  onRecord: { e: 'all', f: 'all' },
  carries: {
    criteria: listOf(selectionCriterion)({
      most: 100,
      noun: 'the basic selection criteria',
      question: 'What are the basic selection criteria?',
    }),
    estimatedValue: amount({
      optional: true,
      noun: 'the estimated value of the contract',
      question: 'What is the estimated value of the contract, in pounds?',
      hint: 'Only if it was not given when the procurement was opened.',
      says: 'The estimated value of the contract, where the opening gives none',
    }),
    setAt: instant({
      ...now,
      corrects: true,
      noun: 'when the criteria were determined',
      question: 'When were the criteria determined?',
    }),
  },
  example: {
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
});

export type SetBasicSelectionCriteria = Carried<typeof setBasicSelectionCriteria>;
