export { authorityKinds, findAuthorityKind, type AuthorityKind, type AuthorityKindRow } from './authority-kinds.js';
export {
  byDebarmentOnly,
  failureToCooperate,
  groundsOfTheSchedules,
  nationalSecurity,
  type ExclusionGround,
} from './exclusion-grounds.js';
export {
  everyGround,
  firstDayThatCounts,
  firstEventThatCounts,
  groundsBegin,
  groundsUnder,
  groundUnder,
  yearsOf,
} from './grounds-in-force.js';
export { defaultNames, defaults, type DefaultName } from './defaults.js';
export { cpvCodes, findCpv, type CpvCode } from './cpv-codes.js';
export { numberInWords, timesInWords } from './number-in-words.js';
export { numberTitles } from './number-titles.js';
export {
  dayOfLaw,
  everyNumber,
  numberInForce,
  numberOn,
  numbersUnder,
  parameter,
  ParameterNotInForce,
  parameterValue,
  standstillDays,
  standstillDaysOn,
} from './numbers-in-force.js';
export {
  lawBegins,
  parameters,
  setOn,
  type NameOfDay,
  type DayOfLaw,
  type NumberName,
  type NumberOfLaw,
  type Parameter,
  type ParameterName,
} from './parameters.js';
export {
  schedulesAsMade,
  type NoticeItem,
  type ScheduleNumber,
  type ScheduleParagraph,
  type Schedules,
} from './schedules.js';
export { paragraphsOf, schedulesUnder } from './schedules-in-force.js';
export { processes, processTitles, type Process } from './processes.js';
export {
  cite,
  citesOf,
  provisionCited,
  provisions,
  type Instrument,
  type Provision,
  type ProvisionKey,
} from './provisions.js';
export type { Regime } from './regimes.js';
export { editionNamed, editionsUpTo, enact, enacted, newestRegime, regimeOn, type Enacted } from './statute-book.js';
export { daysCountedIn, standstillClock, type StandstillClock } from './standstill-clock.js';
