export * from './calendar/index.js';
export * from './law/index.js';
export type { MachineId } from './editions/edition.js';
export { regimes } from './editions/index.js';
export { byId, withNames } from './facts/people.js';
export * from './process-check/index.js';
export { answersInFull } from './opening/answers-in-full.js';
export type { Action } from './deciding/action.js';
export { available, availableInShort, whetherItComesNow } from './deciding/available.js';
export { rulesAsked, type RuleAsked } from './deciding/rules-asked.js';
export { type AvailableInShort, type NextStep, type NotYet, type Wanted } from './deciding/available-in-short.js';
export { isOverdue, openWork, openWorkOfEvaluators, type OpenWork } from './rules/open-work.js';
export { workIn, workOfEvaluator } from './deciding/work.js';
export { documentRef, type DocumentRef } from './acts/act.js';
export { acts } from './acts/index.js';
export { representor } from './acts/hearing/hearing.fields.js';
export { requestedItem } from './acts/hearing/request-information.js';
export { identifierForm, wrongWithIdentifier } from './acts/identifier-form.js';
export type { Carried, Field, Fields, Kind, Naming, ProviderRef, Shape, Values } from './acts/shape.js';
export { shapesIn } from './acts/shapes-in.js';
export { needs } from './acts/needs.js';
export { calendarFlag, type CalendarFlag } from './standstill/calendar-flag.js';
export type { Command, CommandData, CommandType } from './acts/commands.js';
export { deadlines } from './deciding/deadlines.js';
export type { Deadline } from './rules/deadline.js';
export { broughtAboutByTime, decide } from './deciding/decide.js';
export {
  commandOf,
  eventOf,
  type EventData,
  type EventType,
  type NewEvent,
  type RecordedEvent,
  type ReplayedEvent,
} from './acts/events.js';
export { evolveFrom, fold, foldUnder } from './deciding/fold.js';
export type { CorrectRecord } from './acts/corrections/correct-record.js';
export type { Correction } from './acts/corrections/corrections.fields.js';
export * from './facts/corrected.js';
export {
  correctableIn,
  correctableInProcurements,
  mayBeCorrected,
  mayBeStruck,
  patternsOf,
  type Correctable,
} from './corrections/correctable.js';
export { isMeantBy } from './corrections/paths.js';
export { asTheyWouldRead, type AsItWouldRead } from './deciding/corrections/what-follows.js';
export * from './corrections/notes.js';
export { restoredCommand } from './corrections/commands-from-events.js';
export { evolve } from './deciding/evolve.js';
export { factsInFull, namesOf, type CorrectedClock, type Facts } from './facts/facts.js';
export { marksAfter, restsOn, tagOf } from './deciding/matters.js';
export { lastMoved, noMarks, strictMarks, type Marks } from './facts/marks.js';
export * from './acts/conflicts/conflicts.words.js';
export type * from './facts/conflicts.facts.js';
export { flaggedDecisions } from './conflicts/flagged-decisions.js';
export { namingFields } from './conflicts/people-in-commands.js';
export * from './acts/stages.js';
export * from './acts/governance.js';
export { organisationIdentifier } from './organisations/identifiers.js';
export { marked } from './agreement/side-by-side.js';
export { askedAnew, type AskedAnew } from './conflicts/declared-anew.js';
export { mayBeOne, questionOf } from './conflicts/same-organisation.js';
export { catalogue, type LawRow } from './deciding/catalogue.js';
export { editionRows, numberRows, type EditionRow, type NumberRow } from './deciding/law-in-force.js';
export {
  edgesFrom,
  edgesOf,
  machineOf,
  stateMeta,
  statesOf,
  type Edge,
  type StateOfMachine,
} from './deciding/machines.js';
export { actNames, isOwnAct, labelOfAct, type ActName, type OwnActName } from './acts/act-names.js';
export type { Bar, Reason, UnblockedByActs, Warning, WayOut } from './facts/outcome.js';
export { nothingYet, type Evidence, type Outcome, type Past, type Procurement } from './facts/procurement.js';
export { keptInConfidence } from './conflicts/in-confidence.js';
export { replay, type Difference, type ReplayResult } from './deciding/replay.js';
export { isCommand, labelOf } from './acts/labels.js';
export type * from './facts/evaluation.facts.js';
export type * from './acts/key-criteria.js';
export { ranking, type Ranked } from './evaluation/ranking.js';
export {
  evaluatesAt,
  evaluatorsOf,
  offersAt,
  roundOf,
  scoredCriteria,
  sheetOf,
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
} from './evaluation/who-sees-scores.js';
export { keyCriteria, type KeyCriteria, type KeyCriterion } from './acts/key-criteria.words.js';
export { keyCriterionNames } from './acts/key-criteria.words.js';
export { answeredAtOpening, type ProcessAnswers } from './acts/process-answers.js';
export { commandTypes } from './acts/commands.js';
export { stepOf } from './deciding/steps.js';
export * from './notices/index.js';
export type { Decision, DecisionMaker } from './acts/decision.js';
export type { Period } from './acts/notices/notices.fields.js';
export type { BasicSelection, SelectionResult } from './acts/selection/selection.fields.js';
export * from './acts/hearing/hearing.words.js';
export type { Judgement } from './acts/hearing/judge-representation.js';
export type { NoticeContent } from './acts/notices/notices.fields.js';
export { processCheck } from './acts/opening/process-answers.fields.js';
export type { InformUnsuccessfulProvider } from './acts/selection/inform-unsuccessful-provider.js';
export { recordItems, type RecordItem } from './acts/record-items.js';
export type * from './facts/hearing.facts.js';
export { unpublishedNotices, type UnpublishedNotice } from './deciding/unpublished-notices.js';
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
} from './facts/hearing.facts.js';
export { waitsForAllBefore } from './hearing/order-of-receipt.js';
export { inItsReferences } from './facts/references.js';
export { standstillStatus, type StandstillStatus } from './deciding/standstill-status.js';
export { endConditions, endsOnConditions, windowCloses } from './standstill/standstill-end.js';
export type { EndCondition } from './standstill/end-condition.js';
export type { KeyDecision } from './acts/record/record.words.js';
export type { PerformanceOnRecord } from './facts/record.facts.js';
export type { BehindIt, PersonOnRecord, RecordEntry, RecordEvent } from './record/entry.js';
export { gapsInRecord, type GapInRecord } from './record/gaps-of.js';
export { recordOf, type GapOnRecord, type ItemOfRecord, type RecordOfProcurement } from './deciding/record-of.js';
export * from './acts/exclusions/exclusions.words.js';
export type * from './facts/exclusions.facts.js';
export { exclusionState, type ExclusionState, type SubjectState } from './exclusions/exclusion-state.js';
export * from './streams/index.js';
export type { AuthorityEventType } from './authority/authority.commands.js';
export { acts as governanceActs } from './acts/governance/index.js';
export { givenCommittee, givenDelegation } from './acts/governance/scheme.fields.js';
export { acts as interestActs } from './acts/interests/index.js';
export * from './acts/interests/interests.words.js';
export {
  authorityActs,
  authorityCommandTypes,
  authorityEventOf,
  type AuthorityCommand,
  type AuthorityCommandData,
  type AuthorityCommandType,
} from './authority/authority.commands.js';
export * from './acts/membership/membership.words.js';
export {
  isAboutMembership,
  membershipActs,
  membershipCommandTypes,
  type MembershipCommand,
  type MembershipCommandData,
  type MembershipCommandType,
  type MembershipEvent,
  type MembershipEvents,
  type MembershipEventType,
} from './membership/membership.commands.js';
export type { KnownOfMembers, MembershipEvidence } from './membership/membership-rule.js';
export type { AuthorityFacts } from './authority/authority.facts.js';
export type { AuthorityEvidence, KnownOrganisation } from './authority/authority-rule.js';
export { connected } from './authority/connections.js';
export * from './authority/register.facts.js';
export { enter } from './authority/register.fold.js';
export { nothingSettled, type SettledFacts } from './authority/settled.facts.js';
