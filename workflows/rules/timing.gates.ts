import { actFollowsTheStepBefore } from './timing/act-follows-the-step-before.js';
import { actIsNotInTheFuture } from './timing/act-is-not-in-the-future.js';
import { repeatedStepFollowsTheDecisionToGoBack } from './timing/repeated-step-follows-the-decision-to-go-back.js';

/** What every command that says when something was done must pass. */
export const timing = [actIsNotInTheFuture, actFollowsTheStepBefore, repeatedStepFollowsTheDecisionToGoBack] as const;
