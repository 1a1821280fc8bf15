import { endsOnConditions } from '../../standstill-end.js';
import { rule } from '../rule.js';

/**
 * In a standstill period abandoning or going back is decided only by the procedure of reg 12, which begins with
 * representations. Without any, the authority waits for the end of the period and decides then (inferred).
 */
export const noStandstillIsRunning = rule(
  'no-standstill-is-running',
  ['reg15InStandstill', 'reg15NoDecisionWithoutRepresentations'],
  ({ facts }, no) => {
    const { standstill } = facts.run;
    if (!standstill || standstill.endedAt) return null;
    if (endsOnConditions(facts)) {
      return no({
        message:
          'A standstill period with representations is running: such a decision is a further decision under reg 12.',
        unblock:
          'Decide it as a further decision (MakeFurtherDecision); it takes effect when the standstill has ended.',
        provision: 'reg15InStandstill',
      });
    }
    return no({
      message: `The standstill period runs until midnight at the end of ${standstill.clock.lastDay}. In it, such a decision is only made on representations, as reg 12 sets out.`,
      unblock: `Decide from ${standstill.clock.earliestAward} on, before the contract is entered into.`,
      unblockedAt: standstill.clock.representationsBefore,
      found: { lastDay: standstill.clock.lastDay },
    });
  },
);
