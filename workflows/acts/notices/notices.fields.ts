import { now } from '../decision.js';
import { keyCriteriaConsidered } from '../key-criteria.fields.js';
import {
  account,
  amount,
  day,
  flag,
  identifier,
  identifiers,
  instant,
  lines,
  listOf,
  one,
  reference,
  references,
  shape,
  type Carried,
  type Values,
} from '../shape.js';

const days = {
  startsOn: day({ noun: 'the first day', question: 'What is the first day?' }),
  endsOn: day({ noun: 'the last day', question: 'What is the last day?' }),
};

export const period = shape('Period', days);

export type Period = Carried<typeof period>;

const intendedDates = shape('IntendedDates', {
  ...days,
  extensions: account({
    optional: true,
    noun: 'possible extensions',
    question: 'Which extensions are possible?',
    says: 'Possible extensions',
  }),
});

/** One of several contracts that a notice of intention announces. Its value in pounds. */
const noticedContract = shape('NoticedContract', {
  reference: reference({
    noun: 'the reference of the contract',
    question: 'Under which reference will the contract be entered into?',
    says: 'The reference under which it will be entered into',
  }),
  providers: identifiers({
    of: 'provider',
    least: 1,
    noun: 'the providers',
    question: 'To which providers is it intended to be awarded?',
    says: 'The providers to whom it is intended to be awarded, by their ids',
  }),
  approximateLifetimeValue: amount({
    noun: 'the approximate lifetime value',
    question: 'What is its approximate lifetime value?',
    hint: 'In pounds. Say what you expect, if it is not known exactly.',
    says: 'In pounds',
  }),
  dates: one(period)({
    optional: true,
    noun: 'the dates of the contract',
    question: 'Between which dates does the contract run?',
    hint: 'Only if they are others than those of the notice.',
    says: 'Where they are others than those of the notice',
  }),
});

/** One of several contracts that a notice of intention announces. Its value in pounds. */
export type NoticedContract = Carried<typeof noticedContract>;

const decidedBy = shape('DecidedBy', {
  committee: identifier({
    of: 'committee',
    optional: true,
    noun: 'the committee',
    question: 'Which committee decided?',
    says: 'The committee, by its id in the scheme of delegation',
  }),
  people: identifiers({
    of: 'person',
    optional: true,
    most: 100,
    noun: 'the people who decided',
    question: 'Who decided?',
    says: 'The individuals who decided, by their ids',
  }),
});

/**
 * What the Schedules ask for, in one shape; which items a notice needs is the Schedule's business (law/schedules).
 * Title, reference, service description, CPV code and providers come from the record and are never typed again.
 */
export const noticeContent = shape(
  'NoticeContent',
  {
    decisionMakers: account({
      optional: true,
      blank: true,
      noun: 'who decided, as published',
      question: 'Who took the decision, as the notice says it?',
      hint: 'The name of a committee or job titles will do.',
      says: 'As published; a committee or job titles will do',
    }),
    decidedBy: one(decidedBy)({
      optional: true,
      noun: 'who decided, as on record',
      question: 'Who took the decision, as on record?',
      hint: 'It is held to the decision on record. It is kept, not published.',
      says: 'The same by ids, held to the decision on record. Kept, not published',
    }),
    approximateLifetimeValue: amount({
      optional: true,
      noun: 'the approximate lifetime value',
      question: 'What is the approximate lifetime value?',
      hint: 'In pounds. Say what you expect, if it is not known exactly.',
      says: 'In pounds',
    }),
    reasons: one(keyCriteriaConsidered)({
      optional: true,
      noun: 'the reasons',
      question: 'Why was the provider chosen, by reference to the key criteria?',
      says: 'Why, by reference to the key criteria',
    }),
    conflictsDeclared: account({
      optional: true,
      blank: true,
      noun: 'the conflicts that were declared',
      question: 'Which conflicts and potential conflicts of interest were declared?',
      hint: 'Say so if there are none.',
      says: 'Say so where there are none',
    }),
    conflictsManaged: account({
      optional: true,
      blank: true,
      noun: 'how the conflicts were managed',
      question: 'How were the conflicts of interest managed?',
    }),
    intendedDates: one(intendedDates)({
      optional: true,
      noun: 'the intended dates',
      question: 'Between which dates are the services intended to be provided?',
    }),
    howToSubmitOffers: account({
      optional: true,
      blank: true,
      noun: 'how to submit offers',
      question: 'How, where and by when are offers to be submitted?',
    }),
    howOffersAreAssessed: account({
      optional: true,
      blank: true,
      noun: 'how offers are assessed',
      question: 'How are offers assessed?',
    }),
    frameworkUsers: lines({
      optional: true,
      noun: 'the authorities that may use the framework agreement',
      question: 'Which authorities may use the framework agreement?',
      says: 'The authorities that may use the framework agreement',
    }),
    frameworkTerm: one(period)({
      optional: true,
      noun: 'the term of the framework agreement',
      question: 'Between which dates does the framework agreement run?',
    }),
    frameworkUsed: flag({
      optional: true,
      noun: 'whether a framework agreement was used',
      question: 'Was a framework agreement used?',
    }),
    conflicts: references({
      of: 'conflict',
      optional: true,
      noun: 'the conflicts that it tells of',
      question: 'Which conflicts on record does the notice tell of?',
      hint: 'By their references, such as K1. Name none if there are none.',
      says: 'The conflicts on record that it tells of, such as K1; an empty list for none',
    }),
    longerTermReason: account({
      optional: true,
      blank: true,
      noun: 'why a longer term is justified',
      question: 'Why is a term longer than the usual one justified?',
      hint: 'It is kept, not published.',
      says: 'Why a term longer than reg 16(5) allows without a reason; not published',
    }),
    contracts: listOf(noticedContract)({
      optional: true,
      noun: 'the contracts that it announces',
      question: 'Which contracts does the notice announce?',
      hint: 'Only if it announces several: one for each lot or provider.',
      says: 'The contracts that a notice of intention announces, where it announces several: one for each lot or provider',
    }),
  },
  'What the Schedule of the notice asks for and the record does not hold: title, reference, service and providers are ' +
    'taken from the record. What is missing is refused with the paragraph of the Schedule.',
);

/** What a notice says that the record does not hold, as its Schedule asks for it. */
export type NoticeContent = Carried<typeof noticeContent>;

/** When a notice was submitted. */
export const submittedAt = instant({
  ...now,
  corrects: true,
  noun: 'when the notice was submitted',
  question: 'When was the notice submitted?',
  says: 'When it was submitted; now, if left out',
});

/** The submission of a notice whose content its Schedule prescribes. */
export const submission = {
  submittedAt,
  content: one(noticeContent)({
    optional: true,
    wanted: true,
    noun: 'what the notice says',
    question: 'What does the notice say?',
  }),
  /** At the opening, or when offers were invited. */
  reasonsForDifference: account({
    optional: true,
    blank: true,
    noun: 'why it differs from what was said before',
    question: 'Why does the notice say something else than was said before?',
    hint: 'Only if it does. It is kept in the record, not published.',
    says: 'Why it says something else than the opening or the invitation did; kept in the record, not published',
  }),
};

/** Publication on the central digital platform: an instant of its own, which the standstill runs from (reg 12(2)). */
export const publication = {
  publishedAt: instant({
    corrects: true,
    noun: 'when the notice was published',
    question: 'When was the notice published?',
    hint: 'The date and time that Find a Tender shows. It may be later than the submission.',
    says: 'When it was published, which may be later than its submission',
  }),
  noticeReference: reference({
    optional: true,
    corrects: true,
    noun: 'the number of the notice',
    question: 'Which number did Find a Tender give the notice?',
    says: 'The platform’s number for the notice',
  }),
};

/** What is recorded of a publication. */
export type RecordPublication = Values<typeof publication>;

/** What the example of a notice says. */
export const exampleContent = {
  decisionMakers: 'The Commissioning Committee',
  approximateLifetimeValue: 4_300_000,
  reasons: {
    qualityAndInnovation: 'Outcomes above the national median; a virtual clinic is being introduced.',
    value: 'Unit costs below the regional mean.',
    integrationCollaborationAndSustainability: 'Works with primary care; stable workforce.',
    accessInequalitiesAndChoice: 'Evening clinics in the two most deprived wards.',
    socialValue: 'Local apprenticeships.',
  },
  conflictsDeclared: 'None were declared.',
  conflictsManaged: 'There was nothing to manage.',
};
