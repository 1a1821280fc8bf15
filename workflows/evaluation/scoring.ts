import { entryOf, type Facts } from '../facts/facts.js';
import { keyCriteria } from '../acts/key-criteria.words.js';
import { keyCriterionNames } from '../acts/key-criteria.js';
import { inCompetition, stagesOf } from '../acts/evaluation/stages-of-assessment.js';
import type { AgreedScoreFacts, EvaluatorFacts, ScoreFacts, SheetFacts } from '../facts/evaluation.facts.js';

export {
  assessment,
  evaluatesAt,
  inCompetition,
  stageMeant,
  stagesOf,
} from '../acts/evaluation/stages-of-assessment.js';

/** A criterion that is scored. */
export interface Scored {
  readonly id: string;
  readonly name: string;
  /** In percent; null where none was set. */
  readonly weight: number | null;
  readonly maximumScore: number;
}

/** The stage, for a sentence: `the only stage` where all is assessed in one, and by its name otherwise. */
export function stageCalled(facts: Facts, stage: string): string {
  const stages = stagesOf(facts);
  return stages.length === 1 && stages[0] === stage ? 'the only stage' : `the stage “${stage}”`;
}

/** What is scored under this id, by its name; the id where there is no such criterion. */
export function criterionCalled(facts: Facts, id: string): string {
  return scoredCriteria(facts).find((one) => one.id === id)?.name ?? id;
}

/** What is scored: the award criteria, or for the most suitable provider the key criteria themselves that are not passed or failed. */
export function scoredCriteria({ run, ...facts }: Facts): readonly Scored[] {
  if (!inCompetition({ run, ...facts })) {
    const { weights, passOrFail = [], maximumScore = 100 } = run.importance ?? {};
    const scored = keyCriteria.filter((id) => !passOrFail.includes(id));
    return scored.map((id) => ({ id, name: keyCriterionNames[id], weight: weights?.[id] ?? null, maximumScore }));
  }
  return (run.criteria?.criteria ?? []).map(({ id, name, weight, maximumScore = 100 }) => ({
    ...{ id, name, weight, maximumScore },
  }));
}

/** The providers whose offers are assessed at a stage: those that the stage before let go on. */
export function offersAt(facts: Facts, stage: string): readonly string[] {
  if (!inCompetition(facts)) {
    const kept = Object.entries(facts.run.candidates).filter(([, { outcome }]) => outcome === 'kept');
    return kept.map(([id]) => id);
  }
  const stages = stagesOf(facts);
  const before = stages.slice(0, Math.max(0, stages.indexOf(stage)));
  return Object.entries(facts.run.offers)
    .filter(([, offer]) => before.every((one) => entryOf(offer.stages, one)?.goesOn === true))
    .map(([id]) => id);
}

/** The evaluators of a stage, by the id of the person. */
export function evaluatorsOf(facts: Facts, stage: string): Readonly<Record<string, EvaluatorFacts>> {
  return entryOf(facts.run.scoring.evaluators, stage) ?? {};
}

/** Whether what an evaluator has scored counts: those withdrawn since count where their scores were locked and are kept. */
const counts = ({ offers, withdrawn }: EvaluatorFacts): boolean =>
  offers?.length !== 0 && (withdrawn === undefined || withdrawn.scores === 'kept');

/** Those of them whose scores count: neither recused since, nor withdrawn, nor stood down, which is to be appointed for no offer. */
export function activeEvaluators(facts: Facts, stage: string): Readonly<Record<string, EvaluatorFacts>> {
  const recused = facts.conflicts.recusals.map(({ person }) => person);
  const active = Object.entries(evaluatorsOf(facts, stage)).filter(
    ([person, own]) => !recused.includes(person) && counts(own),
  );
  return Object.fromEntries(active);
}

/** The evaluators of a stage who have not locked their scores, and whose scores would count. */
export function notLocked(facts: Facts, stage: string): readonly string[] {
  return Object.entries(activeEvaluators(facts, stage))
    .filter(([, { lockedAt }]) => lockedAt === null)
    .map(([id]) => id);
}

/** What somebody has scored at a stage; nothing where they have scored nothing. */
export function sheetOf({ run }: Facts, stage: string, evaluator: string): SheetFacts | undefined {
  return entryOf(entryOf(run.scoring.sheets, stage), evaluator);
}

/** The scores that were given at a stage and not set aside since: of each evaluator the last one for an offer and criterion. */
export function standingScores({ run }: Facts, stage: string): readonly ScoreFacts[] {
  return Object.entries(entryOf(run.scoring.sheets, stage) ?? {}).flatMap(([evaluator, { scores }]) =>
    Object.entries(scores).flatMap(([provider, given]) =>
      Object.entries(given).map(([criterion, score]) => ({ stage, provider, criterion, evaluator, score })),
    ),
  );
}

/** The score that counts of one evaluator: the last one given. */
export function scoreOf(facts: Facts, of: Omit<ScoreFacts, 'score'>): number | undefined {
  return entryOf(entryOf(sheetOf(facts, of.stage, of.evaluator)?.scores, of.provider), of.criterion);
}

/** Whether two are of the same offer on the same criterion at the same stage. */
export const isSameMatter = (one: Moderated, other: Moderated): boolean =>
  one.stage === other.stage && one.provider === other.provider && one.criterion === other.criterion;
type Moderated = Pick<AgreedScoreFacts, 'stage' | 'provider' | 'criterion'>;

/** What is agreed, as it is kept: with whether a score came since it was agreed the time before. */
export function agreement({ run }: Facts, one: Omit<AgreedScoreFacts, 'onAnother' | 'since'>): AgreedScoreFacts {
  const before = run.scoring.agreed.findLast((other) => isSameMatter(one, other));
  return { ...one, ...(before?.since ? { onAnother: true } : {}) };
}

/** What was agreed last for an offer on a criterion, and whether a score has been given, changed or set aside since. */
export function agreedFor(
  facts: Facts,
  stage: string,
  provider: string,
  criterion: string,
): { readonly agreed: AgreedScoreFacts; readonly overtaken: boolean } | null {
  const agreed = facts.run.scoring.agreed.findLast((one) => isSameMatter(one, { stage, provider, criterion }));
  if (!agreed) return null;
  const { restsOnSetAside, since = [] } = agreed;
  return { agreed, overtaken: restsOnSetAside === true || since.some(({ setAside }) => setAside !== true) };
}

/** The round of moderation that a stage is in; the first one opens by itself. */
export function roundOf(facts: Facts, stage: string): number {
  return facts.run.scoring.rounds.filter((round) => round.stage === stage).length + 1;
}

/** Offer by offer, what an evaluator has to score at a stage and has not. */
export function unscored(
  facts: Facts,
  stage: string,
  person: string,
): readonly { provider: string; criterion: string }[] {
  const own = entryOf(evaluatorsOf(facts, stage), person);
  if (!own || own.withdrawn) return [];
  const offers = offersAt(facts, stage).filter((id) => own.offers?.includes(id) ?? true);
  const given = standingScores(facts, stage).filter(({ evaluator }) => evaluator === person);
  const everything = scoredCriteria(facts).map(({ id }) => id);
  // Which criteria belong to which of several stages nobody has said; whoever scores one offer on a criterion scores every offer.
  const inScope = stagesOf(facts).length === 1 ? everything : [...new Set(given.map(({ criterion }) => criterion))];
  const criteria = own.criteria ?? inScope;
  return offers.flatMap((provider) =>
    criteria
      .filter((criterion) => !given.some((one) => one.provider === provider && one.criterion === criterion))
      .map((criterion) => ({ provider, criterion })),
  );
}
