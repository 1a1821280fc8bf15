import { stageCalled } from '../scoring.js';
import { allScoringGaps, distinct } from '../gaps.js';
import { ofAnOutdatedEvaluation } from '../outdated-totals.js';
import { nameOf } from '../../facts/facts.js';
import { settledOtherwise } from '../../rules/defaults-settled.js';
import { rule } from '../../rules/rule.js';

type Decision = 'SelectProviders' | 'ChooseMostSuitableProvider' | 'SubmitIntentionNotice';

/** A choice rests on scores that were moderated, and on none that was given or changed since. */
export const decisionRestsOnModeratedScores = rule<Decision>(
  'decision-rests-on-moderated-scores',
  ['reg24CriteriaCompetitive', 'reg10Scored'],
  ({ facts, evidence }, no) => {
    const process = facts.choice?.process;
    if (process !== 'competitive' && process !== 'most-suitable-provider') return null;
    if (process !== 'competitive' && settledOtherwise(evidence, 'most-suitable-provider-is-scored')) return null;
    const provision = process === 'competitive' ? 'reg24CriteriaCompetitive' : 'reg10Scored';
    return [
      ...distinct(allScoringGaps(facts)).map(({ missing: message, by, who }) =>
        no({
          message,
          by: [by],
          ...(who ? { who } : {}),
          unblock:
            'Appoint evaluators; each scores and locks; then moderate, in another round where one was held. After the decision go back to step 3.',
          provision,
        }),
      ),
      ...ofAnOutdatedEvaluation(facts).map(({ provider, stage, recorded, agreed }) =>
        no({
          message: `${nameOf(facts, provider)} is recorded at ${recorded} at ${stageCalled(facts, stage)}; the scores agreed since make ${agreed}.`,
          unblock: 'Record the evaluation of the offer anew.',
          by: ['RecordEvaluation'],
          about: { RecordEvaluation: [provider] },
          found: { provider, stage, recorded, agreed },
          provision,
        }),
      ),
    ];
  },
);
