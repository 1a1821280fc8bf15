import { nameOf, type Facts } from '../facts/facts.js';
import { compared, inDecimals, nought, plus, type Exact } from './exact-numbers.js';
import { pointsOf } from './weighed-points.js';
import { agreedFor, offersAt, scoredCriteria, stagesOf } from './scoring.js';

/** One line of the arithmetic: what one criterion adds to a total. */
export interface RankingLine {
  readonly criterion: string;
  readonly name: string;
  readonly weight: number | null;
  readonly maximumScore: number;
  /** The stage and round in which the score was agreed; null where none has been. */
  readonly stage: string | null;
  readonly round: number | null;
  readonly score: number | null;
  /** Rounded to four decimals for reading; totals are added up from what it is exactly. */
  readonly points: number | null;
  readonly working: string;
}

/** One provider's place, and how it comes about. */
export interface Ranked {
  readonly provider: string;
  readonly name: string;
  /** 1 for the highest total; equal totals share a place. Null while a score is missing. */
  readonly place: number | null;
  readonly tied: boolean;
  readonly total: number | null;
  readonly lines: readonly RankingLine[];
  readonly working: string;
}

interface Totalled {
  readonly provider: string;
  readonly lines: readonly RankingLine[];
  readonly exact: Exact | null;
}

/** The order of those who reached the last stage, by the scores that were agreed, with every line of the arithmetic. */
export function ranking(facts: Facts): readonly Ranked[] {
  const totals = offersAt(facts, stagesOf(facts).at(-1)!).map((provider) => totalled(facts, provider));
  const placed = totals.filter((one): one is Totalled & { exact: Exact } => one.exact !== null);
  const of = ({ provider, lines, exact }: Totalled): Ranked => {
    const better = exact && placed.filter((other) => compared(other.exact, exact) > 0).length;
    const equal = exact ? placed.filter((other) => compared(other.exact, exact) === 0).length : 0;
    const total = exact && inDecimals(exact);
    const sum = lines.map(({ points }) => (points === null ? 'not agreed' : String(points))).join(' + ');
    return {
      provider,
      name: nameOf(facts, provider),
      place: better === null ? null : better + 1,
      tied: equal > 1,
      total,
      lines,
      working: total === null ? sum : `${sum} = ${total}`,
    };
  };
  const last = Number.MAX_SAFE_INTEGER;
  return totals.map(of).sort((a, b) => (a.place ?? last) - (b.place ?? last) || (a.provider < b.provider ? -1 : 1));
}

function totalled(facts: Facts, provider: string): Totalled {
  let exact: Exact | null = nought;
  const lines = scoredCriteria(facts).map((criterion): RankingLine => {
    const { id, name, weight, maximumScore } = criterion;
    const found = [...stagesOf(facts)]
      .reverse()
      .flatMap((stage) => agreedFor(facts, stage, provider, id)?.agreed ?? []);
    const agreed = found[0] ?? null;
    if (!agreed || weight === null) {
      exact = null;
      const why = agreed ? 'no weight was set' : 'no score was agreed';
      const nothing = { stage: null, round: null, score: agreed?.score ?? null, points: null, working: why };
      return { criterion: id, name, weight, maximumScore, ...nothing };
    }
    const worth = pointsOf(criterion, agreed.score);
    exact = exact && plus(exact, worth);
    const points = inDecimals(worth);
    const { stage, round, score } = agreed;
    const working = `${weight} × ${score} ÷ ${maximumScore} = ${points}`;
    return { criterion: id, name, weight, maximumScore, stage, round, score, points, working };
  });
  return { provider, lines, exact };
}
