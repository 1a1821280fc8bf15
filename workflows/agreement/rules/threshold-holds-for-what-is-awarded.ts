import type { CommandData } from '../../acts/commands.js';
import type { Facts } from '../../facts/facts.js';
import { considerableChangeThreshold } from '../../process-check/index.js';
import { answersInFull } from '../../opening/answers-in-full.js';
import { rule } from '../../rules/rule.js';

type Valued = 'SubmitIntentionNotice' | 'EnterIntoContract';

/**
 * Direct award process C was open because the considerable change threshold was not met by what was proposed then. What is announced
 * and entered into is held to the same threshold: else it would be passed by answering on one value and awarding another.
 */
export const thresholdHoldsForWhatIsAwarded = rule<Valued>(
  'threshold-holds-for-what-is-awarded',
  ['reg6Choice3Threshold', 'reg6Threshold', 'reg6ThresholdAmount', 'reg6ThresholdPercent'],
  (context, no) => {
    const { type, data, facts, procurement } = context;
    const { choice } = facts;
    const value = data === null ? null : valueIn(facts, type, data);
    if (value === null || !choice?.answers || choice.considerableChange?.met !== false) return null;
    const asked = { ...answersInFull(context, choice.answers), proposed: { lifetimeValue: value } };
    const found = considerableChangeThreshold(asked, procurement.regime);
    if (!found?.considerableChange.met) return null;
    return no({
      message: `With this lifetime value the considerable change threshold is met, so that Direct Award Process C was not open: ${found.figures}.`,
      unblock:
        'Award no more than leaves the threshold unmet, or abandon this procurement and choose the process anew for what is wanted now.',
      by: [type, 'Abandon'],
      field: type === 'SubmitIntentionNotice' ? 'data.content.approximateLifetimeValue' : 'data.lifetimeValue',
      found: { ...found.considerableChange },
    });
  },
);

function valueIn(facts: Facts, type: Valued, data: CommandData[Valued]): number | null {
  if (type === 'EnterIntoContract') return (data as CommandData['EnterIntoContract']).lifetimeValue ?? null;
  const { content } = data as CommandData['SubmitIntentionNotice'];
  return content?.approximateLifetimeValue ?? facts.opening?.lifetimeValue ?? null;
}
