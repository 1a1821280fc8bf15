/** What an authority settles of itself apart from everything else; whoever does need not say which version they saw. */
export const ofItsOwn = (matter: string) =>
  ({ rests: () => [matter], moves: () => [matter], tag: 'optional' }) as const;
