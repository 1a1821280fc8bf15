import { law } from './provision.js';

/** Regulations 7 to 9: the three direct award processes. */
export const regs7To9 = {
  reg7Process: law('reg 7(1)', 'Direct Award Process A: award without a competition, then a notice of the award.'),
  reg7Award: law('reg 7(1)(a)', 'The authority awards any contract without a competition.'),
  reg7AwardNotice: law('reg 7(1)(b)', 'The authority submits a notice of the award for publication.'),
  reg7AwardNoticeContent: law('reg 7(2)(a)', 'The notice of the award must include the information in Schedule 2.'),
  reg7AwardNoticeWithin30: law(
    'reg 7(2)(b)',
    'The notice must be submitted for publication within 30 days of the contract being awarded.',
  ),

  reg8Process: law('reg 8(1)', 'Direct Award Process B: award without a competition, then a notice of the award.'),
  reg8Award: law('reg 8(1)(a)', 'The authority awards any contract without a competition.'),
  reg8AwardNotice: law('reg 8(1)(b)', 'The authority submits a notice of the award for publication.'),
  reg8AwardNoticeContent: law('reg 8(2)(a)', 'The notice of the award must include the information in Schedule 2.'),
  reg8AwardNoticeWithin30: law(
    'reg 8(2)(b)',
    'The notice must be submitted for publication within 30 days of the contract being awarded.',
  ),

  reg9Process: law('reg 9(1)', 'Direct Award Process C: the steps of reg 9, and an award without a competition.'),
  reg9Step1: law(
    'reg 9(2)',
    'Step 1: decide, taking the key criteria into account and applying the basic selection criteria, whether the existing provider is satisfying the original contract and will likely satisfy the proposed one to a sufficient standard.',
  ),
  reg9Step2: law(
    'reg 9(3)',
    'Step 2, if so content: submit a notice of intention to make an award to the existing provider.',
  ),
  reg9IntentionContent: law('reg 9(4)', 'The notice of intention must include the information in Schedule 3.'),
  reg9Step3: law('reg 9(5)', 'Step 3: the standstill period begins the day after the day the notice is published.'),
  reg9Representations: law(
    'reg 9(6)',
    'Reg 12 provides for representations by providers aggrieved by the decision in step 1.',
  ),
  reg9Step4: law(
    'reg 9(7)',
    'Step 4: the requirements of reg 12(4) and the communication of further decisions, where there are representations.',
  ),
  reg9SkipStep4: law('reg 9(8)', 'Where there are no representations, step 4 is left out.'),
  reg9Step5: law('reg 9(9)', 'Step 5: enter into the contract after the standstill period has ended.'),
  reg9Step6: law('reg 9(10)', 'Step 6: submit a notice of the award of the contract.'),
  reg9AwardNoticeContent: law('reg 9(11)(a)', 'The notice of the award must include the information in Schedule 4.'),
  reg9AwardNoticeWithin30: law(
    'reg 9(11)(b)',
    'The notice must be submitted for publication within 30 days of the contract being awarded.',
  ),
} as const;
