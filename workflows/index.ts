export * from './calendar/index.js';
export * from './law/index.js';
export { byId, withNames } from './people.js';
export * from './process-check/index.js';
export type { Action } from './action.js';
export { available, availableInShort } from './available.js';
export { type AvailableInShort, type NextStep, type NotYet, type Wanted } from './available-in-short.js';
export { isOverdue, openWork, type OpenWork } from './open-work.js';
export { workIn } from './work.js';
export { needs } from './needs.js';
export { calendarFlag, type CalendarFlag } from './calendar-flag.js';
export type { Command, CommandData, CommandType } from './commands.js';
export { deadlines, type Deadline } from './deadlines.js';
export { broughtAboutByTime, decide } from './decide.js';
export {
  commandOf,
  eventOf,
  type EventData,
  type EventType,
  type NewEvent,
  type RecordedEvent,
  type ReplayedEvent,
} from './events.js';
export { evolveFrom, fold, foldUnder } from './fold.js';
export type * from './corrections/corrections.commands.js';
export { correctedKinds } from './corrections/corrections.commands.js';
export * from './corrections/corrected.js';
export { patternsOf } from './corrections/correctable.js';
export { asTheyWouldRead } from './corrections/what-follows.js';
export * from './corrections/notes.js';
export { restoredCommand } from './corrections/restored.js';
export { evolve } from './evolve.js';
export { factsInFull, namesOf, type CorrectedClock, type Facts } from './facts.js';
export { lastMoved, marksAfter, noMarks, restsOn, strictMarks, tagOf, type Marks } from './matters.js';
export {
  capacities,
  conflictOutcomes,
  positions,
  type Capacity,
  type ConflictOutcome,
  type Position,
} from './conflicts/conflicts.commands.js';
export type * from './conflicts/conflicts.commands.js';
export type * from './conflicts/conflicts.facts.js';
export { flaggedDecisions } from './conflicts/flags.js';
export { namingFields } from './conflicts/named.js';
export * from './conflicts/stages.js';
export * from './governance.js';
export { organisationIdentifier } from './organisations/identifiers.js';
export { marked } from './agreement/side-by-side.js';
export { askedAnew, type AskedAnew } from './conflicts/declared-anew.js';
export { mayBeOne, questionOf } from './conflicts/same-organisation.js';
export { catalogue, type LawRow } from './catalogue.js';
export {
  edgesFrom,
  edgesOf,
  machineOf,
  stateMeta,
  statesOf,
  type Edge,
  type MachineId,
  type StateOfMachine,
} from './machines.js';
export type { Reason, Warning } from './outcome.js';
export { nothingYet, type Evidence, type Outcome, type Past, type Procurement } from './procurement.js';
export { keptInConfidence } from './conflicts/in-confidence.js';
export { replay, type Difference, type ReplayResult } from './replay.js';
export { labelOf } from './labels.js';
export type * from './evaluation/evaluation.commands.js';
export { scoresOfWithdrawn } from './evaluation/evaluation.commands.js';
export type * from './evaluation/evaluation.facts.js';
export type * from './evaluation/key-criteria.js';
export { ranking, type Ranked } from './evaluation/ranking.js';
export {
  evaluatesAt,
  evaluatorsOf,
  offersAt,
  roundOf,
  scoredCriteria,
  stagesOf,
  unscored,
  type Scored,
} from './evaluation/scoring.js';
export {
  eventOpensTo,
  factsSeenBy,
  opensTo,
  scoreEvents,
  withheldScore,
  type ScoreReader,
} from './evaluation/sight.js';
export { keyCriteria } from './steps/common.js';
export { answeredAtOpening, type ProcessAnswers } from './steps/process-answers.js';
export { commandTypes, stepOf } from './steps/index.js';
export * from './notices/index.js';
export type * from './steps/common.js';
export type * from './steps/conclusion.commands.js';
export type * from './steps/notices.commands.js';
export type * from './steps/opening.commands.js';
export type * from './steps/hearing.commands.js';
export {
  exemptions,
  extents,
  furtherOutcomes,
  recordItems,
  representorKinds,
  standings,
  validityConditions,
} from './steps/hearing.commands.js';
export type * from './hearing.js';
export { unpublishedNotices, type UnpublishedNotice } from './unpublished-notices.js';
export {
  decisionsToTell,
  holding,
  inOrder,
  numberOf,
  openItems,
  owed,
  panelHolds,
  standingDecision,
  unanswered,
  undecided,
  untold,
} from './hearing.js';
export { waitsForAllBefore } from './received.js';
export { inItsReferences } from './references.js';
export { standstillStatus, type StandstillStatus } from './standstill-status.js';
export { endConditions, endsOnConditions, windowCloses, type EndCondition } from './standstill-end.js';
export type * from './steps/selection.commands.js';
export type * from './record/principles.js';
export type * from './record/record.commands.js';
export { keyDecisions } from './record/record.commands.js';
export type { PerformanceOnRecord } from './record/record.facts.js';
export type { BehindIt, PersonOnRecord, RecordEntry, RecordEvent } from './record/entry.js';
export { recordOf, type GapOnRecord, type ItemOfRecord, type RecordOfProcurement } from './record/record-of.js';
export type * from './exclusions/exclusions.commands.js';
export {
  connections,
  exclusionOutcomes,
  proceedingsKinds,
  selfCleaningMatters,
  subcontractingAnswers,
} from './exclusions/exclusions.commands.js';
export type * from './exclusions/exclusions.facts.js';
export { exclusionState, type ExclusionState, type SubjectState } from './exclusions/exclusion-state.js';
