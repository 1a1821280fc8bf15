import { inferred, law } from './provision.js';

/** Regulations 10 and 11: the Most Suitable Provider Process and the Competitive Process. */
export const regs10And11 = {
  reg10Process: law(
    'reg 10(1)',
    'The Most Suitable Provider Process: the steps of reg 10, and an award without a competition.',
  ),
  reg10Step1: law('reg 10(2)', 'Step 1: submit a notice of intention to follow the Most Suitable Provider Process.'),
  reg10IntendedApproachContent: law('reg 10(3)', 'That notice must include the information in Schedule 5.'),
  reg10Step2: law(
    'reg 10(4)',
    'Step 2: identify potential providers who may be the most suitable, by the key criteria and the basic selection criteria.',
  ),
  reg10FourteenDays: law(
    'reg 10(5)',
    'Step 2 must not be completed before the day which is 14 days after the day the notice of intention to follow the process was submitted.',
  ),
  reg10Step3: law(
    'reg 10(6)',
    'Step 3: assess the providers identified and choose the most suitable, taking the key criteria into account and applying the basic selection criteria.',
  ),
  reg10Scored: inferred(
    'reg 10(6) (scored and moderated)',
    'How potential providers are assessed is for the authority; scores given alone, and moderated, show how the choice was reached.',
  ),
  reg10Step4: law('reg 10(7)', 'Step 4: submit a notice of intention to make an award to the chosen provider.'),
  reg10IntentionContent: law('reg 10(8)', 'The notice of intention must include the information in Schedule 6.'),
  reg10Step5: law('reg 10(9)', 'Step 5: the standstill period begins the day after the day the notice is published.'),
  reg10Representations: law(
    'reg 10(10)',
    'Reg 12 provides for representations by providers aggrieved by the decision in step 3.',
  ),
  reg10Step6: law(
    'reg 10(11)',
    'Step 6: the requirements of reg 12(4) and the communication of further decisions, where there are representations.',
  ),
  reg10SkipStep6: law('reg 10(12)', 'Where there are no representations, step 6 is left out.'),
  reg10Step7: law('reg 10(13)', 'Step 7: enter into the contract after the standstill period has ended.'),
  reg10Step8: law('reg 10(14)', 'Step 8: submit a notice of the award of the contract.'),
  reg10AwardNoticeContent: law('reg 10(15)(a)', 'The notice of the award must include the information in Schedule 7.'),
  reg10AwardNoticeWithin30: law(
    'reg 10(15)(b)',
    'The notice must be submitted for publication within 30 days of the contract being awarded.',
  ),

  reg11Process: law('reg 11(1)', 'The Competitive Process: the steps of reg 11.'),
  reg11Step1: law(
    'reg 11(2)',
    'Step 1: determine the contract or framework award criteria, taking the key criteria into account and applying the basic selection criteria.',
  ),
  reg11Step2: law('reg 11(3)', 'Step 2: submit a notice inviting offers.'),
  reg11InvitationContent: law('reg 11(4)', 'The notice inviting offers must include the information in Schedule 8.'),
  reg11Step3: law('reg 11(5)', 'Step 3: assess any offers received in accordance with the award criteria.'),
  reg11Stages: law('reg 11(6)', 'Step 3 may be carried out in stages.'),
  reg11Step4: law('reg 11(7)', 'Step 4: decide on the successful provider.'),
  reg11Step5: law('reg 11(8)', 'Step 5: promptly inform the successful and each unsuccessful provider, in writing.'),
  reg11InformSuccessful: law(
    'reg 11(8)(a)',
    'The successful provider is told that its offer has been successful and that an award or conclusion is intended.',
  ),
  reg11InformUnsuccessful: law(
    'reg 11(8)(b)',
    'Each unsuccessful provider is told so, with the information in Schedule 9.',
  ),
  reg11LettersBeforeNotice: inferred(
    'reg 11(8) and (9) in order',
    'The letters of step 5 go before the notice of step 6, so their representation dates rest on a planned day of publication and are corrected if the real one differs.',
  ),
  reg11CorrectedLetter: inferred(
    'reg 11(8)(b) (corrected letters)',
    'A provider that was told wrong dates has the time of reg 12(3) only from the letter that tells the true ones: no award is made before midnight at the end of the 8th working day after it, and a letter sent when the time had run out does not give it back.',
  ),
  reg11WhatWasInvited: inferred(
    'reg 11(3) and (9) (what was invited)',
    'The notice of intention is of what offers were invited for: the same measures as for the contract, and no further user of a framework agreement.',
  ),
  reg11Step6: law(
    'reg 11(9)',
    'Step 6: submit a notice of intention to make an award to the chosen provider or conclude a framework agreement.',
  ),
  reg11IntentionContent: law('reg 11(10)', 'The notice of intention must include the information in Schedule 10.'),
  reg11Step7: law('reg 11(11)', 'Step 7: the standstill period begins the day after the day the notice is published.'),
  reg11Representations: law(
    'reg 11(12)',
    'Reg 12 provides for representations by providers aggrieved by the decision in step 4.',
  ),
  reg11Step8: law(
    'reg 11(13)',
    'Step 8: the requirements of reg 12(4) and the communication of further decisions, where there are representations.',
  ),
  reg11SkipStep8: law('reg 11(14)', 'Where there are no representations, step 8 is left out.'),
  reg11Step9: law(
    'reg 11(15)',
    'Step 9: enter into the contract or conclude the framework agreement after the standstill period has ended.',
  ),
  reg11Step10: law(
    'reg 11(16)',
    'Step 10: submit a notice of the award of the contract or conclusion of the framework agreement.',
  ),
  reg11AwardNoticeContent: law('reg 11(17)(a)', 'That notice must include the information in Schedule 11.'),
  reg11AwardNoticeWithin30: law(
    'reg 11(17)(b)',
    'The notice must be submitted for publication within 30 days of the award or conclusion.',
  ),
} as const;
