import { entryOf, nameOf, type Facts } from '../facts/facts.js';
import { cite } from '../law/index.js';
import { inRun } from '../facts/in-run.js';
import { step } from '../rules/step.js';
import type { AgreedScoreFacts, EvaluatorFacts, ScoreFacts, Scoring } from '../facts/evaluation.facts.js';
import { withdrawEvaluator, type WithdrawEvaluator } from '../acts/evaluation/withdraw-evaluator.js';
import { evaluatesAt, evaluatorsOf, criterionCalled } from './scoring.js';

/** What a withdrawal comes to: at which stages, at which of them the scores had been locked, and what counts no more. */
interface Withdrawal {
  readonly stages: readonly string[];
  readonly locked: readonly string[];
  /** How many scores count no more. */
  readonly setAside: number;
  /** What had been agreed on scores that count no more. */
  readonly agreed: readonly Pick<AgreedScoreFacts, 'stage' | 'provider' | 'criterion'>[];
}

function withdrawalOf(facts: Facts, { person, stage, scores }: WithdrawEvaluator): Withdrawal {
  const stages = evaluatesAt(facts, person, stage);
  const locked = stages.filter((one) => entryOf(evaluatorsOf(facts, one), person)?.lockedAt);
  const { scoring } = facts.run;
  const lost = scoring.scores.filter((one) => isLost(one, person, stages, scores === 'kept' ? locked : []));
  const agreed = scoring.agreed.filter((one, index) => isLast(scoring, index) && restsOn(one, lost, scoring));
  return {
    ...{ stages, locked, setAside: lost.length },
    agreed: agreed.map(({ stage: at, provider, criterion }) => ({ stage: at, provider, criterion })),
  };
}

const isLost = (one: ScoreFacts, person: string, stages: readonly string[], kept: readonly string[]): boolean =>
  one.evaluator === person && !one.setAside && stages.includes(one.stage) && !kept.includes(one.stage);

type Scored = Pick<ScoreFacts, 'stage' | 'provider' | 'criterion'>;
const same = (one: Scored, other: Scored): boolean =>
  one.stage === other.stage && one.provider === other.provider && one.criterion === other.criterion;

/** Whether what was agreed stands: nothing has been agreed for the same offer and criterion since. */
const isLast = ({ agreed }: Scoring, index: number): boolean =>
  agreed.findLastIndex((other) => same(other, agreed[index]!)) === index;

/** Whether one of the scores was there when it was agreed. */
const restsOn = (one: AgreedScoreFacts, lost: readonly ScoreFacts[], { scores }: Scoring): boolean =>
  lost.some((score) => same(score, one) && scores.indexOf(score) < one.scoresBefore);

/** Takes an evaluator who leaves off the stages of an assessment: completeness is asked of the others only. */
export const withdrawEvaluatorStep = step(withdrawEvaluator, {
  derive: ({ facts, data }) => ({ run: facts.run.number, ...withdrawalOf(facts, data) }),
  warn: ({ facts, data }) =>
    withdrawalOf(facts, data).agreed.map(({ provider, criterion }) => ({
      code: 'agreed-score-rests-on-one-set-aside',
      provision: cite('reg24CriteriaCompetitive'),
      message: `What was agreed for ${nameOf(facts, provider)} on ${criterionCalled(facts, criterion)} rests on a score that is set aside. It stays on record, and is agreed again in another round of moderation.`,
    })),
  apply: (facts, { data, derived }) => {
    const { stages, locked } = derived;
    const { person, from, scores = null } = data;
    const { scoring } = facts.run;
    const lost = scoring.scores.filter((one) => isLost(one, person, stages, scores === 'kept' ? locked : []));
    const evaluators = Object.entries(scoring.evaluators).map(([stage, people]) => {
      const own = stages.includes(stage) ? entryOf(people, person) : undefined;
      if (!own) return [stage, people];
      const left: EvaluatorFacts = { ...own, withdrawn: { from, scores: locked.includes(stage) ? scores : null } };
      return [stage, { ...people, [person]: left }];
    });
    return inRun(facts, {
      scoring: {
        ...scoring,
        evaluators: Object.fromEntries(evaluators) as Scoring['evaluators'],
        scores: scoring.scores.map((one) => (lost.includes(one) ? { ...one, setAside: true } : one)),
        agreed: scoring.agreed.map((one) => (restsOn(one, lost, scoring) ? { ...one, restsOnSetAside: true } : one)),
      },
    });
  },
});
