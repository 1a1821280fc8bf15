import type { Instant } from '../../calendar/index.js';
import type { Evidence, Procurement } from '../../facts/procurement.js';
import { endConditions, endedAt, endsOnConditions, windowCloses } from '../../standstill/standstill-end.js';

/** When a standstill ended in truth; null while nobody can say, because a condition of its end is not met. */
export interface TrueEnd {
  readonly run: number;
  readonly at: Instant | null;
}

/**
 * When the standstill of the current run ended, or will end, as it is known now. Null where there is no standstill.
 *
 * @param evidence what was known when its end was recorded.
 * @param now the instant of asking: what was not met by the recorded end may have been met since.
 */
export function trueEnd({ facts, regime }: Procurement, evidence: Evidence, now: Instant): TrueEnd | null {
  const { number: run, standstill } = facts.run;
  if (!standstill) return null;
  const { calendar } = evidence;
  if (!endsOnConditions(facts)) return { run, at: windowCloses(standstill, calendar) };
  const conditions = [evidence.now, now]
    .map((at) => endConditions(facts, calendar, at, regime))
    .find((each) => each.every(({ met }) => met));
  return { run, at: conditions ? endedAt(conditions) : null };
}

/** A procurement as an act at an instant is judged on: its standstill has ended only if it had ended by then in truth. */
export function counted(procurement: Procurement, end: TrueEnd, at: Instant): Procurement {
  const { facts } = procurement;
  const { standstill } = facts.run;
  if (!standstill?.endedAt || facts.run.number !== end.run) return procurement;
  const endedBy = end.at !== null && end.at <= at ? end.at : null;
  return {
    ...procurement,
    facts: { ...facts, run: { ...facts.run, standstill: { ...standstill, endedAt: endedBy } } },
  };
}
