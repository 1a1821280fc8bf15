import { isCalendarDate } from '../../../../workflows/index.js';
import { field, type FieldOptions } from './field.js';

const EARLIEST = '1900-01-01';
const LATEST = '2199-12-31';

function wrongWithDate(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return 'must be a date like 2026-03-24';
  if (value < EARLIEST || value > LATEST) return `must be a date from ${EARLIEST} to ${LATEST}`;
  return isCalendarDate(value) ? undefined : 'must be a date that exists';
}

/** A London calendar date, `YYYY-MM-DD`, that exists. */
export function IsCalendarDate(options: FieldOptions = {}): PropertyDecorator {
  const schema = { type: String, format: 'date', example: '2026-03-24' } as const;
  return field({ name: 'calendarDate', wrong: wrongWithDate, schema }, options);
}
