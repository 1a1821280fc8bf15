import { entryOf, nameOf, type Facts } from '../facts/facts.js';
import { cite } from '../law/index.js';
import { inRun } from '../facts/in-run.js';
import { step } from '../rules/step.js';
import type { AgreedScoreFacts, EvaluatorFacts, Scoring } from '../facts/evaluation.facts.js';
import { withdrawEvaluator, type WithdrawEvaluator } from '../acts/evaluation/withdraw-evaluator.js';
import { evaluatesAt, evaluatorsOf, criterionCalled, isSameMatter, scoreOf, sheetOf } from './scoring.js';

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
  const lost = lostOf(stages, locked, scores);
  const { scoring } = facts.run;
  const given = lost.map((one) => sheetOf(facts, one, person)?.given ?? 0);
  const agreed = scoring.agreed.filter((one, index) => isLast(scoring, index) && restsOn(facts, one, person, lost));
  return {
    ...{ stages, locked, setAside: given.reduce((sum, some) => sum + some, 0) },
    agreed: agreed.map(({ stage: at, provider, criterion }) => ({ stage: at, provider, criterion })),
  };
}

/** The stages at which what somebody has scored counts no more. */
const lostOf = (
  stages: readonly string[],
  locked: readonly string[],
  scores: WithdrawEvaluator['scores'] | null,
): readonly string[] => (scores === 'kept' ? stages.filter((stage) => !locked.includes(stage)) : stages);

/** Whether what was agreed stands: nothing has been agreed for the same offer and criterion since. */
const isLast = ({ agreed }: Scoring, index: number): boolean =>
  agreed.findLastIndex((other) => isSameMatter(other, agreed[index]!)) === index;

/** Whether a score of theirs that counts no more was there when it was agreed. */
function restsOn(facts: Facts, one: AgreedScoreFacts, person: string, lost: readonly string[]): boolean {
  const { stage, provider, criterion, since = [] } = one;
  if (!lost.includes(stage)) return false;
  const scored = scoreOf(facts, { stage, provider, criterion, evaluator: person }) !== undefined;
  return scored && since.find(({ evaluator }) => evaluator === person)?.first !== true;
}

/** What was agreed, once the scores of somebody count no more at some stages. */
function withoutTheirs(facts: Facts, one: AgreedScoreFacts, person: string, lost: readonly string[]): AgreedScoreFacts {
  const since = lost.includes(one.stage)
    ? one.since?.map((other) => (other.evaluator === person ? { ...other, setAside: true as const } : other))
    : one.since;
  return {
    ...one,
    ...(since ? { since } : {}),
    ...(restsOn(facts, one, person, lost) ? { restsOnSetAside: true } : {}),
  };
}

/** Takes an evaluator who leaves off the stages of an assessment: completeness is asked of the others only. */
export const withdrawEvaluatorStep = step(withdrawEvaluator, {
  derive: ({ facts, data }) => ({ run: facts.run.number, ...withdrawalOf(facts, data) }),
  warn: ({ facts, data }) =>
    withdrawalOf(facts, data).agreed.map(({ provider, criterion }) => ({
      code: 'agreed-score-rests-on-one-set-aside',
      provision: cite('reg24CriteriaCompetitive'),
      message: `What was agreed for ${nameOf(facts, provider)} on ${criterionCalled(facts, criterion)} rests on a score that is set aside. It stays on record, and is agreed again in another round of moderation.`,
    })),
  apply: (facts, { data, derived, version }) => {
    const { stages, locked } = derived;
    const { person, from, scores = null } = data;
    const { scoring } = facts.run;
    const lost = lostOf(stages, locked, scores);
    const sheets = Object.entries(scoring.sheets).map(([stage, of]) => {
      const own = lost.includes(stage) ? entryOf(of, person) : undefined;
      return [stage, own ? { ...of, [person]: { ...own, scores: {}, given: 0, setAsideUpTo: version } } : of];
    });
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
        sheets: Object.fromEntries(sheets) as Scoring['sheets'],
        agreed: scoring.agreed.map((one, index) =>
          isLast(scoring, index) ? withoutTheirs(facts, one, person, lost) : one,
        ),
      },
    });
  },
});
