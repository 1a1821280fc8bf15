import type { Reader } from './reader.js';

/** The page on which somebody begins, by what they come for. */
export function homeOf({ memberships }: Pick<Reader, 'memberships'>): string {
  const kinds = new Set(memberships.map(({ organisation }) => organisation.kind));
  if (kinds.has('authority')) return onlyAdministers({ memberships }) ? '/authority' : '/work';
  return kinds.has('provider') ? '/provider' : '/account';
}

/** Whether somebody says who works for an authority, and does none of the work. */
export const onlyAdministers = ({ memberships }: Pick<Reader, 'memberships'>): boolean =>
  memberships
    .filter(({ organisation }) => organisation.kind === 'authority')
    .every(({ roles }) => roles.every((role) => role === 'administrator'));
