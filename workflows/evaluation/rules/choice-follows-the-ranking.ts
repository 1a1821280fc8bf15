import { ranking } from '../ranking.js';
import { notLocked, stagesOf } from '../scoring.js';
import { nameOf, type Facts } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

type Choice = 'SelectProviders' | 'ChooseMostSuitableProvider';

/** Nobody is passed over who ranks as high as somebody chosen, unless it is said why: a tie, lots, or what else there is. */
export const choiceFollowsTheRanking = rule<Choice>(
  'choice-follows-the-ranking',
  ['reg11Step3', 'reg10Step3', 'reg24Reasons'],
  ({ data, facts }, no) => {
    if (data === null || data.rankingReasons?.trim()) return null;
    // Whoever has yet to score is not to learn the totals from a refusal; that somebody has is a reason of its own.
    if (stagesOf(facts).some((stage) => notLocked(facts, stage).length > 0)) return null;
    const chosen = data.providers.map(({ id }) => id);
    const ranked = ranking(facts).filter(({ place }) => place !== null);
    const lowest = Math.max(
      0,
      ...ranked.filter(({ provider }) => chosen.includes(provider)).map(({ place }) => place!),
    );
    const passedOver = ranked.filter(({ provider, place }) => !chosen.includes(provider) && place! <= lowest);
    return passedOver.map(({ provider, place, total }) =>
      no({
        message: `${nameOf(facts, provider)} is not chosen and has place ${place} with ${total}; a provider in place ${lowest} is.`,
        unblock: 'Choose by the ranking, or say how a tie was resolved or why the choice departs from it.',
        found: { provider, place, total, lowest },
        field: 'data.rankingReasons',
        provision: byProcess(facts),
      }),
    );
  },
);

function byProcess({ choice }: Facts) {
  return choice?.process === 'most-suitable-provider' ? ('reg10Step3' as const) : ('reg11Step3' as const);
}
