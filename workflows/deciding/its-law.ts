import type { Governing } from '../acts/act.js';
import type { CommandData, CommandType } from '../acts/commands.js';
import { actOf } from '../acts/commands.js';
import { londonDateOf, type CalendarDate, type Instant } from '../calendar/index.js';
import { regimeOn, type Regime } from '../law/index.js';
import type { Facts } from '../facts/facts.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import { lawFor } from '../rules/step.js';

/** An act that is given, or that somebody only asks about: then it carries nothing. */
interface Judged<T extends CommandType> {
  readonly type: T;
  readonly data: CommandData[T] | null;
  /** When it was done. */
  readonly at: Instant;
  readonly evidence: Evidence;
}

/**
 * The procurement under its law: once it has commenced the law that it commenced under, until then that of the day. So the act that
 * commences it is judged by the law that it brings it under (reg 29(4); SI 2025/163 reg 34(2)).
 *
 * @param at when the act was done that is judged by it.
 */
export function underItsLaw(procurement: Procurement, at: Instant, evidence: Evidence): Procurement {
  return under(procurement, lawFor(procurement, evidence, at));
}

/** The same for an act, which may say that it is judged by the law of another day, whatever the procurement is under. */
export function underLawOf<T extends CommandType>(procurement: Procurement, act: Judged<T>): Procurement {
  const governedBy = (actOf(act.type)?.governedBy ?? 'commencement') as Governing<CommandData[T], Facts>;
  return under(procurement, lawThatJudges(governedBy, procurement, act));
}

function under(procurement: Procurement, regime: Regime | null): Procurement {
  return regime === null || regime === procurement.regime ? procurement : { ...procurement, regime };
}

/** The edition that judges an act, by the day that governs it; null before there was a law. */
export function lawThatJudges<D>(
  governedBy: Governing<D, Facts>,
  procurement: Procurement,
  { data, at, evidence }: { readonly data: D | null; readonly at: Instant; readonly evidence: Evidence },
): Regime | null {
  if (governedBy === 'commencement') return lawFor(procurement, evidence, at);
  if (evidence.law) return evidence.law;
  if (governedBy === 'act') return regimeOn(londonDateOf(at));
  if (governedBy === 'year') return regimeOn(beginningOfItsYear(data) ?? londonDateOf(at));
  return regimeOn(londonDateOf((data === null ? null : governedBy(procurement.facts, data)) ?? at));
}

/** The day on which the year begins that an act is about (regs 25 and 26), as it carries it. */
function beginningOfItsYear(data: unknown): CalendarDate | null {
  return (data as { readonly yearBeginsOn?: CalendarDate } | null)?.yearBeginsOn ?? null;
}
