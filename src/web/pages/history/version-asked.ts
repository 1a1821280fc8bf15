import { Denial } from '../../../platform/errors.js';

/** A version as it stands in an address; refuses (404) what is none, as it refuses one that is not there. */
export function versionAsked(text: string, last = Number.MAX_SAFE_INTEGER): number {
  const version = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
  if (version < 1 || version > last) throw new Denial('not-found', 'There is no such version of this procurement.');
  return version;
}
