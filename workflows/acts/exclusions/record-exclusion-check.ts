import { act } from '../act.js';
import { now } from '../decision.js';
import { account, instant, listOf, one, type Carried } from '../shape.js';
import { exampleProvider, subject } from './exclusions.fields.js';
import { considered, debarmentLook, groundAsMade, groundFound, mostGrounds } from './grounds.fields.js';

/** A check against the grounds of Schedules 6 and 7 to the Procurement Act 2023 and the debarment list (regs 20 and 20A). */
export const recordExclusionCheck = act('RecordExclusionCheck', {
  event: 'ExclusionCheckRecorded',
  label: 'Record a check against the exclusion grounds and the debarment list',
  governedBy: 'commencement',
  decidesAt: 'evaluation',
  onRecord: { g: 'all' },
  carries: {
    ...subject,
    checkedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the check was made',
      question: 'When was the check made?',
    }),
    mandatory: considered('mandatory'),
    discretionary: considered('discretionary'),
    grounds: listOf(groundFound)({
      optional: true,
      most: mostGrounds,
      corrects: ['*.eventOn', '*.knownOn'],
      noun: 'the grounds that were found',
      question: 'Which grounds did you find?',
      hint: 'Leave it empty if you found none.',
      says: 'The grounds found; none, if left out',
    }),
    groundsAsMade: listOf(groundAsMade)({
      optional: true,
      most: 100,
      sealed: true,
      noun: 'the grounds in your own words',
      question: 'Which grounds did you find, in your own words?',
      hint: 'Only for a procurement that commenced before the grounds of the Schedules were law.',
      says: 'Kept sealed',
    }),
    debarmentList: one(debarmentLook)({
      optional: true,
      corrects: ['lookedAtOn'],
      noun: 'the debarment list as you saw it',
      question: 'What does the debarment list say?',
      hint: 'Needed unless the procurement commenced before there was one.',
      says: 'Needed but under the law of before 24 February 2025',
    }),
    assessment: account({
      sealed: true,
      noun: 'the assessment',
      question: 'What did you look at, and what follows from it for each ground?',
      says: 'What was looked at, and what follows for each ground. Kept sealed',
    }),
  },
  example: {
    provider: exampleProvider,
    mandatory: 'every',
    discretionary: 'every',
    grounds: [{ ground: 'Sch 7 para 12(1)', eventOn: '2025-11-03', knownOn: '2025-11-20', continuing: true }],
    debarmentList: { lookedAtOn: '2026-03-09', entries: [] },
    assessment: 'A contract with a neighbouring authority was terminated for breach. No other ground was found.',
  },
});

export type RecordExclusionCheck = Carried<typeof recordExclusionCheck>;
