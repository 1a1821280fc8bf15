/** The kinds of thing whose name, address or instant can be put right wherever it was given. */
export const correctedKinds = ['provider', 'person', 'offer'] as const;

export type CorrectedKind = (typeof correctedKinds)[number];
