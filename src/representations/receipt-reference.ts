import { createHash } from 'node:crypto';

/** Letters and digits that are not mistaken for each other when they are read out (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The reference of a representation on its receipt, such as `REP-7K3MQ-9XT2B`, made of the id of the event that recorded it. The
 * authority's own references count (`R2` is the second), and so would tell a provider of others.
 */
export function receiptReference(eventId: string): string {
  const bytes = createHash('sha256').update(eventId, 'utf8').digest();
  const characters = Array.from({ length: 10 }, (_, index) => ALPHABET[bytes[index]! & 31]).join('');
  return `REP-${characters.slice(0, 5)}-${characters.slice(5)}`;
}
