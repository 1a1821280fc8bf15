import { allOf, type Gate } from '../rules/gate.js';
import { actIsNotInTheFuture } from '../rules/timing/act-is-not-in-the-future.js';
import { actFollowsTheStepBefore } from '../rules/timing/act-follows-the-step-before.js';
import { actingPersonMayTakePart } from './rules/acting-person-may-take-part.js';
import { conflictIsOnRecord } from './rules/conflict-is-on-record.js';
import { conflictIsManagedBySomebodyElse } from './rules/conflict-is-managed-by-somebody-else.js';
import { declarationAnswersEachInterest } from './rules/declaration-answers-each-interest.js';
import { declarationIsThePersonsOwn } from './rules/declaration-is-the-persons-own.js';
import { declarationsKnowTheBidders } from './rules/declarations-know-the-bidders.js';
import { everyoneNamedMayTakePart } from './rules/everyone-named-may-take-part.js';
import { interestIsOnTheRegister } from './rules/interest-is-on-the-register.js';
import { outcomeIsOneTheLawAllows } from './rules/outcome-is-one-the-law-allows.js';
import { recusalIsOnesOwn } from './rules/recusal-is-ones-own.js';
import { committeeIsQuorate } from './rules/committee-is-quorate.js';
import { conflictsOfThoseWhoDecideAreManaged } from './rules/conflicts-of-those-who-decide-are-managed.js';
import { decisionIsWithinTheSchemeOfDelegation } from './rules/decision-is-within-the-scheme-of-delegation.js';
import { decisionNamesTheIndividuals } from './rules/decision-names-the-individuals.js';
import { everyoneWhoDecidesHasDeclared } from './rules/everyone-who-decides-has-declared.js';
import { organisationsThatMayBeOneAreToldApart } from './rules/organisations-that-may-be-one-are-told-apart.js';
import { recommendationIsApprovedByOthers } from './rules/recommendation-is-approved-by-others.js';
import { standingInterestsAreAnswered } from './rules/standing-interests-are-answered.js';
import { decisionCommands, individualDecisions } from '../acts/stages.js';

/** Naming, declaring, raising, managing and recusing. */
export const conflictGates = {
  NameParticipant: [actIsNotInTheFuture],
  DeclareConflict: [actIsNotInTheFuture, declarationIsThePersonsOwn, interestIsOnTheRegister],
  DeclareNoConflict: [
    actIsNotInTheFuture,
    declarationIsThePersonsOwn,
    interestIsOnTheRegister,
    declarationAnswersEachInterest,
  ],
  RaiseConflict: [actIsNotInTheFuture],
  ManageConflict: [
    actIsNotInTheFuture,
    actFollowsTheStepBefore,
    conflictIsOnRecord,
    conflictIsManagedBySomebodyElse,
    actingPersonMayTakePart,
    outcomeIsOneTheLawAllows,
  ],
  Recuse: [recusalIsOnesOwn, conflictIsOnRecord],
  PrepareRecommendation: [actIsNotInTheFuture, actingPersonMayTakePart],
} as const satisfies Gate;

/** Who must not take part in a decision does not: before every command that decides (reg 21). */
export const mayTakePart: Gate = Object.fromEntries(
  decisionCommands.map((type) => [type, [actingPersonMayTakePart, everyoneNamedMayTakePart]]),
);

/** What has been declared, managed and answered before a decision, and who may take it (regs 21(1) and 24(d)). */
export const decidedByThoseWhoMay: Gate = allOf(
  Object.fromEntries(
    decisionCommands.map((type) => [
      type,
      [
        everyoneWhoDecidesHasDeclared,
        declarationsKnowTheBidders,
        conflictsOfThoseWhoDecideAreManaged,
        standingInterestsAreAnswered,
        organisationsThatMayBeOneAreToldApart,
      ],
    ]),
  ),
  Object.fromEntries(
    individualDecisions.map((type) => [
      type,
      [
        decisionNamesTheIndividuals,
        decisionIsWithinTheSchemeOfDelegation,
        committeeIsQuorate,
        recommendationIsApprovedByOthers,
      ],
    ]),
  ),
);
