import { entryOf, type Facts } from '../facts/facts.js';
import { ranking } from './ranking.js';

/** How an offer stands on record: its place and total, and the score of each criterion; null where the record does not tell. */
export interface OfferStanding {
  readonly place: number | null;
  readonly total: number | null;
  readonly scores: Readonly<Record<string, number>>;
}

/**
 * How an offer stands by the evaluation on record: by the scores that were agreed or, where none were, by the totals recorded, which
 * tell no score of a criterion.
 */
export function standingOfOffer(facts: Facts, provider: string): OfferStanding {
  const ranked = ranking(facts);
  const own = ranked.find((one) => one.provider === provider);
  const lines = own?.lines ?? [];
  const scores = Object.fromEntries(
    lines.flatMap(({ criterion, score }) => (score === null ? [] : [[criterion, score]])),
  );
  if (own && own.total !== null && ranked.every(({ total }) => total !== null)) {
    return { place: own.place, total: own.total, scores };
  }
  const totals = Object.keys(facts.run.offers).map((id) => ({ id, ...recordedTotal(facts, id) }));
  const mine = totals.find(({ id }) => id === provider);
  if (!mine || mine.stages === 0) return { place: null, total: null, scores };
  const longest = Math.max(...totals.map(({ stages }) => stages));
  const comparable = totals.filter(({ stages }) => stages === longest);
  const place = mine.stages === longest ? 1 + comparable.filter(({ total }) => total > mine.total).length : null;
  return { place, total: mine.total, scores };
}

/** The totals of the stages that were recorded for an offer, together. */
function recordedTotal({ run }: Facts, provider: string): { readonly stages: number; readonly total: number } {
  const stages = Object.values(entryOf(run.offers, provider)?.stages ?? {});
  const sum = stages.reduce((total, { weightedTotal }) => total + weightedTotal, 0);
  return { stages: stages.length, total: Math.round(sum * 10_000) / 10_000 };
}
