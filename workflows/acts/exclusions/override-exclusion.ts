import { act } from '../act.js';
import { decision, decisionMaker } from '../decision.js';
import { account, one, type Carried } from '../shape.js';
import { becauseOf, exampleProvider } from './exclusions.fields.js';

/** An award is to be made in spite of the exclusion, for overriding reasons of public interest (reg 20(1A), 20A(4)). */
export const overrideExclusion = act('OverrideExclusion', {
  event: 'ExclusionOverridden',
  label: 'Decide that an award is to be made all the same, in the public interest',
  governedBy: 'commencement',
  decidesAt: 'award-decision',
  onRecord: { g: ['provider', 'subcontractor', 'reasons', 'whyExceptional'] },
  carries: {
    ...decision,
    ...becauseOf,
    approver: one(decisionMaker)({
      sealed: true,
      corrects: ['name', 'role', 'person'],
      noun: 'the person who approves it',
      question: 'Who approves it?',
      hint: 'Somebody other than the person who recorded the check.',
      says: 'Who approves it; somebody else than recorded the check. Kept sealed',
    }),
    reasons: account({
      blank: true,
      sealed: true,
      noun: 'the overriding reasons of public interest',
      question: 'What are the overriding reasons of public interest?',
      says: 'The overriding reasons of public interest. Kept sealed',
    }),
    /** Reg 20(1A) wants it, and reg 20A(4) does not. */
    whyExceptional: account({
      optional: true,
      blank: true,
      sealed: true,
      noun: 'why the case is exceptional',
      question: 'Why is the case exceptional?',
      hint: 'Needed unless the provider is excluded only because of a sub-contractor.',
      says: 'Why the case is exceptional (reg 20(1A)). Kept sealed',
    }),
  },
  example: {
    provider: exampleProvider,
    approver: { name: 'Sam Lee', role: 'Chief Executive' },
    reasons: 'No other provider can treat these patients before the end of the year.',
    whyExceptional: 'The only other provider closed in February.',
    decisionMakers: [{ name: 'Dr Aisha Khan', role: 'Chief Medical Officer' }],
  },
});

export type OverrideExclusion = Carried<typeof overrideExclusion>;
