import { inferred, law } from './provision.js';

/** Regulations 24 and 29: what must be recorded, and procurements begun before the Regulations. */
export const regs24To29 = {
  reg24Record: law('reg 24', 'The authority must keep a record.'),
  reg24Awardees: law('reg 24(a)', 'The name of any provider to whom it awards a contract.'),
  reg24FrameworkParties: law('reg 24(b)', 'The name of any provider who is a party to a framework agreement.'),
  reg24Addresses: law('reg 24(c)', 'The address of the registered office or principal place of business of each.'),
  reg24DecisionMakers: law(
    'reg 24(d)',
    'The decision-making process followed, including the identity of individuals making decisions.',
  ),
  reg24Scheme: inferred(
    'reg 24(d) (scheme of delegation)',
    'Who may decide is for the authority; the Regulations ask for no scheme of delegation. Where one is adopted here, decisions are held against it.',
  ),
  reg24CriteriaDirect: law(
    'reg 24(e)',
    'Under C or the Most Suitable Provider Process: how the key criteria were taken into account and the basic selection criteria assessed.',
  ),
  reg24CriteriaCompetitive: law(
    'reg 24(f)',
    'Under the Competitive Process: how the key criteria were taken into account, the basic selection criteria assessed and the award criteria evaluated.',
  ),
  reg24Reasons: law('reg 24(g)', 'The reasons for decisions made under the Regulations.'),
  reg24Conflicts: law('reg 24(h)', 'Declared conflicts or potential conflicts of interest.'),
  reg24ConflictsManaged: law('reg 24(i)', 'How any conflicts or potential conflicts were managed, for each decision.'),
  reg24AbandonedOn: law('reg 24(j)', 'Where a procurement is abandoned, the date on which it is abandoned.'),

  reg24Corrected: inferred(
    'reg 24 (putting right)',
    'A record that is wrong is put right in the open: what was recorded stays beside what is right. The Regulations say nothing of it.',
  ),
  reg24ActsOfWill: inferred(
    'reg 24 (acts of will)',
    'What was decided, found, judged, scored or declared is no slip of record; it is taken again by its own act, with its own reasons.',
  ),
  reg24StruckByADecisionMaker: inferred(
    'reg 24 (striking)',
    'An act is struck, and the end of a standstill that has been shown is put right, by somebody who may bind the authority.',
  ),

  reg24OneReference: inferred(
    'reg 24 (references)',
    'Records, notices and contracts are told apart by the authority’s own reference, so one reference stands for one procurement. The Regulations ask for none.',
  ),

  reg25AnnualSummary: law('reg 25', 'An annual summary of contracting activity is published.'),
  reg26Monitoring: law('reg 26', 'Compliance is monitored and a report published each year.'),

  reg29Before2024: law(
    'reg 29(1)',
    'The Regulations do not affect a contract award procedure or framework conclusion commenced before 1 January 2024.',
  ),
  reg29AwardBefore2024: law(
    'reg 29(1)(a)',
    'A contract award procedure commenced, but not awarded, before 1 January 2024.',
  ),
  reg29FrameworkBefore2024: law(
    'reg 29(1)(b)',
    'A framework agreement whose process commenced, but which was not concluded, before 1 January 2024.',
  ),
  reg29DynamicSystem: law(
    'reg 29(1)(c)',
    'The use of a dynamic purchasing, or similar, system still in its period of validity.',
  ),
  reg29Modifications: law(
    'reg 29(2)',
    'The Regulations apply to the modification of any contract, whenever it was awarded.',
  ),
  reg29Frameworks: law(
    'reg 29(3)',
    'The Regulations apply to modifications of, and to award procedures commenced from 1 January 2024 under, any framework agreement.',
  ),
  reg29Commenced: law('reg 29(4)', 'What it is to have commenced before 1 January 2024.'),
  reg29CommencedByNotice: law('reg 29(4)(a)(i)', 'A contract notice had been submitted for publication.'),
  reg29CommencedByContact: law('reg 29(4)(a)(ii)', 'A provider had been contacted about interest or offers.'),
  reg29CommencedByCallOffStep: law(
    'reg 29(4)(a)(iii)',
    'For a call-off from an earlier framework: any step had been taken with a view to an award.',
  ),
  reg29CommencedFramework: law(
    'reg 29(4)(b)',
    'For a framework agreement: an advertisement had been published or a provider contacted.',
  ),
  reg29CommencedOn: inferred(
    'reg 29(4) (the day commenced)',
    'The law that governs a procurement is settled by the day on which it commenced, and stays with it.',
  ),
} as const;
