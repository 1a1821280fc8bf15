import type { DocumentRef, Instant, Standing } from '../../workflows/index.js';
import { canonicalText, sha256Hex } from '../trail/index.js';
import { documentsOf, textOf, type Entry } from './dossier.js';

/** Representations as they were received. */
export interface Received {
  readonly representor: { readonly name: string; readonly organisation?: string };
  readonly standing: Standing;
  readonly aggrieved: boolean;
  /** Sealed; null once they have been erased. */
  readonly failure: string | null;
  readonly text: string | null;
  readonly contact?: string | null;
  readonly documents: readonly DocumentRef[];
  /** Where staff recorded them: when and how they arrived. */
  readonly receivedAt?: Instant;
  readonly how?: string;
}

export function receivedOf(lodged: Entry): Received {
  const { representor, standing, aggrieved, receivedAt, how, contact } = lodged.data as Partial<Received>;
  return {
    representor: representor!,
    standing: standing!,
    aggrieved: aggrieved!,
    failure: textOf(lodged, 'failure'),
    text: textOf(lodged, 'text'),
    ...(contact !== undefined || lodged.erased.includes('contact') ? { contact: contact ?? null } : {}),
    documents: documentsOf(lodged),
    ...(receivedAt === undefined ? {} : { receivedAt }),
    ...(how === undefined ? {} : { how }),
  };
}

/**
 * SHA-256 of the canonical JSON (RFC 8785) of what was received: whoever has kept their copy can make it again. Documents are in
 * it with the digests of their bytes. Null where a part has been erased since.
 */
export function digestOfReceived(lodged: Entry): string | null {
  return lodged.erased.length > 0 ? null : sha256Hex(canonicalText(receivedOf(lodged)));
}
