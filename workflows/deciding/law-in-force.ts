import { dateInWords, type CalendarDate } from '../calendar/index.js';
import { enacted, numbersUnder, numberTitles, provisions, type Parameter, type Regime } from '../law/index.js';

/** A number or a day that the law sets, from an edition on. */
export interface NumberRow {
  readonly name: string;
  /** What it is, in words: `8 working days from the day after standstill begins to the end of the time for representations`. */
  readonly says: string;
  /** A London day where the unit is `day`. */
  readonly value: number | CalendarDate;
  readonly unit: Parameter['unit'];
  /** The day of the edition that set it so. */
  readonly from: Regime;
  readonly provision: string;
  /** Whether the law says it, or it is a reading of ours: `inferred`. */
  readonly standing: string;
}

/** An edition of the law, with what it set or set anew. */
export interface EditionRow {
  readonly from: Regime;
  readonly provision: string;
  readonly says: string;
  readonly numbers: readonly NumberRow[];
  /** The grounds of exclusion that it added. */
  readonly grounds: readonly string[];
}

/** Every edition, the first one first. */
export function editionRows(): readonly EditionRow[] {
  return enacted().map(({ from, source, numbers, grounds }) => ({
    from,
    provision: provisions[source].cite,
    says: provisions[source].says,
    numbers: numbers.map(numberRow),
    grounds: grounds.map(({ id, title }) => `${id}: ${title}`),
  }));
}

/** Each number in force for procurements that commence under an edition, with the day from which it is so. */
export function numberRows(regime: Regime): readonly NumberRow[] {
  return numbersUnder(regime).map(numberRow);
}

function numberRow(row: Parameter): NumberRow {
  const { name, value, unit, from, provision } = row;
  const { cite, standing } = provisions[provision];
  const says = `${amountOf(row)} ${numberTitles[name as keyof typeof numberTitles]}`;
  return { name, says, value, unit, from, provision: cite, standing };
}

function amountOf(row: Parameter): string {
  switch (row.unit) {
    case 'day':
      return `${dateInWords(row.value)},`;
    case 'pounds':
      return `£${String(row.value).replace(/\B(?=(?:\d{3}){1,5}$)/g, ',')}`;
    case 'percent':
      return `${row.value}%`;
    default:
      return `${row.value} ${row.unit}`;
  }
}
