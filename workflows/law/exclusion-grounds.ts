import type { CalendarDate } from '../calendar/types.js';
import type { NameOfDay, NumberName } from './parameters.js';

/** A ground of Schedules 6 and 7 to the Procurement Act 2023, or of an amendment. */
export interface ExclusionGround {
  /** How it is named everywhere: `Sch 6 para 2`. */
  readonly id: string;
  readonly kind: 'mandatory' | 'discretionary';
  readonly title: string;
  /** The day of the edition that brings it: a procurement that commenced before is not judged by it. */
  readonly from: CalendarDate;
  /** Events before a period of so many years, ending with the day of the determination, are ignored (paras 44(1), 15(1), (2)). */
  readonly lookBack: NumberName;
  /** Events before this day are ignored as well (paras 44(3), (4) and 15(4)); null where the Schedule looks further back. */
  readonly notBefore: NameOfDay | null;
  /** One of the offences of Part 1 of Schedule 6. */
  readonly offence: boolean;
  /** An ancillary or foreign offence: its times are those of the offence that it relates to (paras 33 and 34). */
  readonly follows: boolean;
}

type Row = readonly [paragraph: string, title: string, notBefore: NameOfDay | null, lookBack?: 'shorter'];

const begin: NameOfDay = 'grounds-begin';
const further: NameOfDay = 'grounds-look-further-back';

const offences: readonly Row[] = [
  ['2', 'Corporate manslaughter or corporate homicide', begin],
  ['3', 'Terrorism offences', null],
  ['4', 'Theft, fraud, extortion, robbery and the like at common law in Scotland', begin],
  ['5', 'Conspiracy to defraud at common law', begin],
  ['6(a)', 'Theft, robbery, burglary etc (Theft Act 1968)', begin],
  ['6(b)', 'Fraud and blackmail (Theft Act 1968)', further],
  ['6(c)', 'Offences relating to stolen goods (Theft Act 1968)', begin],
  ['6(d)', 'Dishonestly retaining a wrongful credit (Theft Act 1968)', begin],
  ['6(e)', 'Going equipped for stealing etc (Theft Act 1968)', begin],
  ['7(a)', 'Theft, robbery, burglary etc (Theft Act (Northern Ireland) 1969)', begin],
  ['7(b)', 'Fraud and blackmail (Theft Act (Northern Ireland) 1969)', further],
  ['7(c)', 'Offences relating to stolen goods (Theft Act (Northern Ireland) 1969)', begin],
  ['7(d)', 'Dishonestly retaining a wrongful credit (Theft Act (Northern Ireland) 1969)', begin],
  ['7(e)', 'Going equipped for stealing etc (Theft Act (Northern Ireland) 1969)', begin],
  ['8', 'Making off without payment', begin],
  ['9', 'Making off without payment (Northern Ireland)', begin],
  ['10', 'Taking a vehicle without authority etc (Northern Ireland)', begin],
  ['11', 'Convicted thief in possession (Scotland)', begin],
  ['12', 'Bribery of electors', null],
  ['13', 'Taking a motor vehicle without authority etc', begin],
  ['14', 'Money laundering offences', null],
  ['15', 'Fraud offences', further],
  ['16', 'Fraudulent trading', further],
  ['17', 'Bribery offences', null],
  ['18', 'Articles for use in fraud (Scotland)', further],
  ['19', 'Employment agencies', further],
  ['20', 'Employment agencies (Northern Ireland)', further],
  ['21', 'Refusal or wilful neglect to pay the national minimum wage', further],
  ['22', 'Gangmasters', further],
  ['23 (s 1, 2 or 4)', 'Slavery and human trafficking (Modern Slavery Act 2015)', null],
  ['23 (s 30)', 'Breach of an order under the Modern Slavery Act 2015', further],
  ['24 (s 1 or 4)', 'Slavery and human trafficking (Scotland)', null],
  ['24 (s 32)', 'Breach of an order (Scotland)', further],
  ['25 (s 1, 2 or 4)', 'Slavery and human trafficking (Northern Ireland)', null],
  ['25 (Sch 3)', 'Breach of an order (Northern Ireland)', further],
  ['26', 'Breach of a labour market enforcement order', further],
  ['27', 'Agreeing to become involved in serious organised crime (Scotland)', null],
  ['28', 'Participating in activities of an organised crime group', null],
  ['29', 'Cheating the public revenue', further],
  ['30', 'Fraudulent evasion of a tax', further],
  ['31', 'Failure to prevent facilitation of tax evasion', further],
  ['32', 'Cartel offence', further],
  ['33', 'Ancillary offences', null],
  ['34', 'Corresponding offences outside the United Kingdom', null],
];

const otherMandatory: readonly Row[] = [
  ['35', 'Threat to national security, through the debarment list only', begin],
  ['36', 'Penalties for VAT fraud and evasion of tax or duty', further],
  ['37', 'Penalties for deliberate errors or failures to notify in tax', further],
  ['38', 'Abusive tax arrangements that were counteracted', further],
  ['39', 'Abusive practice in VAT', further],
  ['40', 'Defeat in respect of notifiable tax arrangements', further],
  ['41', 'Decision that a cartel infringed the Chapter I prohibition', further],
  ['42', 'Equivalents of paras 36 to 41 outside the United Kingdom', further],
  ['43', 'Failure to cooperate with an investigation', null],
];

const discretionary: readonly Row[] = [
  ['1', 'Orders about slavery, trafficking or the labour market', begin],
  ['2', 'Conduct abroad that could result in such an order', begin],
  ['3', 'Sufficient evidence of a slavery or trafficking offence', begin],
  ['4', 'Environmental offence', begin],
  ['5', 'Bankruptcy, insolvency and the like', null, 'shorter'],
  ['6', 'Business suspended or ceased', null, 'shorter'],
  ['7', 'Considered to have infringed the Chapter I prohibition', null, 'shorter'],
  ['8', 'Considered to have infringed the Chapter II prohibition', null, 'shorter'],
  ['9', 'Decision that the Chapter II prohibition was infringed', null, 'shorter'],
  ['10', 'Considered to have engaged in conduct that is a cartel offence', null, 'shorter'],
  ['11', 'Professional misconduct', null, 'shorter'],
  ['12(1)', 'Sufficiently serious breach of contract', null, 'shorter'],
  ['12(2)', 'Court ruling on a sufficiently serious breach of contract', null, 'shorter'],
  ['12(3)', 'Poor performance, not improved when there was opportunity', begin],
  ['12(4) (breach)', 'Published information about a breach of contract', null, 'shorter'],
  ['12(4) (performance)', 'Published information about poor performance', begin],
  ['13', 'Acting improperly in procurement', null, 'shorter'],
  ['14', 'Threat to national security', begin],
];

const ancillary = ['33', '34'];

const rowsOf = (kind: ExclusionGround['kind'], rows: readonly Row[], offence = false): readonly ExclusionGround[] =>
  rows.map(([paragraph, title, notBefore, lookBack]) => ({
    id: `Sch ${kind === 'mandatory' ? 6 : 7} para ${paragraph}`,
    kind,
    title,
    from: '2025-02-24',
    lookBack: lookBack ? 'discretionary-ground-shorter-years' : `${kind}-ground-years`,
    notBefore,
    offence,
    follows: offence && ancillary.includes(paragraph),
  }));

/** Every ground as the Schedules came into force, mandatory ones first, in the order of the Schedules. */
export const groundsOfTheSchedules: readonly ExclusionGround[] = [
  ...rowsOf('mandatory', offences, true),
  ...rowsOf('mandatory', otherMandatory),
  ...rowsOf('discretionary', discretionary),
];

/** Usable only through the debarment list (Sch 6 para 35(3)). */
export const byDebarmentOnly = 'Sch 6 para 35';
/** Not a relevant ground: no notice to a Minister (reg 20C(6)). */
export const failureToCooperate = 'Sch 6 para 43';
/** No exclusion before a Minister considers that it should be (reg 20B). */
export const nationalSecurity = 'Sch 7 para 14';
