import { whyOutside } from '../../components/why-outside.js';
import type { OwnRepresentationDto } from '../../../representations/dto/own-representation.dto.js';
import type { ReceptionDto } from '../../../representations/dto/reception.dto.js';
import { ownRepresentationView } from '../../components/own-representation.view.js';
import { inGroups, receivedAtInWords } from '../lodging/sent.view.js';

const CODE = /^[A-Za-z0-9_-]{27}$/;

/** The code in what somebody entered: the code itself, or the address that ends in it; null where there is none. */
export function codeIn(written: string): string | null {
  const last = written.split(/[/?#]/).findLast((part) => part !== '') ?? '';
  return CODE.test(last) ? last : null;
}

/** How representations stand, for whoever has the code of their receipt. */
export function receiptView(own: OwnRepresentationDto, code: string): object {
  const addresses = {
    base: `/receipts/${code}`,
    document: (digest: string) => `/api/v1/receipts/${code}/documents/${digest}`,
  };
  const view = ownRepresentationView(own, addresses);
  return {
    // Whoever acts has an account, so that nobody who has come by an address withdraws anything.
    own: { ...view, acts: [] },
    reference: own.reference,
    authority: own.procurement.authority.name,
    withdrawn: own.withdrawnAt !== null,
    toExplain: own.clarifications.some(
      ({ offer, answered, notNeededBecause }) => offer !== null && notNeededBecause === null && answered === null,
    ),
    digest: own.receipt.digest.value === null ? null : inGroups(own.receipt.digest.value),
    proof: `/receipts/${code}/proof`,
  };
}

/** What was received and is not on record: it waits, or the law refused it. */
export function waitingView({ reference, receivedAt, status, reasons, seenTo, next }: ReceptionDto): object {
  return {
    reference,
    received: receivedAtInWords(receivedAt),
    refused: status === 'refused',
    reasons: reasons.map((reason) => whyOutside(reason, null)),
    seenTo: seenTo && { at: receivedAtInWords(seenTo.at), note: seenTo.note },
    next,
  };
}

/**
 * The file to keep. Whoever has it makes the digest again from `received`, without asking anybody; whether this service holds the same is
 * asked at `/verify`.
 */
export function proofOf(found: OwnRepresentationDto | ReceptionDto): object {
  const about = {
    kind: 'probity-proof-of-receipt',
    version: 1,
    howToCheck:
      'The digest is SHA-256 of the canonical JSON (RFC 8785) of `received`. In it each document stands with the SHA-256 of its bytes.',
  };
  if (found.view === 'received') {
    const { reference, receivedAt, status, received } = found;
    return { ...about, receipt: { reference, receivedAt, status }, received };
  }
  const { receipt, received } = found;
  return { ...about, receipt, received };
}
