import type { CommandType, Reason } from '../../workflows/index.js';
import type { Received, Refused } from '../engine/index.js';
import { Refusal } from '../platform/errors.js';
import type { ReceptionDto, ReceptionKind } from './dto/reception.dto.js';
import { receiptReference } from './receipt-reference.js';
import type { Reception } from './reception.queries.js';

const kinds: Readonly<Record<string, ReceptionKind>> = {
  MakeRepresentation: 'representations',
  WithdrawRepresentation: 'withdrawal',
  AnswerClarification: 'explanation',
  RequestInformation: 'information-request',
  RequestPanelReview: 'panel-request',
};

/** Whether something was sent by one of these organisations, or about representations of theirs. */
export function isOf(
  { data }: Reception,
  organisations: readonly string[],
  representations: readonly string[],
): boolean {
  const { representor, by, representation } = data as {
    readonly representor?: { readonly organisation?: string };
    readonly by?: { readonly organisation?: string };
    readonly representation?: string;
  };
  const sender = representor?.organisation ?? by?.organisation;
  if (sender !== undefined) return organisations.includes(sender);
  return representation !== undefined && representations.includes(representation);
}

/** As it is shown. `reasons` as its reader may know them. */
export function receptionView(
  reception: Reception,
  reasons: readonly Reason[] = reception.reasons ?? [],
): ReceptionDto {
  const { reference, procurementId, receivedAt, status, command, data, noted } = reception;
  const isRefused = status === 'refused';
  return {
    view: 'received',
    ...{ reference, procurementId, kind: kinds[command] ?? 'representations' },
    ...{ status: isRefused ? 'refused' : 'waiting', receivedAt, reasons: isRefused ? reasons : [], received: data },
    seenTo: noted && { at: noted.at, note: noted.note },
    next: isRefused ? afterRefusal : whileItWaits,
  };
}

const whileItWaits = [
  'It has been received, and counts from that time. It will be decided by itself and need not be sent again.',
  'The standstill period does not end over what was received before its end.',
] as const;

const afterRefusal = ['It is kept as it was sent, and the authority has been shown it.'] as const;

/** What was received just now, and waits. */
export function waiting(
  { id, at, authorityId }: Received,
  procurementId: string,
  command: CommandType,
  data: object,
): ReceptionDto {
  const none = { reasons: null, attempts: 0, noted: null };
  const about = { id, reference: receiptReference(id), authorityId, procurementId, receivedAt: at, command };
  return receptionView({ ...about, ...none, status: 'pending', data: data as Reception['data'] });
}

/** The law's no, with how to find again what was received and is kept. */
export function refusalOf(
  { received }: Refused,
  reasons: readonly Reason[],
  secret: { readonly code?: string } = {},
): Refusal {
  const kept = received && { reference: receiptReference(received.id), receivedAt: received.at, ...secret };
  return new Refusal(reasons, undefined, [], kept);
}
