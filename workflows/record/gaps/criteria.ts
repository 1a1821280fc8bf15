import { allScoringGaps, distinct } from '../../evaluation/gaps.js';
import { entryOf, type Facts } from '../../facts/facts.js';
import type { KeyCriterion } from '../../acts/key-criteria.words.js';
import { gap, type Gap } from '../gap.js';
import type { CriteriaOnRecord } from '../../facts/record.facts.js';

/** The key criteria in a sentence, with the limb of regulation 5 of each. */
export const criterionNames: Readonly<Record<KeyCriterion, string>> = {
  qualityAndInnovation: 'quality and innovation (reg 5(a))',
  value: 'value (reg 5(b))',
  integrationCollaborationAndSustainability: 'integration, collaboration and service sustainability (reg 5(c))',
  accessInequalitiesAndChoice: 'improving access, reducing health inequalities and facilitating choice (reg 5(d))',
  socialValue: 'social value (reg 5(e))',
};

/** What the record of the run lacks on the criteria once the provider has been selected (reg 24(e) and (f)). */
export function criteriaNotConsidered(facts: Facts): readonly Gap[] {
  switch (facts.choice?.process) {
    case 'direct-award-c':
      return facts.run.findings === null ? [] : findingsOf(facts);
    case 'most-suitable-provider':
      return facts.run.chosen === null ? [] : [...assessmentsOf(facts), ...notModerated(facts, 'e')];
    case 'competitive':
      return facts.run.chosen === null ? [] : [...evaluationsOf(facts), ...notModerated(facts, 'f')];
    default:
      return [];
  }
}

/** Direct award process C: both findings against each key criterion, and the basic selection criteria (reg 9(2)). */
function findingsOf(facts: Facts): readonly Gap[] {
  return (['past', 'future'] as const).flatMap((of) => {
    const what = of === 'past' ? 'The finding about the existing contract' : 'The finding about the proposed contract';
    const found = inThisRun(facts, (one) => one.of === of).at(-1);
    return gapsIn('e', what, found, of === 'future');
  });
}

/** What the scores lack on which the choice rests: those of each evaluator, locked, and moderated with reasons. */
function notModerated(facts: Facts, item: 'e' | 'f'): readonly Gap[] {
  return distinct(allScoringGaps(facts)).map(({ missing }) =>
    gap(
      item,
      'moderation',
      missing,
      'Appoint evaluators; each scores and locks; then moderate. After the decision go back to step 3.',
    ),
  );
}

/** Most suitable provider: each provider that was kept, against each key criterion (reg 10(4) and (6)). */
function assessmentsOf(facts: Facts): readonly Gap[] {
  const kept = Object.entries(facts.run.candidates).filter(([, { outcome }]) => outcome === 'kept');
  return kept.flatMap(([id]) => {
    const what = `The assessment of ${nameOf(facts, id)}`;
    const found = inThisRun(facts, (one) => one.of === 'candidate' && one.provider === id).at(-1);
    return gapsIn('e', what, found, true);
  });
}

/** Competitive: the criteria as they were set, and each offer against them (reg 11(2), (5)). */
function evaluationsOf(facts: Facts): readonly Gap[] {
  const set = inThisRun(facts, ({ of }) => of === 'award-criteria').at(-1);
  const criteria = facts.run.criteria ?? null;
  const offers = Object.entries(facts.run.offers).flatMap(([id, { stages }]) => {
    const name = nameOf(facts, id);
    const found = inThisRun(facts, (one) => one.of === 'offer' && one.provider === id);
    const scored = Object.values(stages).flatMap((stage) => stage.criteria);
    const chosen = facts.run.chosen?.providers.includes(id) === true;
    const unscored = chosen ? (criteria?.criteria ?? []).filter((one) => !scored.includes(one.id)) : [];
    return [
      ...(found.length === 0 && Object.keys(stages).length === 0
        ? [gap('f', 'evaluation', `The offer of ${name} was not evaluated.`, 'Record it.')]
        : []),
      ...(found.some(({ basicSelection }) => basicSelection === false)
        ? [gap('f', 'evaluation', `The record does not say how ${name} met the basic selection criteria.`, addF)]
        : []),
      ...unscored.map(({ name: criterion }) =>
        gap('f', 'evaluation', `The offer of ${name} was not evaluated against ${criterion}.`, addF),
      ),
    ];
  });
  return [...gapsIn('f', 'The determination of the award criteria', set, true, 'criteria'), ...offers];
}

const addF = 'Record the evaluation; going back repeats the step.';

function gapsIn(
  item: 'e' | 'f',
  what: string,
  found: CriteriaOnRecord | undefined,
  basic: boolean,
  stage: 'evaluation' | 'criteria' = 'evaluation',
): readonly Gap[] {
  if (!found) return [gap(item, stage, `${what} is not on record.`, 'Record it.')];
  return [
    ...found.unaddressed.map((criterion) =>
      gap(item, stage, `${what} says nothing on ${criterionNames[criterion]}.`, 'Record it.'),
    ),
    ...(basic && !found.basicSelection
      ? [gap(item, stage, `${what} does not say how the basic selection criteria were assessed.`, 'Record it.')]
      : []),
  ];
}

/** Since the step was repeated, or in an earlier run where it was not. */
function inThisRun({ record }: Facts, of: (one: CriteriaOnRecord) => boolean): readonly CriteriaOnRecord[] {
  return record.considered.filter(of);
}

const nameOf = (facts: Facts, id: string): string => entryOf(facts.providers, id)?.name || id;
