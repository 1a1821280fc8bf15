export { authorityKinds, findAuthorityKind, type AuthorityKind, type AuthorityKindRow } from './authority-kinds.js';
export {
  byDebarmentOnly,
  exclusionGround,
  exclusionGrounds,
  failureToCooperate,
  firstDayThatCounts,
  nationalSecurity,
  type ExclusionGround,
} from './exclusion-grounds.js';
export { defaultNames, defaults, type DefaultName } from './defaults.js';
export { cpvCodes, findCpv, type CpvCode } from './cpv-codes.js';
export { numberInWords } from './number-in-words.js';
export {
  lawBegins,
  numberInForce,
  parameter,
  ParameterNotInForce,
  parameters,
  parameterValue,
  standstillDays,
  standstillDaysOn,
  type Parameter,
  type ParameterName,
} from './parameters.js';
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
export { regimeOn, regimes, regimeSources, type Regime } from './regimes.js';
export { daysCountedIn, standstillClock, type StandstillClock } from './standstill-clock.js';
