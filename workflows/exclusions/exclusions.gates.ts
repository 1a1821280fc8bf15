import { timing } from '../rules/timing.gates.js';
import { aGroundIsToBeAnswered } from './rules/a-ground-is-to-be-answered.js';
import { answerNamesTheSubcontractors } from './rules/answer-names-the-subcontractors.js';
import { approverDidNotRecordTheCheck } from './rules/approver-did-not-record-the-check.js';
import { awardIsToNoExcludedProvider } from './rules/award-is-to-no-excluded-provider.js';
import { contestedExclusionIsOnRecord } from './rules/contested-exclusion-is-on-record.js';
import { debarmentListWasLookedAt } from './rules/debarment-list-was-looked-at.js';
import { eventsAreNotTooLongAgo } from './rules/events-are-not-too-long-ago.js';
import { excludableProviderWasDecidedOn } from './rules/excludable-provider-was-decided-on.js';
import { excludedProviderIsNotKept } from './rules/excluded-provider-is-not-kept.js';
import { excludedProviderIsOutOfTheProcess } from './rules/excluded-provider-is-out-of-the-process.js';
import { exclusionChecksAreCurrent } from './rules/exclusion-checks-are-current.js';
import { exclusionRestsOnAGround } from './rules/exclusion-rests-on-a-ground.js';
import { groundsAreThoseOfTheLaw } from './rules/grounds-are-those-of-the-law.js';
import { insufficientEvidenceHasItsStatement } from './rules/insufficient-evidence-has-its-statement.js';
import { ministerIsAskedAboutNationalSecurity } from './rules/minister-is-asked-about-national-security.js';
import { ministerWasAskedFirst } from './rules/minister-was-asked-first.js';
import { noticeToAMinisterIsDue } from './rules/notice-to-a-minister-is-due.js';
import { opportunityWasGiven } from './rules/opportunity-was-given.js';
import { overrideIsOfAnExcludedProvider } from './rules/override-is-of-an-excluded-provider.js';
import { processIsStillGoingOn } from './rules/process-is-still-going-on.js';
import { providerCouldFindAnotherSubcontractor } from './rules/provider-could-find-another-subcontractor.js';
import { regs20aTo20dApply } from './rules/regs-20a-to-20d-apply.js';
import { subcontractingWasAskedAbout } from './rules/subcontracting-was-asked-about.js';
import { subcontractorIsAnIntendedOne } from './rules/subcontractor-is-an-intended-one.js';
import { decisionHasItsReasons } from '../rules/common/decision-has-its-reasons.js';
import { providersAreIdentified } from '../rules/common/providers-are-identified.js';

const [notInTheFuture, notBeforeTheStep] = timing;

/** What every act about exclusion must pass. Going back to a step undoes none of them, so they may be of before it. */
const act = [notInTheFuture, notBeforeTheStep, providersAreIdentified, processIsStillGoingOn] as const;
const amended = [regs20aTo20dApply, ...act] as const;

/** What is done about exclusion (regs 20 to 20C). */
export const exclusionGate = {
  RequestSubcontractingInformation: [...amended],
  RecordIntendedSubcontractors: [...amended, answerNamesTheSubcontractors],
  RecordExclusionCheck: [
    ...act,
    subcontractorIsAnIntendedOne,
    groundsAreThoseOfTheLaw,
    eventsAreNotTooLongAgo,
    debarmentListWasLookedAt,
  ],
  OfferSelfCleaning: [...act, subcontractorIsAnIntendedOne, aGroundIsToBeAnswered],
  RecordSelfCleaning: [
    ...act,
    decisionHasItsReasons,
    subcontractorIsAnIntendedOne,
    aGroundIsToBeAnswered,
    insufficientEvidenceHasItsStatement,
  ],
  NotifyMinisterOfIntention: [...amended, subcontractorIsAnIntendedOne, ministerIsAskedAboutNationalSecurity],
  RecordMinistersView: [...amended, subcontractorIsAnIntendedOne, ministerIsAskedAboutNationalSecurity],
  NotifyOfIntendedExclusion: [
    ...amended,
    subcontractorIsAnIntendedOne,
    exclusionRestsOnAGround,
    ministerWasAskedFirst,
    providerCouldFindAnotherSubcontractor,
  ],
  ReplaceSubcontractor: [...amended, subcontractorIsAnIntendedOne, answerNamesTheSubcontractors],
  DecideExclusion: [
    ...act,
    decisionHasItsReasons,
    subcontractorIsAnIntendedOne,
    exclusionRestsOnAGround,
    ministerWasAskedFirst,
    opportunityWasGiven,
    providerCouldFindAnotherSubcontractor,
    excludedProviderIsNotKept,
  ],
  OverrideExclusion: [
    ...act,
    decisionHasItsReasons,
    subcontractorIsAnIntendedOne,
    overrideIsOfAnExcludedProvider,
    approverDidNotRecordTheCheck,
  ],
  NotifyMinister: [regs20aTo20dApply, notInTheFuture, noticeToAMinisterIsDue],
  RecordRepresentationsOnExclusion: [contestedExclusionIsOnRecord],
  RecordProceedings: [notInTheFuture, contestedExclusionIsOnRecord],
  RecordProceedingsDetermined: [notInTheFuture, notBeforeTheStep, contestedExclusionIsOnRecord],
} as const;

const out = [excludedProviderIsOutOfTheProcess] as const;
const award = [awardIsToNoExcludedProvider] as const;

/** An excluded provider takes no further part, and nothing is awarded to it, whatever the authority requires of itself. */
export const exclusionBinding = {
  ContactProvider: out,
  RecordFindings: out,
  IdentifyProvider: out,
  AssessProvider: out,
  ChooseMostSuitableProvider: out,
  RecordEvaluation: out,
  SelectProviders: out,
  InformSuccessfulProvider: out,
  SubmitIntentionNotice: out,
  EnterIntoContract: award,
  ConcludeFramework: award,
} as const;

const beforeAnAward = [exclusionChecksAreCurrent, subcontractingWasAskedAbout, excludableProviderWasDecidedOn] as const;

/** What must have been looked into and decided before an award. */
export const exclusionAssurance = { EnterIntoContract: beforeAnAward, ConcludeFramework: beforeAnAward } as const;
