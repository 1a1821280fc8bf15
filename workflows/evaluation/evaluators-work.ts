import type { EvaluatorFacts } from '../facts/evaluation.facts.js';
import { entryOf, nameOf, type Facts } from '../facts/facts.js';
import { work, type OpenWork } from '../rules/open-work.js';
import {
  activeEvaluators,
  criterionCalled,
  inCompetition,
  scoredCriteria,
  stageCalled,
  stagesOf,
  standingScores,
  unscored,
} from './scoring.js';

/** Whether somebody has scores to give or to lock at any stage: they were appointed, and neither recused, withdrawn nor stood down since. */
export function isToScore(facts: Facts, person: string): boolean {
  return stagesOf(facts).some((stage) => openAt(facts, stage, person) !== null);
}

/** Whether somebody takes part in order to evaluate, and has not been appointed at any stage so far. */
export function isNamedToEvaluate(facts: Facts, person: string): boolean {
  const { participants } = facts.conflicts;
  if (entryOf(participants, person)?.capacity !== 'evaluator') return false;
  return !Object.values(facts.run.scoring.evaluators).some((stage) => Object.hasOwn(stage, person));
}

/** Somebody as an evaluator of a stage whose scores are not locked yet; null where they are no such evaluator. */
function openAt(facts: Facts, stage: string, person: string): EvaluatorFacts | null {
  const own = entryOf(activeEvaluators(facts, stage), person);
  return own === undefined || own.withdrawn || own.lockedAt !== null ? null : own;
}

/**
 * What somebody who evaluates has left to do about their own scores, stage by stage: those that they have not given, offer by offer;
 * their experience, which is put on record before their scores count; and the lock, by which they are done. Nothing of others.
 */
export function scoresOwed(facts: Facts, person: string): readonly OpenWork[] {
  return stagesOf(facts).flatMap((stage) => {
    const own = openAt(facts, stage, person);
    if (own === null) return [];
    const experience = own.experienced
      ? []
      : [
          item(
            facts,
            'record-experience',
            null,
            'RecordEvaluatorExperience',
            `Put your experience on record${at(facts, stage)}.`,
          ),
        ];
    return [...experience, ...ownScores(facts, stage, person)];
  });
}

function ownScores(facts: Facts, stage: string, person: string): readonly OpenWork[] {
  const missing = unscored(facts, stage, person);
  const offers = [...new Set(missing.map(({ provider }) => provider))];
  if (offers.length > 0) {
    return offers.map((provider) => {
      const criteria = missing.filter((one) => one.provider === provider).map(({ criterion }) => criterion);
      const label = `Score ${nameOf(facts, provider)} on ${inWords(facts, criteria)}${at(facts, stage)}.`;
      return item(facts, 'give-scores', provider, 'RecordScore', label);
    });
  }
  const any = standingScores(facts, stage).some(({ evaluator }) => evaluator === person);
  // Which of the criteria belong to one of several stages is known once somebody has scored on them.
  if (!any) return [item(facts, 'give-scores', null, 'RecordScore', `Give your scores${at(facts, stage)}.`)];
  return [
    item(facts, 'lock-scores', null, 'LockScores', `Lock your scores${at(facts, stage)}: each of them is given.`),
  ];
}

function item(
  facts: Facts,
  kind: OpenWork['kind'],
  about: string | null,
  command: NonNullable<OpenWork['command']>,
  label: string,
): OpenWork {
  return work(kind, about, inCompetition(facts) ? 'reg24CriteriaCompetitive' : 'reg24CriteriaDirect', command, label);
}

/** The stage, where there are several. */
const at = (facts: Facts, stage: string): string =>
  stagesOf(facts).length === 1 ? '' : ` at ${stageCalled(facts, stage)}`;

function inWords(facts: Facts, criteria: readonly string[]): string {
  if (criteria.length > 1 && criteria.length === scoredCriteria(facts).length) return 'every criterion';
  const names = criteria.map((criterion) => criterionCalled(facts, criterion));
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');
}
