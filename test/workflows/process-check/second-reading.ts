import type { ProcessCheckInput } from '../../../workflows/index.js';

/**
 * A second reading of regulation 6, made from its text alone and sharing nothing with the first: each sub-paragraph is a
 * proposition under its own number, and the paragraphs are then read in the words of the regulation. It takes answers that
 * are in scope and do not contradict each other.
 */
export interface SecondReading {
  gateway: string;
  must: string | null;
  may: string[];
  /** Both duties at once. */
  conflict: boolean;
  threshold: { met: boolean; exception: string | null } | null;
}

type Propositions = Record<string, boolean>;

export function secondReading(x: ProcessCheckInput): SecondReading {
  const is: Propositions = {
    '3a': x.existingProvider,
    '3b': x.onlyExistingProviderCapable,
    '3c': !x.framework,
    '4a': x.patientChoice.offered,
    '4b': x.patientChoice.numbersUnrestricted,
    '4c': x.patientChoice.allQualifyingOffered,
    '4d': x.patientChoice.expressionsOfInterestArranged,
    '4e': !x.framework,
  };
  const all = (paragraph: string, letters: string): boolean =>
    [...letters].every((letter) => is[paragraph + letter] === true);

  const requiredToFollowA = all('3', 'abc');
  const requiredToFollowB = all('4', 'abcde');
  const neither = !(requiredToFollowA || requiredToFollowB);

  const threshold = thresholdOf(x, is);
  Object.assign(is, {
    '5a': neither,
    '5b': !!x.existingContract && x.existingContract.dueToExpire,
    '5c': threshold === null || !threshold.met,
    '5d': !!x.existingContract && !!x.sufficientStandard?.existing && !!x.sufficientStandard.proposed,
    '5e': !x.framework,
  });
  Object.assign(is, {
    '6a': neither,
    '6b': !all('5', 'abcde'),
    '6c': x.likelyToIdentifyMostSuitable,
    '6d': !x.framework,
  });
  Object.assign(is, { '7a': neither, '7b': !all('5', 'abcde') && !all('6', 'abcd') });

  const conflict = requiredToFollowA && requiredToFollowB;
  const result = (gateway: string, ...may: string[]): SecondReading => ({
    gateway,
    must: may.length === 1 ? (may[0] as string) : null,
    may,
    conflict,
    threshold,
  });
  // "Where the procurement is to conclude a framework agreement, the relevant authority must follow the Competitive Process."
  if (x.framework) return result('6(8)', 'competitive');
  if (requiredToFollowA) return result('6(3)', 'direct-award-a');
  if (requiredToFollowB) return result('6(4)', 'direct-award-b');
  if (all('5', 'abcde')) return result('6(5)', 'direct-award-c', 'most-suitable-provider', 'competitive');
  if (all('6', 'abcd')) return result('6(6)', 'most-suitable-provider', 'competitive');
  if (all('7', 'ab')) return result('6(7)', 'competitive');
  throw new Error('Regulation 6 has left a case out.');
}

/** "Subject to paragraphs (11) and (12), the considerable change threshold is met where (a), or where (b)." */
function thresholdOf(x: ProcessCheckInput, is: Propositions): SecondReading['threshold'] {
  const { existingContract: old, proposed, change } = x;
  if (!old || !proposed || !change) return null;
  const before = Math.round(old.lifetimeValueAtEntry * 100);
  const after = Math.round(proposed.lifetimeValue * 100);
  Object.assign(is, {
    '10a': change.materiallyDifferent,
    '10bi': change.attributableToAuthority,
    '10bii': after >= before + 500_000_00,
    '10biii': after > before && after * 4 >= before * 5,
  });
  const applies10b = is['10bi'] === true && is['10bii'] === true && is['10biii'] === true;
  Object.assign(is, {
    // "applies solely as a result of … and the relevant authority is satisfied that the provider meets the basic selection criteria"
    '11a': is['10a'] && change.solelyBySuccession && change.successorMeetsBasicSelectionCriteria === true,
    '11b': !applies10b,
    '12a': !is['10a'],
    '12b': applies10b && change.externalFactors,
  });
  const eleven = is['11a'] === true && is['11b'] === true;
  const twelve = is['12a'] === true && is['12b'] === true;
  const exception = eleven ? '6(11)' : twelve ? '6(12)' : null;
  return { met: (is['10a'] === true || applies10b) && exception === null, exception };
}
