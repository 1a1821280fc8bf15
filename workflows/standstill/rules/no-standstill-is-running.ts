import { londonDateOf, dateInWords } from '../../calendar/index.js';
import type { StandstillFacts } from '../../facts/facts.js';
import { endsOnConditions } from '../standstill-end.js';
import { rule, type RuleContext } from '../../rules/rule.js';

/**
 * In a standstill period abandoning or going back is decided only by the procedure of reg 12, which begins with
 * representations. Without any, the authority waits for the end of the period and decides then (inferred). The period begins on
 * the day after publication: what is decided on the day itself is decided under reg 15(1), as before it.
 */
export const noStandstillIsRunning = rule(
  'no-standstill-is-running',
  ['reg15InStandstill', 'reg15NoDecisionWithoutRepresentations', 'reg12StandstillBegins'],
  (context, no) => {
    const { facts, evidence } = context;
    const { standstill } = facts.run;
    const isOver = standstill?.endedAt && standstill.endedAt <= evidence.now;
    if (!standstill || isOver || isDecidedBeforeItBegan(context, standstill)) return null;
    const recordedLate = `One that was taken on ${dateInWords(standstill.clock.published)}, before the period began, is recorded with the time at which it was taken.`;
    if (endsOnConditions(facts)) {
      return no({
        message:
          'A standstill period with representations is running: such a decision is a further decision under reg 12.',
        unblock: `Decide it as a further decision; it takes effect when the standstill has ended. ${recordedLate}`,
        by: ['MakeFurtherDecision'],
        provision: 'reg15InStandstill',
      });
    }
    return no({
      message: `The standstill period runs until midnight at the end of ${dateInWords(standstill.clock.lastDay)}. In it, such a decision is only made on representations, as reg 12 sets out.`,
      unblock: `Decide on ${dateInWords(standstill.clock.earliestAward)} or later, before the contract is entered into. ${recordedLate}`,
      unblockedAt: standstill.clock.representationsBefore,
      found: { standstillBegins: standstill.clock.standstillBegins, lastDay: standstill.clock.lastDay },
    });
  },
);

/** Whether the decision is of the day of publication. Once a further decision was made, the authority has decided otherwise since. */
function isDecidedBeforeItBegan({ facts, at }: RuleContext, { clock }: StandstillFacts): boolean {
  if (facts.run.hearing.decisions.length > 0) return false;
  return londonDateOf(at) < clock.standstillBegins;
}
