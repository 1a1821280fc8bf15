import { cite } from '../law/index.js';
import type { Warning } from '../facts/outcome.js';
import { keyCriteria, type KeyCriteria } from '../acts/key-criteria.words.js';
import type { Importance } from '../acts/evaluation/set-key-criteria.js';
import { keyCriterionNames } from '../acts/key-criteria.js';

/**
 * What is said where weights are not the shares of a whole. The Regulations set no weights and no sum: it is pointed out, and
 * never refused. Nothing, where no weight is given at all.
 *
 * @param weights in percent; undefined for what counts in words, or is passed or failed.
 */
export function sharesOfAWhole(weights: readonly (number | undefined)[]): readonly Warning[] {
  const given = weights.filter((weight) => weight !== undefined);
  const thousandths = given.reduce((sum, weight) => sum + Math.round(weight * 1000), 0);
  if (given.length === 0 || thousandths === 100_000) return [];
  return [
    {
      code: 'weights-do-not-add-up-to-100',
      provision: cite('reg5Weights'),
      message: `The weights add up to ${thousandths / 1000}, not to 100. If something else counts for the rest, or more is shared out on purpose, nothing is to be done; otherwise correct them.`,
    },
  ];
}

/** What is said of a key criterion that has no share at all, and is neither passed or failed nor weighed in words. */
export function weightlessCriteria(importance: KeyCriteria<Importance>): readonly Warning[] {
  return keyCriteria
    .filter((one) => importance[one].weight === 0 && !importance[one].passOrFail && !importance[one].inWords?.trim())
    .map((one) => ({
      code: 'key-criterion-counts-for-nothing',
      provision: cite('reg5Importance'),
      message: `${keyCriterionNames[one]} has a weight of nought. All five key criteria are taken into account: the reason on record must show how this one is; if it is passed or failed, say so.`,
    }));
}
