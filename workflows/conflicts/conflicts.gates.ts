import type { Gate } from '../gates/gate.js';
import { actIsNotInTheFuture } from '../rules/timing/act-is-not-in-the-future.js';
import { actFollowsTheStepBefore } from '../rules/timing/act-follows-the-step-before.js';
import { actingPersonMayTakePart } from '../rules/conflicts/acting-person-may-take-part.js';
import { conflictIsOnRecord } from '../rules/conflicts/conflict-is-on-record.js';
import { conflictIsManagedBySomebodyElse } from '../rules/conflicts/conflict-is-managed-by-somebody-else.js';
import { declarationAnswersEachInterest } from '../rules/conflicts/declaration-answers-each-interest.js';
import { declarationIsThePersonsOwn } from '../rules/conflicts/declaration-is-the-persons-own.js';
import { everyoneNamedMayTakePart } from '../rules/conflicts/everyone-named-may-take-part.js';
import { interestIsOnTheRegister } from '../rules/conflicts/interest-is-on-the-register.js';
import { outcomeIsOneTheLawAllows } from '../rules/conflicts/outcome-is-one-the-law-allows.js';
import { recusalIsOnesOwn } from '../rules/conflicts/recusal-is-ones-own.js';
import { decisionCommands } from './stages.js';

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
