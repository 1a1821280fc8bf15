import { createHash } from 'node:crypto';

/** Letters and digits that are not mistaken for each other when they are read out (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The one reference of a representation, such as `REP-7K3MQ-9XT2B`, made of the id under which it was received. A reference that
 * counts (`R2` is the second) would tell a provider of others.
 */
export function receiptReference(id: string): string {
  const bytes = createHash('sha256').update(id, 'utf8').digest();
  const characters = Array.from({ length: 10 }, (_, index) => ALPHABET[bytes[index]! & 31]).join('');
  return `REP-${characters.slice(0, 5)}-${characters.slice(5)}`;
}

/** The reference on the receipt of a representation: its own; of one from before they had one, made of the id of its event. */
export function receiptOfEvent(eventId: string, reference: string): string {
  return reference.startsWith('REP-') ? reference : receiptReference(eventId);
}
