/** In what capacity somebody takes part in a procurement. */
export const capacities = [
  'decision-maker',
  'evaluator',
  'moderator',
  'reviewer',
  'adviser',
  'support',
  'board-member',
] as const;

export type Capacity = (typeof capacities)[number];

/** The posts that reg 21(3)(b) lists. */
export const positions = ['employee', 'director', 'partner', 'office-holder'] as const;

export type Position = (typeof positions)[number];

/** What can be done about a conflict, the mildest first. */
export const conflictOutcomes = ['no-conflict', 'restricted', 'recused'] as const;

export type ConflictOutcome = (typeof conflictOutcomes)[number];
