import { act } from '../act.js';
import { decisionMaker, now } from '../decision.js';
import { account, instant, listOf, references, type Carried } from '../shape.js';

/** The review of the decision in the light of the representations (reg 12(4)(c)). */
export const recordReview = act('RecordReview', {
  event: 'ReviewRecorded',
  label: 'Record the review of the decision',
  governedBy: 'commencement',
  decidesAt: 'representation-review',
  onRecord: { g: ['representations', 'lookedAt', 'findings'] },
  carries: {
    representations: references({
      of: 'representation',
      noun: 'the representations',
      question: 'Which representations were reviewed?',
    }),
    reviewers: listOf(decisionMaker)({
      most: 50,
      sealed: true,
      corrects: ['*.name', '*.role', '*.person'],
      names: 'reviewing',
      noun: 'the people who reviewed the decision',
      question: 'Who reviewed the decision?',
      says: 'Who reviewed; sealed',
    }),
    lookedAt: account({ noun: 'what was looked at', question: 'What was looked at?' }),
    findings: account({ noun: 'what was found', question: 'What was found?' }),
    reviewedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the decision was reviewed',
      question: 'When was the decision reviewed?',
    }),
  },
  example: {
    representations: ['R1'],
    reviewers: [{ name: 'Sam Lee', role: 'Director of Finance' }],
    lookedAt: 'The findings, the representations and the contract reviews.',
    findings: 'Social value was addressed, but not recorded clearly.',
  },
});

export type RecordReview = Carried<typeof recordReview>;
