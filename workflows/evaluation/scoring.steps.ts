import { amendScore } from '../acts/evaluation/amend-score.js';
import { appointEvaluator } from '../acts/evaluation/appoint-evaluator.js';
import { lockScores } from '../acts/evaluation/lock-scores.js';
import { moderateCriterion } from '../acts/evaluation/moderate-criterion.js';
import { openModerationRound } from '../acts/evaluation/open-moderation-round.js';
import { recordEvaluatorExperience } from '../acts/evaluation/record-evaluator-experience.js';
import { recordScore } from '../acts/evaluation/record-score.js';
import { entryOf, type Facts } from '../facts/facts.js';
import { inRun } from '../facts/in-run.js';
import { step, type Happened, type StepContext } from '../rules/step.js';
import type { EvaluatorFacts, Scoring } from '../facts/evaluation.facts.js';
import { evaluatorsOf, roundOf, scoreOf, stageMeant } from './scoring.js';

/** What gives a score: for the first time, or instead of one that was given. */
type ScoreCommand = 'RecordScore' | 'AmendScore';

function inScoring(facts: Facts, established: Partial<Scoring>): Facts {
  return inRun(facts, { scoring: { ...facts.run.scoring, ...established } });
}

function withEvaluator(facts: Facts, stage: string, person: string, change: Partial<EvaluatorFacts>): Facts {
  const ofStage = evaluatorsOf(facts, stage);
  const known = entryOf(ofStage, person);
  if (!known) return facts;
  const evaluators = { ...facts.run.scoring.evaluators, [stage]: { ...ofStage, [person]: { ...known, ...change } } };
  return inScoring(facts, { evaluators });
}

/** Who gave it, at which stage, in which run: what the command itself leaves to whoever gives it. */
function bySomebody({
  facts,
  data,
  evidence,
}: Pick<StepContext<ScoreCommand>, 'facts' | 'evidence'> & { data: { stage?: string } }) {
  return { evaluator: evidence.actor?.person ?? '', stage: stageMeant(facts, data.stage), run: facts.run.number };
}

function scoreGiven(context: StepContext<ScoreCommand>) {
  const { facts, data } = context;
  const by = bySomebody(context);
  const locked = entryOf(evaluatorsOf(facts, by.stage), by.evaluator)?.lockedAt ?? null;
  const moderating = facts.run.scoring.agreed.some(({ stage }) => stage === by.stage);
  const before = scoreOf(facts, { ...by, provider: data.provider.id, criterion: data.criterion });
  const altered = locked !== null && before !== undefined;
  return { ...by, altered, late: locked !== null || moderating, ...(altered ? { before: before.score } : {}) };
}

const scoreWarnings = (context: StepContext<ScoreCommand>) =>
  scoreGiven(context).late
    ? [
        {
          code: 'score-late',
          provision: 'reg 24(f)',
          message:
            'The score was given or changed after the evaluator had locked or moderation had begun. It is kept beside what there was, and marked.',
        },
      ]
    : [];

function noteScore(facts: Facts, { data, derived, at }: Happened<ScoreCommand, ReturnType<typeof scoreGiven>>): Facts {
  const { stage, evaluator, altered, late } = derived;
  const { provider, criterion, score } = data;
  const given = { stage, provider: provider.id, criterion, evaluator, score, at, altered, late };
  return inScoring(facts, { scores: [...facts.run.scoring.scores, given] });
}

const ofStage = ({ facts, data }: { facts: Facts; data: { stage?: string } }) => ({
  stage: stageMeant(facts, data.stage),
  run: facts.run.number,
});

export const appointEvaluatorStep = step(appointEvaluator, {
  derive: (context) => ({ ...ofStage(context), experienced: Boolean(context.data.experience?.trim()) }),
  apply: (facts, { data, derived, at }) => {
    const stage = derived.stage;
    const known = entryOf(evaluatorsOf(facts, stage), data.evaluator);
    const appointed: EvaluatorFacts = {
      offers: data.offers ?? null,
      criteria: data.criteria ?? null,
      experienced: known?.experienced === true || derived.experienced === true,
      appointedAt: known && !known.withdrawn ? known.appointedAt : at,
      // Whoever comes back scores anew, unless their scores were kept.
      lockedAt: (known?.withdrawn && known.withdrawn.scores !== 'kept' ? null : known?.lockedAt) ?? null,
    };
    const all = facts.run.scoring.evaluators;
    return inScoring(facts, {
      evaluators: { ...all, [stage]: { ...evaluatorsOf(facts, stage), [data.evaluator]: appointed } },
    });
  },
});

export const recordEvaluatorExperienceStep = step(recordEvaluatorExperience, {
  derive: (context) => ({
    ...ofStage(context),
    evaluator: context.data.evaluator ?? context.evidence.actor?.person ?? '',
  }),
  apply: (facts, { derived }) => withEvaluator(facts, derived.stage, derived.evaluator, { experienced: true }),
});

export const recordScoreStep = step(recordScore, {
  derive: scoreGiven,
  warn: scoreWarnings,
  apply: noteScore,
});

export const lockScoresStep = step(lockScores, {
  derive: (context) => bySomebody(context),
  apply: (facts, { derived, at }) => withEvaluator(facts, derived.stage, derived.evaluator, { lockedAt: at }),
});

export const amendScoreStep = step(amendScore, {
  derive: scoreGiven,
  warn: scoreWarnings,
  apply: noteScore,
});

export const openModerationRoundStep = step(openModerationRound, {
  derive: (context) => ({ ...ofStage(context), round: roundOf(context.facts, ofStage(context).stage) + 1 }),
  apply: (facts, { derived, at }) =>
    inScoring(facts, {
      rounds: [...facts.run.scoring.rounds, { stage: derived.stage, number: derived.round, openedAt: at }],
    }),
});

export const moderateCriterionStep = step(moderateCriterion, {
  derive: (context) => ({ ...ofStage(context), round: roundOf(context.facts, ofStage(context).stage) }),
  apply: (facts, { data, derived, at }) => {
    const { scores, agreed } = facts.run.scoring;
    const one = {
      stage: derived.stage,
      round: derived.round,
      provider: data.provider.id,
      criterion: data.criterion,
      score: data.score,
      at,
      scoresBefore: scores.length,
    };
    return inScoring(facts, { agreed: [...agreed, one] });
  },
});
