/** The longest identifier that is made of a name; a number may follow. */
const LONGEST = 56;

/**
 * An identifier made of a name, so that nobody has to think of one: `Owl Health Limited` is `owl-health-limited`. Of what has no letter or
 * digit, `other`. One that is taken gets a number.
 */
export function identifierFor(name: string, taken: (id: string) => boolean = () => false): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, LONGEST)
    .replace(/-$/, '');
  const made = plain === '' || plain in Object.prototype ? `${plain || 'other'}-1` : plain;
  if (!taken(made)) return made;
  for (let number = 2; ; number += 1) if (!taken(`${made}-${number}`)) return `${made}-${number}`;
}

/** What a name is compared by: without case, punctuation and spaces. */
export const nameKey = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
