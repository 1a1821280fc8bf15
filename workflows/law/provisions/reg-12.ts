import { inferred, law } from './provision.js';

/** Regulation 12: the standstill period, representations and further decisions. */
export const reg12 = {
  reg12StandstillBars: law(
    'reg 12(1)',
    'Under C, the Most Suitable Provider Process and the Competitive Process no contract is entered into and no framework agreement concluded before the end of a standstill period.',
  ),
  reg12StandstillBegins: law(
    'reg 12(2)',
    'Standstill begins on the day after the day the notice of intention is published.',
  ),
  reg12RepresentationsWindow: law(
    'reg 12(3)',
    'An aggrieved provider may make written representations before midnight at the end of the 8th working day after the day standstill begins.',
  ),
  reg12Aggrieved: law('reg 12(3)(a)', 'The provider is aggrieved by the decision.'),
  reg12BelievesFailure: law(
    'reg 12(3)(b)',
    'The provider believes that there has been a failure to comply with the Regulations.',
  ),

  reg12OnRepresentations: law('reg 12(4)', 'What the authority must do once it receives representations in time.'),
  reg12Clarify: law(
    'reg 12(4)(a)',
    'Each provider who made representations is given such further opportunity to explain or clarify them as the authority considers appropriate.',
  ),
  reg12Information: law(
    'reg 12(4)(b)',
    'Information an aggrieved provider asks for is provided promptly, where reg 24 requires it to be recorded.',
  ),
  reg12InformationPromptly: inferred(
    'reg 12(4)(b) (promptly)',
    'The Regulations give no number of days; one is taken where the authority sets none of its own.',
  ),
  reg12Review: law('reg 12(4)(c)', 'The decision is reviewed, taking the representations into account.'),
  reg12FurtherDecision: law(
    'reg 12(4)(d)',
    'A further decision is made: proceed as intended, go back to an earlier step, or abandon.',
  ),
  reg12Proceed: law(
    'reg 12(4)(d)(i)',
    'Enter into the contract or conclude the framework agreement as intended, after standstill has ended.',
  ),
  reg12GoBack: law('reg 12(4)(d)(ii)', 'Go back to an earlier step and repeat that step and subsequent steps.'),
  reg12Abandon: law('reg 12(4)(d)(iii)', 'Abandon the procurement in accordance with reg 15.'),

  reg12Exemptions: law('reg 12(5)', 'When information need not be provided.'),
  reg12CommercialInterests: law(
    'reg 12(5)(a)',
    'It would prejudice the legitimate commercial interests of any person.',
  ),
  reg12FairCompetition: law('reg 12(5)(b)', 'It might prejudice fair competition between providers.'),
  reg12PublicInterest: law('reg 12(5)(c)', 'It would otherwise be contrary to the public interest.'),

  reg12Communicate: law('reg 12(6)', 'The further decision is communicated promptly, in writing, with reasons.'),
  reg12CommunicateRepresentors: law(
    'reg 12(6)(a)',
    'To each provider from which representations were received in time.',
  ),
  reg12CommunicateIntended: law(
    'reg 12(6)(b)',
    'To each provider to whom, at the beginning of standstill, the authority intended to make the award.',
  ),
  reg12Subsequent: law(
    'reg 12(7)',
    'Any number of subsequent further decisions may be made, each replacing the one before.',
  ),
  reg12CommunicateSubsequent: law(
    'reg 12(8)',
    'Each subsequent further decision is communicated promptly, in writing, with reasons.',
  ),
  reg12CommunicateSubsequentRepresentors: law(
    'reg 12(8)(a)',
    'To each provider from which representations were received in time.',
  ),
  reg12CommunicateSubsequentIntended: law(
    'reg 12(8)(b)',
    'To each provider to whom, at the beginning of standstill, the authority intended to make the award.',
  ),

  reg12EndsByItself: law(
    'reg 12(9)',
    'Where no representations are received in time, standstill ends at midnight at the end of the 8th working day after the day it began.',
  ),
  reg12EndsOnConditions: law(
    'reg 12(10)',
    'Where representations are received in time, standstill ends on the day when every condition is met.',
  ),
  reg12EndToProceed: law('reg 12(10)(a)', 'The conditions for an end with a decision to proceed.'),
  reg12EndReady: law(
    'reg 12(10)(a)(i)',
    'The authority has decided that it is ready to enter into the contract or conclude the framework agreement.',
  ),
  reg12EndDutiesDone: law('reg 12(10)(a)(ii)', 'The requirements of paragraph (4) have been carried out.'),
  reg12EndInformed: law(
    'reg 12(10)(a)(iii)',
    'Providers have been informed of the further decision and every subsequent one.',
  ),
  reg12EndNoMoreDecisions: law(
    'reg 12(10)(a)(iv)',
    'The authority does not intend to make any, or any more, subsequent further decisions.',
  ),
  reg12EndFiveDays: law(
    'reg 12(10)(a)(v)',
    'There have been no fewer than 5 working days since providers were informed of the last further decision.',
  ),
  reg12EndToStop: law('reg 12(10)(b)', 'The conditions for an end with a decision to abandon or go back.'),
  reg12EndStopDecided: law('reg 12(10)(b)(i)', 'The authority has decided to abandon, or to go back and repeat steps.'),
  reg12EndStopDutiesDone: law('reg 12(10)(b)(ii)', 'The requirements of paragraph (4) have been carried out.'),
  reg12EndStopInformed: law(
    'reg 12(10)(b)(iii)',
    'Providers have been informed of the further decision and every subsequent one.',
  ),
  reg12EndStopNoMoreDecisions: law(
    'reg 12(10)(b)(iv)',
    'The authority does not intend to make any, or any more, subsequent further decisions.',
  ),
  reg12EndStopFiveDays: law(
    'reg 12(10)(b)(v)',
    'There have been no fewer than 5 working days since providers were informed of the last further decision.',
  ),
  reg12NotBeforeDay8: inferred(
    'reg 12(10) read with reg 12(3)',
    'Standstill is not ended while other providers may still make representations in time, although (10) sets no such floor.',
  ),
  reg12FiveWholeDays: inferred(
    'reg 12(10)(a)(v) and (b)(v) (counting)',
    'The day of informing is not counted, and five complete working days pass, from the last provider informed.',
  ),
  reg12EarlyRepresentation: inferred(
    'reg 12(3) (before standstill begins)',
    'Only the latest moment is fixed, so representations sent before standstill begins are in time.',
  ),
  reg12WhatStoodStill: inferred(
    'reg 12(1) (what stood still)',
    'The contract is the one that the notice of intention announced. Neither how far an approximate value binds nor how far dates do is said: a value at least 25% higher, the measure of regs 6(10) and 13(2), or a term more than 31 days longer, is taken to be another contract.',
  ),
  reg12OneAward: inferred(
    'reg 12(1) (one award)',
    'A notice of intention announces one contract with each provider that it names, unless it tells several apart; a further one has not stood still.',
  ),
  reg12SetAside: inferred(
    'reg 12(10) (what cannot be decided)',
    'Standstill waits for what was received before its end and is not yet on record, which the Regulations do not foresee. Where deciding it has failed five times, a decision-maker may set it aside with reasons, having seen to it otherwise; the sender and the record are told.',
  ),
  reg12Steps: law('reg 12(11)', 'A step is one referred to in reg 9, 10 or 11, as the case may be.'),
  reg12WorkingDay: law(
    'reg 12(12)',
    'A working day is not a Saturday, a Sunday or a public holiday: Christmas Day, Good Friday, the first Monday in May, or a bank holiday in England.',
  ),
} as const;
