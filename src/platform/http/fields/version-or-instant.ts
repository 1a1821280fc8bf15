import { InvalidInput } from '../../errors.js';
import { readInstant } from './instant-text.js';

/** How far to read a history. */
export type VersionOrInstant = { readonly version: number } | { readonly at: string };

/**
 * What `?at=` of an address means: a version from 1 to the present one, or an instant that has come; nothing stands for now.
 * Refuses anything else (400).
 */
export function readVersionOrInstant(
  at: string | undefined,
  version: number,
  now: string,
  field = 'query.at',
): VersionOrInstant {
  if (at === undefined) return { at: now };
  if (/^\d+$/.test(at)) {
    const asked = Number(at);
    if (asked >= 1 && asked <= version) return { version: asked };
    throw InvalidInput.field(field, `must be a version from 1 to ${version}`);
  }
  const read = readInstant(at);
  if ('wrong' in read) throw InvalidInput.field(field, `must be a version, such as 12, or an instant: ${read.wrong}`);
  if (read.instant > now) throw InvalidInput.field(field, `has not come yet: it is now ${now}`);
  return { at: read.instant };
}
