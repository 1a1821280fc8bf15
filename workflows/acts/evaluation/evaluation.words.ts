/** The three kinds of basic selection criteria (Sch 16 para 1(1)). */
export const selectionKinds = ['suitability', 'financial', 'technical'] as const;

/** What becomes of the scores that an evaluator had locked before leaving. */
export const scoresOfWithdrawn = ['kept', 'set-aside'] as const;

export type ScoresOfWithdrawn = (typeof scoresOfWithdrawn)[number];
