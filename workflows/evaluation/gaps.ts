import { byId } from '../facts/people.js';
import type { CommandType } from '../acts/commands.js';
import { entryOf, nameOf, type Facts } from '../facts/facts.js';
import type { Evidence } from '../facts/procurement.js';
import { settledOtherwise } from '../rules/defaults-settled.js';
import {
  activeEvaluators,
  agreedFor,
  notLocked,
  offersAt,
  scoredCriteria,
  stagesOf,
  criterionCalled,
  inCompetition,
  stageCalled,
  standingScores,
  unscored,
} from './scoring.js';

/** Something that the scores of a decision lack. */
export interface ScoringGap {
  /** What is missing, in plain English. */
  readonly missing: string;
  /** The act that comes next for it. */
  readonly by: CommandType;
  /** The people whose act it is, where it is nobody else's. */
  readonly who?: readonly string[];
}

/** What the scores of a decision lack; nothing where each rests on individual scores that were moderated. */
export function scoringGaps(
  facts: Facts,
  stage: string,
  provider: string,
  criteria: readonly string[],
): readonly ScoringGap[] {
  const name = nameOf(facts, provider);
  const counting = Object.keys(activeEvaluators(facts, stage));
  if (counting.length === 0) {
    return [{ missing: `Nobody was appointed to evaluate at ${stageCalled(facts, stage)}.`, by: 'AppointEvaluator' }];
  }
  const waiting = notLocked(facts, stage);
  if (waiting.length > 0) {
    const who = waiting.map(byId);
    const missing = `At ${stageCalled(facts, stage)} ${counting.length - waiting.length} of ${counting.length} evaluators have locked their scores; not yet: ${who.join(', ')}.`;
    const scored = waiting.every((one) => unscored(facts, stage, one).length === 0);
    return [{ missing, by: scored ? 'LockScores' : 'RecordScore', who }];
  }
  return criteria.flatMap((criterion): readonly ScoringGap[] => {
    const called = criterionCalled(facts, criterion);
    const given = standingScores(facts, stage).some(
      (one) => one.provider === provider && one.criterion === criterion && counting.includes(one.evaluator),
    );
    if (!given) return [{ missing: `No evaluator has scored ${name} on ${called}.`, by: 'RecordScore' }];
    const found = agreedFor(facts, stage, provider, criterion);
    if (!found) {
      return [{ missing: `The scores of ${name} on ${called} have not been moderated.`, by: 'ModerateCriterion' }];
    }
    if (found.agreed.restsOnSetAside) {
      return [
        { missing: `A score of ${name} on ${called} was set aside after moderation.`, by: 'OpenModerationRound' },
      ];
    }
    const missing = `A score of ${name} on ${called} was given or changed after moderation.`;
    return found.overtaken ? [{ missing, by: 'OpenModerationRound' }] : [];
  });
}

/** The same for everybody who was assessed, at every stage they reached. */
export function allScoringGaps(facts: Facts): readonly ScoringGap[] {
  return stagesOf(facts).flatMap((stage) =>
    offersAt(facts, stage).flatMap((provider) => {
      const evaluated = entryOf(entryOf(facts.run.offers, provider)?.stages, stage)?.criteria;
      return scoringGaps(facts, stage, provider, evaluated ?? scoredAt(facts, stage));
    }),
  );
}

/** The criteria that are scored at a stage, as far as its evaluators were given some: the others wait for a later stage. */
function scoredAt(facts: Facts, stage: string): readonly string[] {
  const all = scoredCriteria(facts).map(({ id }) => id);
  const counting = Object.values(activeEvaluators(facts, stage));
  if (!inCompetition(facts) || counting.length === 0) return all;
  return all.filter((id) => counting.some(({ criteria }) => criteria === null || criteria.includes(id)));
}

/** Each gap once: the same may be missing for several offers. */
export function distinct(gaps: readonly ScoringGap[]): readonly ScoringGap[] {
  return [...new Map(gaps.map((gap) => [gap.missing, gap])).values()];
}

/**
 * What comes before somebody's offer, or potential provider, is recorded as evaluated, where the authority requires that to rest on
 * scores that were moderated; null where nothing does.
 */
export function scoringBefore(facts: Facts, evidence: Evidence, provider: string, stage: string): CommandType | null {
  if (evidence.governance?.assurance !== 'required') return null;
  const isCompetition = facts.choice?.process === 'competitive';
  if (!isCompetition && settledOtherwise(evidence, 'most-suitable-provider-is-scored')) return null;
  return scoringGaps(facts, stage, provider, scoredAt(facts, stage))[0]?.by ?? null;
}
