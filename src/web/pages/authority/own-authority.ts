import { Denial } from '../../../platform/errors.js';
import type { Role } from '../../../identity/index.js';
import type { Reader } from '../../session/reader.js';

/** An authority that somebody belongs to, and what they are in it. */
export interface OwnAuthority {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The others that they belong to, to change to. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
}

/**
 * The authority that a page is about: the one that its address names, or the first that somebody belongs to. Refuses (403) whoever belongs
 * to none, and (404) one that is not theirs.
 */
export function ownAuthority({ memberships }: Reader, asked: string | undefined): OwnAuthority {
  const own = memberships.filter(({ organisation }) => organisation.kind === 'authority');
  const found = asked === undefined ? own[0] : own.find(({ organisation }) => organisation.id === asked);
  if (!found) {
    if (own.length === 0) throw new Denial('not-permitted', 'This is for people who work for an authority.');
    throw new Denial('not-found', 'There is no such authority among those that you belong to.');
  }
  const { organisation, roles } = found;
  const others = own.filter((each) => each !== found).map(({ organisation: { id, name } }) => ({ id, name }));
  return { id: organisation.id, name: organisation.name, roles, others };
}

/** Adds to the address of a page which authority it is about, where somebody belongs to several. */
export const within = ({ id, others }: OwnAuthority, path: string): string =>
  others.length === 0 ? path : `${path}${path.includes('?') ? '&' : '?'}authority=${encodeURIComponent(id)}`;
