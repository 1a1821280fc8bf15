import { act } from '../act.js';
import { now } from '../decision.js';
import { keyCriterionNames } from '../key-criteria.js';
import { account, figure, flag, instant, line, listOf, one, shape, type Carried } from '../shape.js';

/** How much one key criterion counts for, and why: in figures, in words, or as what is passed or failed. */
export const importance = shape('Importance', {
  weight: figure(
    0,
    100,
    3,
  )({
    optional: true,
    noun: 'the weight',
    question: 'How much does it count, in per cent?',
    hint: 'The Regulations set no weights. You can say it in words instead.',
    says: 'In percent; the Regulations set no weights',
  }),
  /** “The most important”, “as important as value”. */
  inWords: line({
    optional: true,
    noun: 'its importance in words',
    question: 'How important is it, in words?',
    hint: 'For example, “the most important”, or “as important as value”.',
    says: 'Its importance in words, instead of or beside a share',
  }),
  passOrFail: flag({
    optional: true,
    noun: 'whether it is passed or failed',
    question: 'Is it passed or failed, so that it adds nothing to a score?',
    says: 'It is passed or failed, and adds nothing to a score',
  }),
  reasons: account({
    blank: true,
    noun: 'why it counts for that much',
    question: 'Why does it count for that much?',
    says: 'Why it counts for that much',
  }),
});

export type Importance = Carried<typeof importance>;

const importanceOf = (criterion: keyof typeof keyCriterionNames) =>
  one(importance)({
    noun: `the importance of “${keyCriterionNames[criterion]}”`,
    question: `How important is “${keyCriterionNames[criterion]}”?`,
  });

const importanceOfEach = shape('ImportanceOfEach', {
  qualityAndInnovation: importanceOf('qualityAndInnovation'),
  value: importanceOf('value'),
  integrationCollaborationAndSustainability: importanceOf('integrationCollaborationAndSustainability'),
  accessInequalitiesAndChoice: importanceOf('accessInequalitiesAndChoice'),
  socialValue: importanceOf('socialValue'),
});

/** What counts beside the five key criteria: an interview, say. */
const shareBeside = shape('ShareBeside', {
  name: line({
    example: 'Interview',
    noun: 'what else counts',
    question: 'What else counts?',
    hint: 'For example, an interview.',
  }),
  weight: figure(
    0,
    100,
    3,
  )({ noun: 'its weight', question: 'How much does it count, in per cent?', says: 'In percent' }),
});

/** The relative importance of the five key criteria, settled before anybody is assessed against them. */
export const setKeyCriteria = act('SetKeyCriteria', {
  event: 'KeyCriteriaSet',
  label: 'Settle the relative importance of the key criteria',
  governedBy: 'commencement',
  decidesAt: 'criteria',
  onRecord: { e: 'all', f: 'all' },
  carries: {
    importance: one(importanceOfEach)({
      noun: 'the importance of each key criterion',
      question: 'How important is each of the five key criteria?',
      says: 'The relative importance of the five key criteria',
    }),
    beside: listOf(shareBeside)({
      optional: true,
      most: 20,
      noun: 'what counts beside the key criteria',
      question: 'Does anything else count beside the five key criteria?',
      hint: 'For example, an interview.',
      says: 'What counts beside the five: an interview',
    }),
    maximumScore: figure(
      1,
      1000,
      4,
    )({
      optional: true,
      noun: 'the highest score',
      question: 'What is the highest score under each key criterion?',
      hint: 'Only where the most suitable provider is chosen. Leave it empty if it is 100.',
      says: 'Most suitable provider: the highest score under each key criterion; 100, if left out',
    }),
    setAt: instant({
      ...now,
      corrects: true,
      noun: 'when the importance was settled',
      question: 'When was the importance of the criteria settled?',
    }),
  },
  example: {
    importance: {
      qualityAndInnovation: { weight: 30, reasons: 'Outcomes matter most to patients of this service.' },
      value: { weight: 20, reasons: 'The budget is fixed, and prices vary little in this market.' },
      integrationCollaborationAndSustainability: {
        weight: 20,
        reasons: 'Results must reach the referrer on the same day.',
      },
      accessInequalitiesAndChoice: { weight: 20, reasons: 'Attendance is lowest where need is greatest.' },
      socialValue: { weight: 10, reasons: 'The contract is large enough to support local training.' },
    },
    maximumScore: 5,
  },
});

export type SetKeyCriteria = Carried<typeof setKeyCriteria>;
