import { act } from '../act.js';
import { decision, now } from '../decision.js';
import { examples } from '../examples.js';
import { account, amount, instant, reference, type Carried } from '../shape.js';
import { reasons, reasonsForDifference, term, withWhom } from './conclusion.fields.js';

/** One contract with one or more providers (reg 2(2)). Amounts in pounds. */
export const enterIntoContract = act('EnterIntoContract', {
  event: 'ContractEnteredInto',
  label: 'Enter into the contract',
  governedBy: 'commencement',
  decidesAt: 'award-decision',
  onRecord: { g: ['reasons', 'reasonsForDifference', 'principles'] },
  carries: {
    ...decision,
    contract: reference({
      of: 'announced-contract',
      optional: true,
      noun: 'the reference of the contract',
      question: 'What is the contract’s own reference?',
      hint: 'Leave it empty if it is the reference of the procurement.',
      says: 'The contract’s own reference; the procurement’s, if left out',
    }),
    providers: withWhom,
    /** It is the date of award. */
    enteredIntoAt: instant({
      ...now,
      corrects: true,
      noun: 'when the contract was entered into',
      question: 'When was the contract entered into?',
      says: 'The date of award; now, if left out',
    }),
    lifetimeValue: amount({
      optional: true,
      corrects: true,
      noun: 'the lifetime value',
      question: 'What is the lifetime value of the contract?',
      hint: 'In pounds, on the same basis as the estimate: with or without VAT, extensions and indexation.',
      says: 'In pounds',
    }),
    /** Sch 2 para 5, Sch 4 para 5. */
    amountsPayable: account({
      optional: true,
      blank: true,
      corrects: true,
      noun: 'the amounts payable',
      question: 'Which amounts are payable?',
      hint: 'Only if the lifetime value is not known.',
      says: 'The amounts payable, where the lifetime value is not known',
    }),
    ...term,
    reasons,
    reasonsForDifference,
  },
  example: {
    contract: 'ICB-2026-014-A',
    providers: [{ id: 'owl' }],
    lifetimeValue: 4_300_000,
    startsOn: '2026-09-01',
    endsOn: '2029-08-31',
    reasons: 'As set out in the award report.',
    decisionMakers: examples.decisionMakers,
  },
});

export type EnterIntoContract = Carried<typeof enterIntoContract>;
