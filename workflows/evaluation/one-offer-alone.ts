import type { CommandType } from '../acts/commands.js';
import { nameOf, type Facts } from '../facts/facts.js';
import { cite } from '../law/index.js';
import type { Warning } from '../facts/outcome.js';
import type { StepContext } from '../rules/step.js';
import type { AgreedScoreFacts } from '../facts/evaluation.facts.js';
import { ranking } from './ranking.js';
import { agreement, isSameMatter, roundOf, stageMeant, stagesOf } from './scoring.js';

const choosing: readonly CommandType[] = ['SelectProviders', 'ChooseMostSuitableProvider'];

/**
 * A later round of moderation that takes up the scores of one provider alone, while others were agreed on the same criteria: said at
 * once where it changes the order, and at the decision also where no score of it had been given or changed. It may be right, and the
 * record has to be able to say why (reg 24(f)).
 */
export function warningsOfModeration<T extends CommandType>(type: T, context: StepContext<T>): readonly Warning[] {
  const { facts, data } = context;
  if (choosing.includes(type)) {
    const rounds = stagesOf(facts).flatMap((stage) => later(roundOf(facts, stage)).map((round) => ({ stage, round })));
    return rounds.flatMap(({ stage, round }) => warningOf(facts, stage, round, false));
  }
  if (type !== 'ModerateCriterion') return [];
  const { provider, criterion, score, stage: named } = data as unknown as Moderated;
  const stage = stageMeant(facts, named);
  const round = roundOf(facts, stage);
  const { agreed } = facts.run.scoring;
  const one = agreement(facts, { stage, round, provider: provider.id, criterion, score, at: context.at });
  return warningOf(withAgreed(facts, [...agreed, one]), stage, round, true);
}

interface Moderated {
  readonly provider: { readonly id: string };
  readonly criterion: string;
  readonly score: number;
  readonly stage?: string;
}

/** The rounds after the first, by number. */
const later = (last: number): readonly number[] => Array.from({ length: last - 1 }, (_none, index) => index + 2);

function warningOf(facts: Facts, stage: string, round: number, underWay: boolean): readonly Warning[] {
  const { agreed } = facts.run.scoring;
  const before = agreed.filter((one) => one.stage !== stage || one.round < round);
  const again = agreed.filter((one) => one.stage === stage && one.round === round && isAgain(one, before));
  const [provider, ...others] = [...new Set(again.map((one) => one.provider))];
  if (provider === undefined || others.length > 0) return [];
  const criteria = again.map(({ criterion }) => criterion);
  const leftOut = before.some(
    (one) => one.stage === stage && one.provider !== provider && criteria.includes(one.criterion),
  );
  if (!leftOut) return [];
  const turned =
    order(withAgreed(facts, before)) !==
    order(
      withAgreed(
        facts,
        agreed.filter((one) => one.stage !== stage || one.round <= round),
      ),
    );
  const unasked = again.some(({ onAnother }) => onAnother !== true);
  if (!turned && (underWay || !unasked)) return [];
  const name = nameOf(facts, provider);
  const found = turned
    ? 'the order is another than before'
    : 'no score of it had been given or changed since it was agreed';
  return [
    {
      code: 'round-takes-up-one-offer-alone',
      provision: cite('reg24CriteriaCompetitive'),
      message: `Round ${round} of moderation takes up the scores of ${name} alone, others were agreed on the same criteria, and ${found}. The reasons should say why theirs were not looked at again.`,
    },
  ];
}

const isAgain = (one: AgreedScoreFacts, before: readonly AgreedScoreFacts[]): boolean =>
  before.some((other) => isSameMatter(one, other));

function withAgreed(facts: Facts, agreed: readonly AgreedScoreFacts[]): Facts {
  return { ...facts, run: { ...facts.run, scoring: { ...facts.run.scoring, agreed } } };
}

/** Who stands where, as one text to compare. */
function order(facts: Facts): string {
  return JSON.stringify(ranking(facts).map(({ provider, place }) => [provider, place]));
}
