import { sameWords } from '../acts/key-criteria.js';
import { whyNoReason } from './empty-texts.js';

/** A reason that was given, and for what. */
export interface GivenReason {
  readonly provider: string;
  readonly criterion: string;
  readonly text: string | null;
}

/** The reason with what an approver would stumble over: in words, nothing where there is nothing. */
export type MarkedReason<T extends GivenReason> = T & { readonly marks: readonly string[] };

/**
 * Reasons as an approver sees them before approving: each with what keeps it from being one, and where the same stands for another offer
 * or criterion. Nothing is asked of their length; where a text was erased nothing is said of it.
 */
export function marked<T extends GivenReason>(
  reasons: readonly T[],
  called: (one: T) => string,
): readonly MarkedReason<T>[] {
  const same = new Map<string, T[]>();
  for (const one of reasons) {
    if (one.text === null) continue;
    const words = sameWords(one.text);
    same.set(words, [...(same.get(words) ?? []), one]);
  }
  return reasons.map((one) => {
    if (one.text === null) return { ...one, marks: [] };
    const why = whyNoReason(one.text);
    const others = (same.get(sameWords(one.text)) ?? []).filter(
      ({ provider, criterion }) => provider !== one.provider || criterion !== one.criterion,
    );
    const places = [...new Set(others.map(called))].slice(0, 5);
    return {
      ...one,
      marks: [
        ...(one.text.trim() === '' ? ['is empty'] : why === null ? [] : [why]),
        ...(places.length > 0 ? [`is the same as for ${places.join('; ')}`] : []),
      ],
    };
  });
}
