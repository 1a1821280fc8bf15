import { atMoment, cite, millisecondsBetween, type Instant } from '../../workflows/index.js';
import { TRIES } from '../engine/index.js';
import type { Reception } from '../representations/reception.queries.js';
import type { WorkItemDto } from './dto/worklist.dto.js';

/** A thing that is open, before it is said of which procurement. */
export type Work = Omit<WorkItemDto, 'procurement'>;

/** Longer than anything takes that is decided at once. */
const A_WHILE_MILLISECONDS = 60_000;

/**
 * What was received and is not on record: what was refused by the law, until somebody says what was done about it, and what has
 * waited for more than a moment because deciding it failed.
 */
export function workOn(receptions: readonly Reception[], now: Instant): readonly Work[] {
  return receptions.flatMap((reception) => {
    const { reference, receivedAt, status, reasons, noted } = reception;
    if (noted !== null) return [];
    const isWaiting = status === 'pending';
    if (isWaiting && millisecondsBetween(receivedAt, now) < A_WHILE_MILLISECONDS) return [];
    const when = atMoment(receivedAt);
    const what = `${words[reception.command] ?? 'Something'} of ${senderOf(reception)} (${reference}), received ${when},`;
    const isStuck = isWaiting && reception.attempts >= TRIES;
    return {
      kind: isWaiting ? 'received-waiting' : 'received-refused',
      about: reference,
      label: isWaiting
        ? `${what} could not be decided yet, because something failed. It is tried again by itself; the standstill does not end over it.${isStuck ? WAY_OUT : ''}`
        : `${what} was refused: ${(reasons ?? []).map(({ message }) => message).join(' ')} Answer its sender, and say what was done.`,
      provision: cite(isStuck ? 'reg12SetAside' : 'reg12OnRepresentations'),
      dueOn: null,
      overdue: false,
      command: null,
    };
  });
}

const WAY_OUT =
  ' It has failed often. Put it on record yourself, with the time at which it was received; then a decision-maker sets it aside, with reasons.';

const words: Readonly<Record<string, string>> = {
  MakeRepresentation: 'Representations',
  WithdrawRepresentation: 'A withdrawal',
  AnswerClarification: 'An explanation',
  RequestInformation: 'A request for information',
  RequestPanelReview: 'Word of a request to the Panel',
};

function senderOf({ data }: Reception): string {
  const { representor, by, representation } = data as {
    readonly representor?: { readonly name: string };
    readonly by?: { readonly name: string };
    readonly representation?: string;
  };
  return representor?.name ?? by?.name ?? `the provider of ${representation ?? 'representations'}`;
}
