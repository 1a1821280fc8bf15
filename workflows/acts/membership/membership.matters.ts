import type { Told } from '../act.js';

interface Happened {
  readonly data: Told;
}

/** Whatever roles others are given or lose meanwhile, the rules judge it again; and whoever acts need not say which version they saw. */
export const ofMembers = { rests: () => [], moves: () => ['members'], tag: 'optional' } as const;

/** What begins a stream moves all that there is in it. */
export const ofRegistering = { rests: () => [], moves: () => ['members', 'name'], tag: 'optional' } as const;

/** What an organisation is called, whoever changes it has looked at, and says which version they saw. */
export const ofItsName = { rests: () => ['name'], moves: () => ['name'] } as const;

/** The same of a person. */
export const ofTheirName = {
  rests: ({ personId }: { readonly personId: string }) => [`name:${personId}`],
  moves: ({ data }: Happened) => [`name:${String(data['personId'])}`],
} as const;
