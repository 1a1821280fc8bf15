export { forgetRequest } from './answers.js';
export { AuthorityFolds, AuthorityHistory, authorityStream, doneAt, organisationStreams } from './authority-history.js';
export type { Settled } from './settled.js';
export type { Considered, ConsideredSettling, ConsiderRequest, ConsiderSettling } from './consider.js';
export { Clock, DatabaseClock } from './clock.js';
export type {
  Accepted,
  AuthorityRequest,
  CommandRequest,
  CommandResult,
  OrganisationRequest,
  Refused,
  SettledResult,
} from './command.js';
export { EngineModule } from './engine.module.js';
export { noteCalendar, notedCalendars, type CalendarNote } from './calendars-noted.js';
export { EnginePorts } from './engine-ports.js';
export { Engine } from './engine.js';
export { eraseReceived, refusedReceptions } from './erase-received.js';
export { withMembers } from './gates-way.js';
export type { Look } from './look.js';
export type { LookOf } from './looking.js';
export { asRecorded, asStreamEvent, standingAfter } from './history.js';
export { disclosedEvent } from './past.js';
export { carried } from './ports.js';
export type {
  ActorPort,
  ActorQuestion,
  Asking,
  AskingPrincipal,
  Beforehand,
  Change,
  CommandReader,
  DataReader,
  DispatchPort,
  EvidencePort,
  FoldedPort,
  InputPort,
  Message,
  ProjectionPort,
  View,
} from './ports.js';
export { checkOutcomes } from './verify/outcomes.js';
export { checkReceipts, digestOfReceipts } from './verify/receipts.js';
export { checkRefusals, digestOfRefusals } from './verify/refusals.js';
export { NotYetDecided } from './not-yet-decided.js';
export type { ReceptionStatus } from './reception.entity.js';
export type { Received } from './received.js';
export { TRIES, type ReceivedRequest } from './receptions.js';
export { withRows, type Part } from './write-statement.js';
export type { WrittenEvent } from './written.js';
export { Rebuild, type RebuildReport, type ViewReport } from './rebuild.js';
export { RehearsalClock } from './rehearsal-clock.js';
