import { act } from '../act.js';
import { decision, now } from '../decision.js';
import { account, amount, instant, lines, reference, type Carried } from '../shape.js';
import { reasons, reasonsForDifference, term, withWhom } from './conclusion.fields.js';

/** In place of the contract, for a framework agreement (reg 11(15), 16(4) and (5)). */
export const concludeFramework = act('ConcludeFramework', {
  event: 'FrameworkConcluded',
  label: 'Conclude the framework agreement',
  governedBy: 'commencement',
  decidesAt: 'award-decision',
  onRecord: { g: ['reasons', 'longerTermReason', 'reasonsForDifference', 'principles'] },
  carries: {
    ...decision,
    framework: reference({
      of: 'announced-contract',
      optional: true,
      noun: 'the reference of the framework agreement',
      question: 'What is the framework agreement’s own reference?',
      hint: 'Leave it empty if it is the reference of the procurement.',
      says: 'Its own reference; the procurement’s, if left out',
    }),
    providers: withWhom,
    concludedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the framework agreement was concluded',
      question: 'When was the framework agreement concluded?',
    }),
    lifetimeValue: amount({
      corrects: true,
      noun: 'the lifetime value of the framework agreement',
      question: 'What is the lifetime value of the framework agreement?',
      hint: 'In pounds, on the same basis as the estimate: with or without VAT, extensions and indexation.',
      says: 'In pounds',
    }),
    ...term,
    users: lines({
      corrects: ['*'],
      noun: 'the authorities that may use it',
      question: 'Which relevant authorities may award contracts based on it?',
      says: 'The relevant authorities that may award contracts based on it (reg 16(4))',
    }),
    longerTermReason: account({
      optional: true,
      blank: true,
      noun: 'why a longer term is justified',
      question: 'Why does the subject-matter justify a term longer than the usual one?',
      says: 'Why a term longer than reg 16(5) allows without a reason',
    }),
    reasons,
    reasonsForDifference,
  },
  example: {
    framework: 'ICB-2026-FW-1',
    lifetimeValue: 4_300_000,
    startsOn: '2026-09-01',
    endsOn: '2030-08-31',
    users: ['NHS Loomdale ICB', 'NHS Saltmarsh ICB'],
    reasons: 'As set out in the award report.',
  },
});

export type ConcludeFramework = Carried<typeof concludeFramework>;
