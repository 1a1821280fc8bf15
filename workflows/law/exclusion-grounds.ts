import { addDays, addYears } from '../calendar/civil-date.js';
import type { CalendarDate } from '../calendar/types.js';

/** Schedules 6 and 7 to the Procurement Act 2023, ground by ground, as in force since 24 February 2025. */
export interface ExclusionGround {
  /** How it is named everywhere: `Sch 6 para 2`. */
  readonly id: string;
  readonly kind: 'mandatory' | 'discretionary';
  readonly title: string;
  /** Events before a period of so many years, ending with the day of the determination, are ignored (paras 44(1), 15(1), (2)). */
  readonly years: 5 | 3;
  /** Events before this day are ignored as well (paras 44(3), (4) and 15(4)); null where the Schedule looks further back. */
  readonly notBefore: CalendarDate | null;
  /** An ancillary or foreign offence: its times are those of the offence that it relates to (paras 33 and 34). */
  readonly follows: boolean;
}

/** When the Schedules came into force, and the first day of the three years ending with it (para 44(4)). */
const inForce: CalendarDate = '2025-02-24';
const threeYearsBefore: CalendarDate = '2022-02-25';

type Row = readonly [paragraph: string, title: string, notBefore: CalendarDate | null, years?: 3];

const offences: readonly Row[] = [
  ['2', 'Corporate manslaughter or corporate homicide', inForce],
  ['3', 'Terrorism offences', null],
  ['4', 'Theft, fraud, extortion, robbery and the like at common law in Scotland', inForce],
  ['5', 'Conspiracy to defraud at common law', inForce],
  ['6(a)', 'Theft, robbery, burglary etc (Theft Act 1968)', inForce],
  ['6(b)', 'Fraud and blackmail (Theft Act 1968)', threeYearsBefore],
  ['6(c)', 'Offences relating to stolen goods (Theft Act 1968)', inForce],
  ['6(d)', 'Dishonestly retaining a wrongful credit (Theft Act 1968)', inForce],
  ['6(e)', 'Going equipped for stealing etc (Theft Act 1968)', inForce],
  ['7(a)', 'Theft, robbery, burglary etc (Theft Act (Northern Ireland) 1969)', inForce],
  ['7(b)', 'Fraud and blackmail (Theft Act (Northern Ireland) 1969)', threeYearsBefore],
  ['7(c)', 'Offences relating to stolen goods (Theft Act (Northern Ireland) 1969)', inForce],
  ['7(d)', 'Dishonestly retaining a wrongful credit (Theft Act (Northern Ireland) 1969)', inForce],
  ['7(e)', 'Going equipped for stealing etc (Theft Act (Northern Ireland) 1969)', inForce],
  ['8', 'Making off without payment', inForce],
  ['9', 'Making off without payment (Northern Ireland)', inForce],
  ['10', 'Taking a vehicle without authority etc (Northern Ireland)', inForce],
  ['11', 'Convicted thief in possession (Scotland)', inForce],
  ['12', 'Bribery of electors', null],
  ['13', 'Taking a motor vehicle without authority etc', inForce],
  ['14', 'Money laundering offences', null],
  ['15', 'Fraud offences', threeYearsBefore],
  ['16', 'Fraudulent trading', threeYearsBefore],
  ['17', 'Bribery offences', null],
  ['18', 'Articles for use in fraud (Scotland)', threeYearsBefore],
  ['19', 'Employment agencies', threeYearsBefore],
  ['20', 'Employment agencies (Northern Ireland)', threeYearsBefore],
  ['21', 'Refusal or wilful neglect to pay the national minimum wage', threeYearsBefore],
  ['22', 'Gangmasters', threeYearsBefore],
  ['23 (s 1, 2 or 4)', 'Slavery and human trafficking (Modern Slavery Act 2015)', null],
  ['23 (s 30)', 'Breach of an order under the Modern Slavery Act 2015', threeYearsBefore],
  ['24 (s 1 or 4)', 'Slavery and human trafficking (Scotland)', null],
  ['24 (s 32)', 'Breach of an order (Scotland)', threeYearsBefore],
  ['25 (s 1, 2 or 4)', 'Slavery and human trafficking (Northern Ireland)', null],
  ['25 (Sch 3)', 'Breach of an order (Northern Ireland)', threeYearsBefore],
  ['26', 'Breach of a labour market enforcement order', threeYearsBefore],
  ['27', 'Agreeing to become involved in serious organised crime (Scotland)', null],
  ['28', 'Participating in activities of an organised crime group', null],
  ['29', 'Cheating the public revenue', threeYearsBefore],
  ['30', 'Fraudulent evasion of a tax', threeYearsBefore],
  ['31', 'Failure to prevent facilitation of tax evasion', threeYearsBefore],
  ['32', 'Cartel offence', threeYearsBefore],
  ['33', 'Ancillary offences', null],
  ['34', 'Corresponding offences outside the United Kingdom', null],
];

const otherMandatory: readonly Row[] = [
  ['35', 'Threat to national security, through the debarment list only', inForce],
  ['36', 'Penalties for VAT fraud and evasion of tax or duty', threeYearsBefore],
  ['37', 'Penalties for deliberate errors or failures to notify in tax', threeYearsBefore],
  ['38', 'Abusive tax arrangements that were counteracted', threeYearsBefore],
  ['39', 'Abusive practice in VAT', threeYearsBefore],
  ['40', 'Defeat in respect of notifiable tax arrangements', threeYearsBefore],
  ['41', 'Decision that a cartel infringed the Chapter I prohibition', threeYearsBefore],
  ['42', 'Equivalents of paras 36 to 41 outside the United Kingdom', threeYearsBefore],
  ['43', 'Failure to cooperate with an investigation', null],
];

const discretionary: readonly Row[] = [
  ['1', 'Orders about slavery, trafficking or the labour market', inForce],
  ['2', 'Conduct abroad that could result in such an order', inForce],
  ['3', 'Sufficient evidence of a slavery or trafficking offence', inForce],
  ['4', 'Environmental offence', inForce],
  ['5', 'Bankruptcy, insolvency and the like', null, 3],
  ['6', 'Business suspended or ceased', null, 3],
  ['7', 'Considered to have infringed the Chapter I prohibition', null, 3],
  ['8', 'Considered to have infringed the Chapter II prohibition', null, 3],
  ['9', 'Decision that the Chapter II prohibition was infringed', null, 3],
  ['10', 'Considered to have engaged in conduct that is a cartel offence', null, 3],
  ['11', 'Professional misconduct', null, 3],
  ['12(1)', 'Sufficiently serious breach of contract', null, 3],
  ['12(2)', 'Court ruling on a sufficiently serious breach of contract', null, 3],
  ['12(3)', 'Poor performance, not improved when there was opportunity', inForce],
  ['12(4) (breach)', 'Published information about a breach of contract', null, 3],
  ['12(4) (performance)', 'Published information about poor performance', inForce],
  ['13', 'Acting improperly in procurement', null, 3],
  ['14', 'Threat to national security', inForce],
];

const rowsOf = (schedule: 6 | 7, rows: readonly Row[]): readonly ExclusionGround[] =>
  rows.map(([paragraph, title, notBefore, years]): ExclusionGround => ({
    id: `Sch ${schedule} para ${paragraph}`,
    kind: schedule === 6 ? 'mandatory' : 'discretionary',
    title,
    years: years ?? 5,
    notBefore,
    follows: schedule === 6 && (paragraph === '33' || paragraph === '34'),
  }));

/** Every ground, mandatory ones first, in the order of the Schedules. */
export const exclusionGrounds: readonly ExclusionGround[] = [
  ...rowsOf(6, offences),
  ...rowsOf(6, otherMandatory),
  ...rowsOf(7, discretionary),
];

/** Usable only through the debarment list (Sch 6 para 35(3)). */
export const byDebarmentOnly = 'Sch 6 para 35';
/** Not a relevant ground: no notice to a Minister (reg 20C(6)). */
export const failureToCooperate = 'Sch 6 para 43';
/** No exclusion before a Minister considers that it should be (reg 20B). */
export const nationalSecurity = 'Sch 7 para 14';

const byId: ReadonlyMap<string, ExclusionGround> = new Map(exclusionGrounds.map((ground) => [ground.id, ground]));

/** The ground of that name, or null where the Schedules have none. */
export function exclusionGround(id: string): ExclusionGround | null {
  return byId.get(id) ?? null;
}

/**
 * The first day of the period that counts back from a determination: an event (a mandatory ground), or the day on which the
 * authority knew or should have known of it (a discretionary one), before that day is ignored.
 */
export function firstDayThatCounts({ years }: ExclusionGround, determinedOn: CalendarDate): CalendarDate {
  return addDays(addYears(determinedOn, -years), 1);
}
