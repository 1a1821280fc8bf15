/** What an identifier looks like that an authority chooses, or that Probity gave. */
export const identifierForm = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/**
 * What is wrong with an identifier, or nothing. What is known of a procurement is kept by identifier, so names that every
 * object has (`constructor`) are refused like any other wrong form.
 */
export function wrongWithIdentifier(value: unknown): string | undefined {
  if (typeof value !== 'string') return 'must be text';
  if (identifierForm.test(value) && !(value in Object.prototype)) return undefined;
  return 'must be 1 to 64 letters, digits, dots, hyphens or underscores, beginning with a letter or digit';
}
