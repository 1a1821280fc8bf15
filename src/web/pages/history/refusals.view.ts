import { labelOf, type Reason } from '../../../../workflows/index.js';
import type { RefusedAttempt } from '../../../history/refusal.queries.js';
import type { Role } from '../../../identity/index.js';
import type { Page } from '../../../platform/http/paging.js';
import type { ProcurementHead } from '../../components/procurement-head.js';
import { lawAddress } from '../../words/commands.js';
import { dayAndTime } from '../../words/moments.js';
import { roleInWords } from '../../words/roles.js';

export interface RefusalLine {
  readonly instant: string;
  readonly when: string;
  readonly what: string;
  readonly who: string;
  readonly version: number;
  readonly reasons: readonly (Pick<Reason, 'message' | 'provision'> & { readonly provisionAddress: string })[];
}

export interface RefusalsView {
  readonly head: ProcurementHead;
  readonly lines: readonly RefusalLine[];
  readonly first: string | null;
  readonly next: string | null;
}

/** What was attempted and refused, latest first, with every reason. */
export function refusalsView(
  head: ProcurementHead,
  { items, next }: Page<RefusedAttempt>,
  names: ReadonlyMap<string, string>,
  isFurther: boolean,
): RefusalsView {
  const base = `/procurements/${head.id}/refusals`;
  return {
    head,
    lines: items.map((attempt) => refusalLine(attempt, names)),
    first: isFurther ? base : null,
    next: next === undefined ? null : `${base}?after=${encodeURIComponent(next)}`,
  };
}

/** One attempt that the law refused, in words. */
export function refusalLine(
  { at, command, actor, version, reasons }: RefusedAttempt,
  names: ReadonlyMap<string, string>,
): RefusalLine {
  const { personId, role } = actor;
  const name =
    personId === undefined
      ? 'Somebody without an account'
      : (names.get(personId) ?? 'Somebody who is not named to you');
  return {
    ...{ instant: at, when: dayAndTime(at), what: labelOf(command), version },
    who: role === undefined ? name : `${name}, ${roleInWords(role as Role)}`,
    reasons: reasons.map(({ message, provision }) => ({ message, provision, provisionAddress: lawAddress(provision) })),
  };
}
