import { addressed, keyCriteriaConsidered } from '../key-criteria.fields.js';
import {
  account,
  flag,
  identifier,
  instant,
  line,
  listOf,
  one,
  provider,
  providers,
  shape,
  type Carried,
} from '../shape.js';
import { now } from '../decision.js';

/** Which provider an act is about. */
export const whichProvider = provider({ noun: 'the provider', question: 'Which provider is it about?' });

/** What was considered under each key criterion. */
export const keyCriteria = one(keyCriteriaConsidered)({
  noun: 'what was considered under the key criteria',
  question: 'What was considered under each key criterion?',
});

/** Whether one basic selection criterion is met, and what shows it. */
const selectionResult = shape(
  'SelectionResult',
  {
    criterion: identifier({
      of: 'selection-criterion',
      noun: 'the criterion',
      question: 'Which basic selection criterion is it?',
    }),
    met: flag({ noun: 'whether the criterion is met', question: 'Is the criterion met?' }),
    evidence: account({ blank: true, noun: 'what shows it', question: 'What shows it?' }),
  },
  'Whether one basic selection criterion is met, and what shows it.',
);

export type SelectionResult = Carried<typeof selectionResult>;

/** Whether the basic selection criteria (reg 19, Sch 16) are met, and how that was assessed. */
const basicSelection = shape(
  'BasicSelection',
  {
    met: flag({
      noun: 'whether the basic selection criteria are met',
      question: 'Does the provider meet the basic selection criteria?',
    }),
    assessment: account({ noun: 'how that was assessed', question: 'How was that assessed?' }),
    results: listOf(selectionResult)({
      optional: true,
      most: 100,
      noun: 'the result of each criterion',
      question: 'Is each basic selection criterion met?',
      says: 'Criterion by criterion, by the `id` that each was set with',
    }),
  },
  'Whether the basic selection criteria are met (reg 19).',
);

export type BasicSelection = Carried<typeof basicSelection>;

export const basicSelectionCriteria = one(basicSelection)({
  noun: 'whether the basic selection criteria are met',
  question: 'Are the basic selection criteria met?',
});

/** An entry about the performance of a contract, of this or of another procurement of the same authority. */
const performanceRef = shape(
  'PerformanceRef',
  {
    procurement: identifier({
      of: 'procurement-with-performance',
      noun: 'the procurement',
      question: 'Which procurement awarded the contract?',
      says: 'The procurement that awarded the contract',
    }),
    entry: identifier({
      of: 'entry-of-performance',
      example: 'PF1',
      noun: 'the entry',
      question: 'Which entry about the performance is it?',
      says: 'The reference of the entry there',
    }),
  },
  'An entry about how a contract performed (RecordPerformance).',
);

export type PerformanceRef = Carried<typeof performanceRef>;

/** What one of the two findings of reg 9(2) rests on. */
const restsOn = {
  keyCriteria,
  addressed,
  evidence: listOf(performanceRef)({
    optional: true,
    most: 100,
    noun: 'how the existing contract performed',
    question: 'Which entries show how the existing contract performed?',
    says: 'How the existing contract performed',
  }),
};

export const pastFinding = shape(
  'PastFinding',
  {
    satisfied: flag({
      noun: 'whether the existing contract was satisfied',
      question: 'Has the provider satisfied the existing contract?',
    }),
    ...restsOn,
  },
  'Reg 9(2)(a): the existing contract.',
);

export const futureFinding = shape(
  'FutureFinding',
  {
    likelyToSatisfy: flag({
      noun: 'whether the proposed contract is likely to be satisfied',
      question: 'Is the provider likely to satisfy the proposed contract?',
    }),
    ...restsOn,
  },
  'Reg 9(2)(b): the proposed contract.',
);

/** Those who are chosen, and why. */
export const chosen = {
  providers: providers({ noun: 'who is chosen', question: 'Who is chosen?' }),
  reasons: account({ noun: 'the reasons', question: 'What are the reasons for the choice?' }),
  /** How a tie was resolved, or why the choice departs from the ranking. */
  rankingReasons: account({
    optional: true,
    noun: 'why the choice is not simply the highest ranked',
    question: 'How was a tie resolved, or why does the choice depart from the ranking?',
    hint: 'Only if there was a tie, or the choice departs from the ranking.',
    says: 'How a tie was resolved, or why the choice departs from the ranking',
  }),
};

/** A letter to a provider: when and how it was sent. */
export const sent = {
  sentAt: instant({
    ...now,
    corrects: true,
    noun: 'when the letter was sent',
    question: 'When was the letter sent?',
  }),
  how: line({
    optional: true,
    corrects: true,
    noun: 'how the letter was sent',
    question: 'How was the letter sent?',
    hint: 'For example, by e-mail.',
  }),
};
