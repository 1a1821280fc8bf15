import { momentsApart } from '../../calendar/index.js';
import type { CommandType } from '../../acts/commands.js';
import { rule } from '../rule.js';
import { fieldOfTime } from './act-time.js';

/** A notice that stood when the authority went back to a later step is not submitted again, so it may have been published earlier. */
const ofNoticesThatStand: readonly CommandType[] = [
  'RecordIntendedApproachNoticePublished',
  'RecordInvitationNoticePublished',
];

/**
 * Going back means doing the step and every later one again. An act of before the decision is of the run that was left: the
 * notice that opened its standstill, or its 14 days, opens none for the repeated one.
 */
export const repeatedStepFollowsTheDecisionToGoBack = rule(
  'repeated-step-follows-the-decision-to-go-back',
  ['reg15GoBack'],
  ({ type, data, facts, at }, no) => {
    const { repetition } = facts.run;
    if (data === null || repetition === null || ofNoticesThatStand.includes(type)) return null;
    // The offers that were received are assessed anew, and one of them may come to light only now (reg 11(5)).
    if (type === 'RecordOffer' && facts.run.offersClosedAt !== null) return null;
    if (at >= repetition.decidedAt) return null;
    const [dated, decided] = momentsApart(at, repetition.decidedAt);
    return no({
      message: `It is dated ${dated}, before the decision to go back to step ${repetition.toStep} was taken: ${decided}.`,
      unblock: 'Do it again, and record it with the time at which it was done again.',
      found: { at, decidedAt: repetition.decidedAt },
      field: fieldOfTime(data),
    });
  },
);
