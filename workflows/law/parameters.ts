import type { CalendarDate } from '../calendar/types.js';
import type { ProvisionKey } from './provisions.js';

/** The day on which the Regulations came into force (reg 1(1)). No number below has a value before it. */
export const lawBegins: CalendarDate = '2024-01-01';

interface Dated {
  readonly name: string;
  /** The day of the edition that sets it so. */
  readonly from: CalendarDate;
  readonly provision: ProvisionKey;
}

/** A number that the law sets, from an edition on, with the provision that sets it. */
export interface NumberOfLaw extends Dated {
  readonly value: number;
  readonly unit: 'working days' | 'days' | 'months' | 'years' | 'pounds' | 'percent' | 'times';
}

/** A day that the law sets, such as one before which nothing counts. */
export interface DayOfLaw extends Dated {
  readonly value: CalendarDate;
  readonly unit: 'day';
}

export type Parameter = NumberOfLaw | DayOfLaw;

/**
 * Every period, threshold and cut-off day. A change of the law adds a row with the day of its edition; the old row stays, because
 * procurements that commenced under it are still judged by it. The row may stand here or in the file of the edition that makes the change.
 * A number that is a reading of ours, and not of the words, rests on a provision whose standing is `inferred`.
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
  {
    name: 'information-working-days',
    value: 5,
    unit: 'working days',
    from: '2024-01-01',
    provision: 'reg12InformationPromptly',
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
  {
    name: 'mandatory-ground-years',
    value: 5,
    unit: 'years',
    from: '2025-02-24',
    provision: 'pa2023MandatoryTime',
  },
  {
    name: 'discretionary-ground-years',
    value: 5,
    unit: 'years',
    from: '2025-02-24',
    provision: 'pa2023DiscretionaryTime',
  },
  {
    name: 'discretionary-ground-shorter-years',
    value: 3,
    unit: 'years',
    from: '2025-02-24',
    provision: 'pa2023DiscretionaryTime',
  },
  { name: 'grounds-begin', value: '2025-02-24', unit: 'day', from: '2025-02-24', provision: 'pa2023SchedulesInForce' },
  {
    name: 'grounds-look-further-back',
    value: '2022-02-25',
    unit: 'day',
    from: '2025-02-24',
    provision: 'pa2023SchedulesInForce',
  },
  { name: 'exclusion-check-days', value: 90, unit: 'days', from: '2024-01-01', provision: 'reg20CurrentCheck' },
  {
    name: 'interest-declaration-days',
    value: 28,
    unit: 'days',
    from: '2024-01-01',
    provision: 'nhsAct14Z30Declare',
  },
  {
    name: 'urgent-award-months',
    value: 12,
    unit: 'months',
    from: '2024-01-01',
    provision: 'sch13Para7LongerThanUsual',
  },
] as const satisfies readonly Parameter[];

type Row = (typeof parameters)[number];

export type ParameterName = Row['name'];
/** The name of a number. */
export type NumberName = Exclude<Row, { readonly unit: 'day' }>['name'];
/** The name of a day. */
export type NameOfDay = Extract<Row, { readonly unit: 'day' }>['name'];

/** The rows of the table that an edition sets: those of its day. */
export function setOn(day: CalendarDate): readonly Row[] {
  return parameters.filter(({ from }) => from === day);
}
