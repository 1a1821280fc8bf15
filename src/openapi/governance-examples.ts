/** One example for each command about how an authority decides. */
export const governanceExamples = {
  SetAssurance: { level: 'advised', reason: 'Declarations are kept in another system until 1 April.' },
} as const;
