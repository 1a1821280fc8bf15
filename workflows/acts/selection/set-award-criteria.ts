import { act } from '../act.js';
import { keyCriteria as criteria } from '../key-criteria.words.js';
import { now } from '../decision.js';
import { exampleAnswers, examples } from '../examples.js';
import { addressed, keyCriteriaConsidered, unservedKeyCriteria } from '../key-criteria.fields.js';
import {
  account,
  figure,
  identifier,
  instant,
  line,
  listOf,
  one,
  references,
  shape,
  someOf,
  type Carried,
} from '../shape.js';

const scalePoint = shape('ScalePoint', {
  score: figure(0, 1000, 4)({ noun: 'the score', question: 'Which score is it?' }),
  means: account({ noun: 'what the score means', question: 'What does the score mean?' }),
});

/** One contract or framework award criterion; weights are shares of a whole. */
const awardCriterion = shape('AwardCriterion', {
  id: identifier({
    of: 'new',
    example: 'quality',
    noun: 'a short name for the criterion',
    question: 'What short name do you give the criterion?',
    hint: 'For example, quality.',
  }),
  name: line({ noun: 'the name of the criterion', question: 'What is the criterion called?' }),
  weight: figure(
    0,
    100,
    3,
  )({
    noun: 'the weight of the criterion',
    question: 'How much does the criterion count, in per cent?',
    hint: '0 if it is passed or failed.',
    says: 'In percent; nought for what is passed or failed',
  }),
  keyCriteria: someOf(criteria)({
    most: criteria.length,
    noun: 'the key criteria that it serves',
    question: 'Which key criteria does it serve?',
    says: 'The key criteria that it serves',
  }),
  maximumScore: figure(
    1,
    1000,
    4,
  )({
    optional: true,
    noun: 'the highest score',
    question: 'What is the highest score that can be given?',
    hint: 'Leave it empty if it is 100.',
    says: 'The highest score that can be given; 100, if left out',
  }),
  /** In words, for those who give them and those who are given them. */
  scale: listOf(scalePoint)({
    optional: true,
    most: 100,
    noun: 'what the scores mean',
    question: 'What do the scores mean?',
    says: 'What scores mean',
  }),
});

/** One contract or framework award criterion; weights are shares of a whole. */
export type AwardCriterion = Carried<typeof awardCriterion>;

/** Competitive process, step 1 (reg 11(2)). May be given again until the invitation is submitted. */
export const setAwardCriteria = act('SetAwardCriteria', {
  event: 'AwardCriteriaSet',
  label: 'Determine the award criteria',
  governedBy: 'commencement',
  decidesAt: 'criteria',
  onRecord: { f: 'all' },
  carries: {
    criteria: listOf(awardCriterion)({
      most: 100,
      noun: 'the award criteria',
      question: 'What are the award criteria?',
    }),
    keyCriteria: one(keyCriteriaConsidered)({
      noun: 'how the key criteria are served',
      question: 'How was each key criterion taken into account?',
      says: 'How each key criterion was taken into account (reg 24(f))',
    }),
    addressed,
    unserved: one(unservedKeyCriteria)({
      optional: true,
      noun: 'why a key criterion is served by no award criterion',
      question: 'Why is a key criterion served by no award criterion?',
    }),
    basicSelectionCriteria: account({
      noun: 'the basic selection criteria',
      question: 'What are the basic selection criteria?',
    }),
    stages: references({
      optional: true,
      least: 1,
      most: 20,
      noun: 'the stages of assessment',
      question: 'In which stages are offers assessed?',
      hint: 'In order. Leave it empty if there is only one.',
      says: 'The stages of assessment, in order',
    }),
    setAt: instant({
      ...now,
      corrects: true,
      noun: 'when the award criteria were determined',
      question: 'When were the award criteria determined?',
    }),
  },
  example: {
    criteria: [
      { id: 'quality', name: 'Quality of the service', weight: 60, keyCriteria: ['qualityAndInnovation'] },
      { id: 'cost', name: 'Cost', weight: 40, keyCriteria: ['value'] },
    ],
    keyCriteria: examples.considered,
    addressed: exampleAnswers,
    unserved: {
      integrationCollaborationAndSustainability: 'It is a term of the contract for everybody.',
      accessInequalitiesAndChoice: 'The hours and places are the same in every offer.',
      socialValue: 'It is a term of the contract for everybody.',
    },
    basicSelectionCriteria: 'Registration with the CQC; audited accounts; three years of experience.',
    stages: ['single'],
  },
});

export type SetAwardCriteria = Carried<typeof setAwardCriteria>;
