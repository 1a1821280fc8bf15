import type { CalendarDate } from '../calendar/types.js';
import {
  lawBegins,
  type NameOfDay,
  type DayOfLaw,
  type NumberName,
  type NumberOfLaw,
  type Parameter,
  type ParameterName,
} from './parameters.js';
import { editionsUpTo, enacted, type Enacted } from './statute-book.js';
import type { Regime } from './regimes.js';

/** Thrown when a number is asked for on a day on which the law had not set it. The nearest row is never given instead. */
export class ParameterNotInForce extends Error {
  constructor(name: string, on: CalendarDate, from: CalendarDate | undefined) {
    super(`${name} has no value on ${on}: ${from === undefined ? 'no edition sets it' : `it is set from ${from}`}`);
    this.name = 'ParameterNotInForce';
  }
}

/** Every row of every edition, the first one first. */
export function everyNumber(): readonly Parameter[] {
  return enacted().flatMap(({ numbers }) => numbers);
}

/**
 * The number in force on a day, with its provision. For a procurement ask with the day that fixes its law (its regime), not
 * with today. Throws ParameterNotInForce for a day before the first row.
 */
export function parameter(name: NumberName, on: CalendarDate): NumberOfLaw {
  return rowOf(name, on) as NumberOfLaw;
}

/**
 * A number where only a date is known, and not which law a procurement commenced under: as for one that commenced on that day. Before there
 * was a law, as under its first edition.
 */
export function numberOn(name: NumberName, date: CalendarDate): NumberOfLaw {
  return parameter(name, date < lawBegins ? lawBegins : date);
}

/** The number alone, where its provision is cited elsewhere. */
export function parameterValue(name: NumberName, on: CalendarDate): number {
  return parameter(name, on).value;
}

/** The same for a day that the law sets. */
export function dayOfLaw(name: NameOfDay, on: CalendarDate): CalendarDate {
  return (rowOf(name, on) as DayOfLaw).value;
}

/** The number in force on a day; null for a day on which the law had not set it, so that nothing is owed under it. */
export function numberInForce(name: NumberName, on: CalendarDate): number | null {
  return (inForceOn(on).get(name) as NumberOfLaw | undefined)?.value ?? null;
}

/** Each number that is in force under an edition, in the order in which the law set them first. */
export function numbersUnder(regime: Regime): readonly Parameter[] {
  const inForce = inForceOn(regime);
  return [...new Set(everyNumber().map(({ name }) => name))].flatMap((name) => inForce.get(name) ?? []);
}

/** How many working days the law of a procurement gives its standstill, whenever its notice is published (reg 12(3)). */
export function standstillDays(regime: CalendarDate): number {
  return parameterValue('standstill-working-days', regime);
}

/** The same where only a date is known. */
export function standstillDaysOn(date: CalendarDate): number {
  return numberOn('standstill-working-days', date).value;
}

function rowOf(name: ParameterName, on: CalendarDate): Parameter {
  const found = inForceOn(on).get(name);
  if (!found) throw new ParameterNotInForce(name, on, everyNumber().find((row) => row.name === name)?.from);
  return found;
}

/** The rows in force on a day, by name: of the last edition up to it that sets them. */
function inForceOn(on: CalendarDate): ReadonlyMap<string, Parameter> {
  const known = tables.get(enacted()) ?? new Map<CalendarDate, ReadonlyMap<string, Parameter>>();
  tables.set(enacted(), known);
  const last = editionsUpTo(on)[0]?.from ?? '';
  const found = known.get(last) ?? tableUpTo(on);
  known.set(last, found);
  return found;
}

/** Asked for by most rules, and the same as long as the law is. */
const tables = new WeakMap<readonly Enacted[], Map<CalendarDate, ReadonlyMap<string, Parameter>>>();

function tableUpTo(on: CalendarDate): ReadonlyMap<string, Parameter> {
  const rows = [...editionsUpTo(on)].reverse().flatMap(({ numbers }) => numbers);
  return new Map(rows.map((row) => [row.name, row]));
}
