import type { ProvisionKey } from '../law/index.js';

/**
 * What implements a provision and stands at no gate: how reg 3 and reg 6 are answered, how days are counted, what commences a
 * procurement, what is due when. Each by the sentence that is true of it, with the provisions that it rests on.
 */
export const beyondTheGates: Readonly<Record<string, readonly ProvisionKey[]>> = {
  // process-check/scope: whether the Regulations apply.
  'commenced-under-the-regulations': ['reg29Before2024', 'reg1InForce'],
  'buyer-is-a-relevant-authority': [
    'nhsAct12ZBAuthorities',
    'nhsAct12ZBCombinedCounty',
    'lura2023CombinedCounty',
    'reg1EnglandOnly',
  ],
  'services-are-in-schedule-1': [
    'reg2RelevantServices',
    'sch1Codes',
    'sch1Pharmacy',
    'sch1CommunityHealth',
    'sch1FamilyPlanning',
    'sch1Rehabilitation',
    'sch1NotNeighbours',
  ],
  'purpose-is-the-health-service': ['reg3Applies'],
  'health-services-are-the-main-subject': ['reg3MixedMeaning', 'reg3MainSubject', 'reg3HigherValue', 'reg3EqualValues'],
  'rest-could-not-be-supplied-separately': ['reg3Inseparable'],
  'view-rests-on-the-procurement-principles': ['reg3InseparableReason'],
  'value-is-that-of-the-whole-bundle': ['reg3WholeBundle'],

  // process-check/reg-6: which process must or may be followed.
  'there-is-an-existing-provider': ['reg6AExistingProvider', 'reg2ExistingProvider'],
  'only-the-existing-provider-is-capable': ['reg6AOnlyProvider'],
  'direct-award-a-is-compulsory': ['reg6DirectAwardA'],
  'patients-are-offered-choice': ['reg6BChoice'],
  'numbers-are-not-restricted': ['reg6BNumbers'],
  'every-qualifying-provider-is-offered-a-contract': ['reg6BAllOffered'],
  'interest-can-be-expressed': ['reg6BInterest'],
  'direct-award-b-is-compulsory': ['reg6DirectAwardB', 'reg6AAndB'],
  'neither-a-nor-b-is-compulsory': ['reg6Choice3NotAOrB', 'reg6Choice2NotAOrB', 'reg6CompetitiveNotAOrB'],
  'existing-contract-is-to-be-replaced-at-its-end': ['reg6Choice3Expiring'],
  'considerable-change-threshold-is-not-met': ['reg6Choice3Threshold', 'reg6Threshold'],
  'existing-provider-is-of-a-sufficient-standard': ['reg6Choice3Standard'],
  'choice-is-of-three': ['reg6Choice3'],
  'most-suitable-provider-is-likely-to-be-identified': ['reg6Choice2Likely'],
  'choice-is-of-two': ['reg6Choice2', 'reg6Choice2NotChoice3'],
  'competitive-is-what-remains': ['reg6Competitive', 'reg6CompetitiveNoChoice'],
  'competitive-is-required-for-a-framework': ['reg6Framework', 'reg17CompetitiveForNewParties'],
  'procurement-is-not-to-conclude-a-framework': [
    'reg6ANotFramework',
    'reg6BNotFramework',
    'reg6Choice3NotFramework',
    'reg6Choice2NotFramework',
  ],
  'arrangements-are-materially-different': ['reg6ThresholdCharacter'],
  'changes-are-attributable-to-the-authority': ['reg6ThresholdAttributable', 'reg6ThresholdChange'],
  'increase-reaches-the-amount': ['reg6ThresholdAmount'],
  'increase-reaches-the-percentage': ['reg6ThresholdPercent'],
  'difference-is-solely-by-succession': ['reg6SuccessionException', 'reg6SuccessionSole', 'reg6SuccessionNotChange'],
  'change-responds-to-external-factors': ['reg6ExternalException', 'reg6ExternalNotCharacter', 'reg6ExternalFactors'],

  // calendar: how days are counted.
  'standstill-begins-the-day-after-publication': ['reg12StandstillBegins', 'reg9Step3', 'reg10Step5', 'reg11Step7'],
  'window-closes-after-its-working-days': ['reg12RepresentationsWindow', 'reg12EndsByItself'],
  'working-day-is-no-weekend-and-no-public-holiday': ['reg12WorkingDay'],
  'whole-working-days-are-counted': ['reg12EndFiveDays', 'reg12EndStopFiveDays', 'reg12FiveWholeDays'],
  'days-of-identification-are-counted-from-submission': ['reg10FourteenDays'],

  // steps: what an act brings about.
  'representations-before-the-standstill-are-in-time': ['reg12EarlyRepresentation'],
  'intended-providers-are-those-at-the-start': ['reg12CommunicateIntended', 'reg12CommunicateSubsequentIntended'],
  'further-decision-is-one-of-three': ['reg12Proceed', 'reg12GoBack', 'reg12Abandon'],
  'subsequent-decision-replaces-the-last': ['reg12Subsequent'],
  'those-told-by-the-further-decision-are-told': ['reg15AlreadyInformed'],
  'process-is-started-when-it-is-chosen': ['reg15Started'],
  'act-that-commences-fixes-the-law': [
    'reg29CommencedOn',
    'reg29CommencedByContact',
    'si2025Reg34',
    'si2025Reg34AOrB',
    'si2025Reg34C',
    'si2025Reg34MostSuitable',
    'si2025Reg34Competitive',
    'si2025Reg34Framework',
  ],
  'reference-stands-for-one-procurement': ['reg24OneReference'],

  // deadlines: what is due when.
  'award-notice-is-due-within-its-days': [
    'reg7AwardNoticeWithin30',
    'reg8AwardNoticeWithin30',
    'reg9AwardNoticeWithin30',
    'reg10AwardNoticeWithin30',
    'reg11AwardNoticeWithin30',
  ],
  'abandonment-notice-is-due-within-its-days': [
    'reg15NoticeWhen',
    'reg15NoticeWithin30OfEnd',
    'reg15NoticeWithin30OfDecision',
    'reg24AbandonedOn',
  ],
  'information-is-due-promptly': ['reg12Information', 'reg12InformationPromptly'],
};
