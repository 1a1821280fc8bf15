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
import type { AgreedScoreFacts, EvaluatorFacts, Scoring, SheetFacts } from '../facts/evaluation.facts.js';
import { agreement, evaluatorsOf, isSameMatter, roundOf, scoreOf, sheetOf, stageMeant } from './scoring.js';

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
  return { ...by, altered, late: locked !== null || moderating, ...(altered ? { before } : {}) };
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
  const { stage, evaluator } = derived;
  const { criterion, score } = data;
  const of = { stage, evaluator, provider: data.provider.id, criterion };
  const { sheets, agreed } = facts.run.scoring;
  const known = sheetOf(facts, stage, evaluator) ?? { scores: {}, given: 0, lastAt: at };
  const sheet: SheetFacts = {
    ...known,
    scores: { ...known.scores, [of.provider]: { ...entryOf(known.scores, of.provider), [criterion]: score } },
    given: known.given + 1,
    lastAt: at > known.lastAt ? at : known.lastAt,
  };
  const last = agreed.findLastIndex((one) => isSameMatter(one, of));
  const isFirst = scoreOf(facts, of) === undefined;
  return inScoring(facts, {
    sheets: { ...sheets, [stage]: { ...entryOf(sheets, stage), [evaluator]: sheet } },
    agreed: agreed.map((one, index) => (index === last ? scoredSince(one, evaluator, isFirst) : one)),
  });
}

/** What was agreed, with somebody who has given or changed a score on it since. */
function scoredSince(agreed: AgreedScoreFacts, evaluator: string, isFirst: boolean): AgreedScoreFacts {
  const { since = [] } = agreed;
  const before = since.find((one) => one.evaluator === evaluator);
  const others = since.filter((one) => one !== before);
  return { ...agreed, since: [...others, { evaluator, first: before && !before.setAside ? before.first : isFirst }] };
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
    const { stage, round } = derived;
    const { provider, criterion, score } = data;
    const one = agreement(facts, { stage, round, provider: provider.id, criterion, score, at });
    // Who scored since then was before those who agree now.
    const before = facts.run.scoring.agreed.map(({ since, ...other }) =>
      since && !isSameMatter(one, other) ? { ...other, since } : other,
    );
    return inScoring(facts, { agreed: [...before, one] });
  },
});
