/**
 * What an authority settles of itself apart from everything else. It takes the place of what was settled before, so whoever does says which
 * version they saw.
 */
export const ofItsOwn = (matter: string) => ({ rests: () => [matter], moves: () => [matter] }) as const;
