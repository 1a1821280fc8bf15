import type { CalendarDate } from '../calendar/types.js';
import type { ProvisionKey } from './provisions.js';

/** The day on which the Regulations came into force (reg 1(1)). No number below has a value before it. */
export const lawBegins: CalendarDate = '2024-01-01';

/** A number that the law sets, from a day on, with the provision that sets it. */
export interface Parameter {
  readonly name: string;
  readonly value: number;
  readonly unit: 'working days' | 'days' | 'pounds' | 'percent' | 'years' | 'times';
  readonly from: CalendarDate;
  readonly provision: ProvisionKey;
}

/**
 * Every period and threshold. A change of the law adds a row with its own date; the old row stays, because procurements that
 * commenced under it are still judged by it.
 */
export const parameters = [
  {
    name: 'standstill-working-days',
    value: 8,
    unit: 'working days',
    from: '2024-01-01',
    provision: 'reg12RepresentationsWindow',
  },
  {
    name: 'further-decision-working-days',
    value: 5,
    unit: 'working days',
    from: '2024-01-01',
    provision: 'reg12EndFiveDays',
  },
  { name: 'msp-identification-days', value: 14, unit: 'days', from: '2024-01-01', provision: 'reg10FourteenDays' },
  { name: 'award-notice-days', value: 30, unit: 'days', from: '2024-01-01', provision: 'reg7AwardNoticeWithin30' },
  {
    name: 'abandonment-notice-days',
    value: 30,
    unit: 'days',
    from: '2024-01-01',
    provision: 'reg15NoticeWithin30OfDecision',
  },
  {
    name: 'considerable-change-amount',
    value: 500_000,
    unit: 'pounds',
    from: '2024-01-01',
    provision: 'reg6ThresholdAmount',
  },
  {
    name: 'considerable-change-percent',
    value: 25,
    unit: 'percent',
    from: '2024-01-01',
    provision: 'reg6ThresholdPercent',
  },
  {
    name: 'announced-value-percent',
    value: 25,
    unit: 'percent',
    from: '2024-01-01',
    provision: 'reg12WhatStoodStill',
  },
  { name: 'announced-term-days', value: 31, unit: 'days', from: '2024-01-01', provision: 'reg12WhatStoodStill' },
  { name: 'framework-term-years', value: 4, unit: 'years', from: '2024-01-01', provision: 'reg16Term' },
  {
    name: 'minimum-turnover-multiple',
    value: 2,
    unit: 'times',
    from: '2024-01-01',
    provision: 'sch16Para3Turnover',
  },
  {
    name: 'minister-notice-days',
    value: 30,
    unit: 'days',
    from: '2025-02-24',
    provision: 'reg20CMinisterOfExclusion',
  },
  { name: 'exclusion-check-days', value: 90, unit: 'days', from: '2024-01-01', provision: 'reg20CurrentCheck' },
  {
    name: 'interest-declaration-days',
    value: 28,
    unit: 'days',
    from: '2024-01-01',
    provision: 'nhsAct14Z30Declare',
  },
] as const satisfies readonly Parameter[];

export type ParameterName = (typeof parameters)[number]['name'];

/** Thrown when a number is asked for on a day on which the law had not set it. The nearest row is never given instead. */
export class ParameterNotInForce extends Error {
  constructor(name: string, on: CalendarDate, from: CalendarDate) {
    super(`${name} has no value on ${on}: it is set from ${from}`);
    this.name = 'ParameterNotInForce';
  }
}

/**
 * The number in force on a day, with its provision. For a procurement ask with the day that fixes its law (its regime), not
 * with today. Throws ParameterNotInForce for a day before the first row.
 */
export function parameter(name: ParameterName, on: CalendarDate): Parameter {
  const rows: readonly Parameter[] = parameters.filter((row) => row.name === name);
  const inForce = rows.filter((row) => row.from <= on).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (!inForce) throw new ParameterNotInForce(name, on, rows[0]!.from);
  return inForce;
}

/** The number in force on a day; null for a day on which the law had not set it, so that nothing is owed under it. */
export function numberInForce(name: ParameterName, on: CalendarDate): number | null {
  const set = parameters.some((row) => row.name === name && row.from <= on);
  return set ? parameterValue(name, on) : null;
}

/** How many working days the law of a procurement gives its standstill, whenever its notice is published (reg 12(3)). */
export function standstillDays(regime: CalendarDate): number {
  return parameterValue('standstill-working-days', regime);
}

/**
 * The same where only a date is known, and not which law a procurement commenced under: as for one that commenced on that day. Before there
 * was a law, as under its first edition.
 */
export function standstillDaysOn(date: CalendarDate): number {
  return standstillDays(date < lawBegins ? lawBegins : date);
}

/** The number alone, where its provision is cited elsewhere. */
export function parameterValue(name: ParameterName, on: CalendarDate): number {
  return parameter(name, on).value;
}
