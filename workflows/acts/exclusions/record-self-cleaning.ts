import { act } from '../act.js';
import { now } from '../decision.js';
import { account, flag, instant, someOf, type Carried } from '../shape.js';
import { exampleProvider, subject } from './exclusions.fields.js';
import { selfCleaningMatters } from './exclusions.words.js';

/** What came of the opportunity, and what the authority considers it to show (s 58(1)). */
export const recordSelfCleaning = act('RecordSelfCleaning', {
  event: 'SelfCleaningRecorded',
  label: 'Record what came of that opportunity, and what it shows',
  governedBy: 'commencement',
  decidesAt: 'evaluation',
  onRecord: { g: 'all' },
  carries: {
    ...subject,
    judgedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the evidence was judged',
      question: 'When was the evidence judged?',
    }),
    evidence: account({
      optional: true,
      blank: true,
      sealed: true,
      noun: 'the evidence and representations',
      question: 'What evidence and representations were provided?',
      hint: 'Leave it empty if none were.',
      says: 'What was provided; left out where nothing was. Kept sealed',
    }),
    regarded: someOf(selfCleaningMatters)({
      optional: true,
      noun: 'the matters that were regarded',
      question: 'Which matters did you have regard to?',
      says: 'The matters of s.58(1) that were regarded',
    }),
    sufficient: flag({
      noun: 'whether the evidence is sufficient',
      question: 'Does it show that the circumstances are neither continuing nor likely to occur again?',
      says: 'Whether the circumstances are neither continuing nor likely to occur again',
    }),
    reasons: account({
      blank: true,
      sealed: true,
      noun: 'the reasons',
      question: 'What are your reasons for that?',
      says: 'Kept sealed',
    }),
    statementOfReasons: account({
      optional: true,
      blank: true,
      sealed: true,
      noun: 'the statement of reasons given to the provider',
      question: 'What does the statement of reasons to the provider say?',
      hint: 'Needed if the evidence is insufficient.',
      says: 'Given to the provider where insufficient (reg 20(6)). Kept sealed',
    }),
  },
  example: {
    provider: exampleProvider,
    evidence: 'A new management, and a report of its auditors.',
    regarded: ['steps-taken', 'time-elapsed'],
    sufficient: false,
    reasons: 'The procedures have not yet been tried.',
    statementOfReasons: 'The new procedures have been written, but none has been put in place.',
  },
});

export type RecordSelfCleaning = Carried<typeof recordSelfCleaning>;
