import { criteriaAssurance, criteriaBinding } from '../evaluation/criteria.gates.js';
import { exclusionAssurance, exclusionBinding } from '../exclusions/exclusions.gates.js';
import { scoringAssurance, scoringBinding } from '../evaluation/scoring.gates.js';
import { differenceHasItsReason } from '../agreement/rules/difference-has-its-reason.js';
import { noticeNamesThoseWhoDecided } from '../agreement/rules/notice-names-those-who-decided.js';
import { noticeTellsTheConflictsOnRecord } from '../agreement/rules/notice-tells-the-conflicts-on-record.js';
import { organisationsThatMayBeOneAreToldApart } from '../conflicts/rules/organisations-that-may-be-one-are-told-apart.js';
import { processIsStillTheOneReg6Requires } from '../opening/rules/process-is-still-the-one-reg-6-requires.js';
import { theRecordHasNoGaps } from '../record/rules/the-record-has-no-gaps.js';
import { decidedByThoseWhoMay, mayTakePart } from '../conflicts/conflicts.gates.js';
import { allOf, type Gate } from '../rules/gate.js';

/**
 * What binds in every process and under every arrangement: who must not take part does not (regs 20 and 21), and the process is the one
 * that reg 6 requires when the procurement commences.
 */
export const binding: Gate = allOf(mayTakePart, criteriaBinding, scoringBinding, exclusionBinding, {
  ContactProvider: [processIsStillTheOneReg6Requires],
  SubmitIntendedApproachNotice: [processIsStillTheOneReg6Requires],
  SubmitInvitationNotice: [processIsStillTheOneReg6Requires],
  SubmitIntentionNotice: [processIsStillTheOneReg6Requires, noticeTellsTheConflictsOnRecord],
  SubmitAwardNotice: [noticeTellsTheConflictsOnRecord],
});

/**
 * What must have been done and recorded before a command, where the authority requires it of itself; where it only wants to be
 * advised, the same rules warn (regs 20, 21 and 24).
 */
export const assured: Gate = allOf(decidedByThoseWhoMay, criteriaAssurance, scoringAssurance, exclusionAssurance, {
  SubmitInvitationNotice: [differenceHasItsReason],
  SubmitIntentionNotice: [
    theRecordHasNoGaps,
    differenceHasItsReason,
    noticeNamesThoseWhoDecided,
    organisationsThatMayBeOneAreToldApart,
  ],
  SubmitAwardNotice: [noticeNamesThoseWhoDecided, organisationsThatMayBeOneAreToldApart],
  EnterIntoContract: [differenceHasItsReason],
  ConcludeFramework: [differenceHasItsReason],
});
