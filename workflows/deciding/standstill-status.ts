import type { Instant } from '../calendar/index.js';
import type { StandstillClock } from '../law/index.js';
import { broughtAboutByTime } from './decide.js';
import type { CorrectedClock } from '../facts/facts.js';
import { cite } from '../law/index.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import type { EndCondition } from '../standstill/end-condition.js';
import { endConditions, endsOnConditions, windowCloses } from '../standstill/standstill-end.js';

/** A standstill as it stands: its clock and, where representations were received, the conditions on which it ends. */
export interface StandstillStatus {
  readonly clock: StandstillClock;
  /** Clocks that a newer holiday list replaced, the first one first. */
  readonly replacedClocks: readonly StandstillClock[];
  /** Clocks that were counted from a publication that was put right since, the first one first. */
  readonly correctedClocks: readonly CorrectedClock[];
  /** When the window for representations closes. */
  readonly windowCloses: Instant;
  /** By itself when its window closes (reg 12(9)), or on the conditions of reg 12(10). */
  readonly endsBy: 'itself' | 'conditions';
  readonly endedAt: Instant | null;
  /** Those of reg 12(10), with what is still missing; none where it ends by itself. */
  readonly conditions: readonly (Omit<EndCondition, 'provision' | 'also' | 'unblock' | 'toDo'> & {
    readonly provision: string;
  })[];
}

/** The standstill of the current run, with what time has brought about by now; null where none has begun. */
export function standstillStatus(procurement: Procurement, evidence: Evidence): StandstillStatus | null {
  const { facts, regime } = broughtAboutByTime(procurement, evidence).procurement;
  const { standstill } = facts.run;
  // Abandoned on the day of publication, the procurement has none (reg 15(1)).
  if (!standstill || (facts.abandonment !== null && standstill.endedAt === null)) return null;
  const { calendar, now } = evidence;
  const byConditions = endsOnConditions(facts);
  const conditions = byConditions ? endConditions(facts, calendar, now, regime) : [];
  return {
    clock: standstill.clock,
    replacedClocks: standstill.replacedClocks,
    correctedClocks: standstill.correctedClocks ?? [],
    windowCloses: windowCloses(standstill, calendar),
    endsBy: byConditions ? 'conditions' : 'itself',
    endedAt: standstill.endedAt,
    conditions: conditions.map(({ also: _also, unblock: _unblock, toDo: _toDo, ...condition }) => ({
      ...condition,
      provision: cite(condition.provision),
    })),
  };
}
