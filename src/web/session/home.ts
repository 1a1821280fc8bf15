import type { Reader } from './reader.js';

/** The page on which somebody begins, by what they come for. */
export function homeOf({ memberships }: Pick<Reader, 'memberships'>): string {
  const kinds = new Set(memberships.map(({ organisation }) => organisation.kind));
  if (kinds.has('authority')) return '/work';
  return kinds.has('provider') ? '/provider' : '/account';
}
