import type { CalendarDate } from '../calendar/types.js';

/** The name of an edition of the law: the day from which it governs procurements that commence. They are listed in `editions/`. */
export type Regime = CalendarDate;
