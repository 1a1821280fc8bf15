import type { CalendarDate, Instant } from '../calendar/index.js';
import type { StandstillClock, Process } from '../law/index.js';
import { noCriteria, type CriteriaRun } from './evaluation.facts.js';
import type { FootingFlag } from './corrected.js';
import { noConflicts, type Conflicts } from './conflicts.facts.js';
import { noExclusions, type ExclusionFacts } from './exclusions.facts.js';
import { nobodyHeard, type Hearing } from './hearing.facts.js';
import type { Regime } from '../law/index.js';
import type { ConsiderableChange } from '../process-check/index.js';
import type { NoticeContent } from '../acts/notices/notices.fields.js';
import type { AwardCriterion } from '../acts/selection/set-award-criteria.js';
import type { MixedProcurement } from '../acts/opening/opening.fields.js';
import { nothingOnRecord, type RecordFacts } from './record.facts.js';
import type { ProcessAnswers } from '../acts/process-answers.js';

/** What is known of a procurement: everything the rules may look at, folded from its events and from nothing else. */
export interface Facts {
  readonly opening: OpeningFacts | null;
  readonly choice: ChoiceFacts | null;
  readonly commencement: Commencement | null;
  /** Every provider that was named, by its identifier. */
  readonly providers: Readonly<Record<string, ProviderFacts>>;
  /** What the steps have established since the start, or since the last return to an earlier step. */
  readonly run: Run;
  /** Runs that were left by going back; kept, never overwritten (reg 15(1)(b)). */
  readonly earlierRuns: readonly Run[];
  /** Who was checked, excluded or kept, and what is owed to a Minister of it (regs 20 to 20C). */
  readonly exclusions: ExclusionFacts;
  readonly contracts: readonly ContractFacts[];
  readonly abandonment: AbandonmentFacts | null;
  readonly closedAt: Instant | null;
  readonly record: RecordFacts;
  readonly conflicts: Conflicts;
  /** What was put right, in order; not there while nothing was. */
  readonly corrections?: readonly CorrectionOnRecord[];
}

/** A correction that is on record: what it is about, and which acts it found on a wrong footing. */
export interface CorrectionOnRecord {
  readonly version: number;
  readonly at: Instant;
  readonly recordedAt: Instant;
  /** The events that it puts right or strikes. */
  readonly events: readonly number[];
  /** How many were told of it. */
  readonly told: number;
  /** Every act that is on a wrong footing by then. */
  readonly flagged: readonly FootingFlag[];
  /** References that struck acts had been given: they are not given again. */
  readonly references: readonly string[];
}

export interface OpeningFacts {
  readonly title: string;
  readonly reference: string;
  readonly description: string;
  readonly authorityId: string;
  readonly authorityKind: string;
  readonly cpv: string;
  readonly cpvQualifierMet: boolean | null;
  readonly healthServicePurpose: boolean;
  readonly mixed: MixedProcurement | null;
  readonly framework: boolean;
  readonly lifetimeValue: number | null;
  readonly lifetimeValueBasis: string | null;
  readonly serviceStartsOn: CalendarDate | null;
  readonly serviceEndsOn: CalendarDate | null;
  readonly follows: string | null;
  readonly openedAt: Instant;
}

export interface ChoiceFacts {
  readonly process: Process;
  /** The paragraph of reg 6 that the choice rests on, without `reg `. */
  readonly gateway: string;
  readonly may: readonly Process[];
  readonly considerableChange: ConsiderableChange | null;
  /**
   * The answers, until the procurement commences: the law may change until then, and they are asked again. Of direct award process C also
   * afterwards: the threshold turned on them, and what is awarded is held against it.
   */
  readonly answers?: ProcessAnswers;
  /** The existing providers, by their ids, where they were named. */
  readonly existingProviders?: readonly string[];
  readonly decidedAt: Instant;
}

/** What commenced the procurement under the transitional rules, and so which law governs it. Never re-chosen. */
export interface Commencement {
  readonly regime: Regime;
  readonly at: Instant;
  readonly evidence: string;
  readonly provision: string;
}

export interface ProviderFacts {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** Since when the provider knows that it is being considered (reg 15(8)(b)); null while it does not. */
  readonly awareSince: Instant | null;
}

export interface NoticeFacts {
  readonly schedule: string | null;
  readonly submittedAt: Instant;
  readonly publishedAt: Instant | null;
  readonly noticeReference: string | null;
  /** What the notice says, with the value that it took from the record. */
  readonly content: NoticeContent | null;
}

export interface Run extends CriteriaRun {
  /** 1 for the first run, one more with each return to an earlier step. */
  readonly number: number;
  readonly startedAtStep: number;
  /** The decision to go back that began this run, and who must be told of it (reg 15(6)). */
  readonly repetition: Repetition | null;
  readonly intendedApproach: NoticeFacts | null;
  readonly invitation: NoticeFacts | null;
  readonly findings: FindingsFacts | null;
  readonly candidates: Readonly<Record<string, CandidateFacts>>;
  readonly identificationCompletedAt: Instant | null;
  readonly criteria: CriteriaFacts | null;
  readonly offers: Readonly<Record<string, OfferFacts>>;
  readonly offersClosedAt: Instant | null;
  readonly chosen: ChosenFacts | null;
  readonly letters: Readonly<Record<string, LetterFacts>>;
  readonly intention: NoticeFacts | null;
  readonly standstill: StandstillFacts | null;
  readonly hearing: Hearing;
}

export interface Repetition {
  readonly toStep: number;
  readonly decidedAt: Instant;
  readonly toInform: readonly string[];
  readonly informed: Readonly<Record<string, Instant>>;
}

export interface FindingsFacts {
  readonly provider: string;
  readonly satisfied: boolean;
  readonly likelyToSatisfy: boolean;
  readonly meetsBasicSelectionCriteria: boolean;
  readonly decidedAt: Instant;
}

export interface CandidateFacts {
  readonly outcome: 'kept' | 'dropped';
  readonly assessed: boolean;
  readonly meetsBasicSelectionCriteria: boolean | null;
}

export interface CriteriaFacts {
  readonly criteria: readonly AwardCriterion[];
  readonly stages: readonly string[];
  readonly setAt: Instant;
}

export interface OfferFacts {
  readonly receivedAt: Instant;
  /** What came of each stage, by its name. */
  readonly stages: Readonly<Record<string, EvaluationFacts>>;
}

export interface EvaluationFacts {
  readonly criteria: readonly string[];
  /** The weighted total over the criteria scored at this stage. */
  readonly weightedTotal: number;
  readonly meetsBasicSelectionCriteria: boolean;
  readonly goesOn: boolean;
}

export interface ChosenFacts {
  readonly providers: readonly string[];
  readonly decidedAt: Instant;
}

export interface LetterFacts {
  readonly outcome: 'successful' | 'unsuccessful';
  readonly sentAt: Instant;
  /** The representation dates that the letter states (Sch 9 para 5); null in a letter to a successful provider. */
  readonly representations: { readonly from: CalendarDate; readonly lastDay: CalendarDate } | null;
  /** The letters that this one corrects, the first one first. */
  readonly corrects?: readonly Omit<LetterFacts, 'corrects'>[];
}

export interface StandstillFacts {
  readonly publishedAt: Instant;
  readonly clock: StandstillClock;
  /** To whom the authority intended to award at the start of the standstill (reg 12(6)(b)), whatever changes later. */
  readonly intendedProviders: readonly string[];
  readonly endedAt: Instant | null;
  /** Clocks that a newer holiday list replaced, the first one first. */
  readonly replacedClocks: readonly StandstillClock[];
  /** Clocks that were counted from a publication that was put right since, the first one first; absent where none was. */
  readonly correctedClocks?: readonly CorrectedClock[];
}

/** A clock that was on record until the publication that it was counted from was put right. */
export interface CorrectedClock {
  readonly clock: StandstillClock;
  /** The one that was put in its place. */
  readonly by: StandstillClock;
  /** When it was put right, and the event that says so. */
  readonly recordedAt: Instant;
  readonly version: number;
}

export interface ContractFacts {
  readonly kind: 'contract' | 'framework';
  readonly reference: string;
  readonly providers: readonly string[];
  readonly enteredIntoAt: Instant;
  readonly lifetimeValue: number | null;
  readonly amountsPayable: string | null;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly users: readonly string[];
  readonly notice: NoticeFacts | null;
}

export interface AbandonmentFacts {
  readonly decidedAt: Instant;
  readonly switchingTo: Process | null;
  /** Decided in a standstill period, it takes effect only when that has ended (reg 15(3)); null where decided outside one. */
  readonly standstillEndedAt: Instant | null;
  /** Whether a process had been started, which is taken to be when it was chosen, so that reg 15(4) wants a notice. */
  readonly noticeRequired: boolean;
  readonly notice: NoticeFacts | null;
}

/** What is on record under an identifier; identifiers are the authority's own words, so nothing but an entry is looked at. */
export function entryOf<T>(entries: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return entries !== undefined && Object.hasOwn(entries, id) ? entries[id] : undefined;
}

/** What a provider is called, for a sentence; its identifier where nothing else is known of it. */
export function nameOf({ providers }: Facts, id: string): string {
  return entryOf(providers, id)?.name || id;
}

/** Several providers by their names. */
export function namesOf(facts: Facts, ids: readonly string[]): string {
  return ids.map((id) => nameOf(facts, id)).join(', ');
}

/** A run in which nothing has been established. */
export function emptyRun(number: number, startedAtStep: number): Run {
  return {
    number,
    startedAtStep,
    repetition: null,
    intendedApproach: null,
    invitation: null,
    findings: null,
    ...noCriteria,
    candidates: {},
    identificationCompletedAt: null,
    criteria: null,
    offers: {},
    offersClosedAt: null,
    chosen: null,
    letters: {},
    intention: null,
    standstill: null,
    hearing: nobodyHeard,
  };
}

/** What is known before the first event. */
export const noFacts: Facts = {
  opening: null,
  choice: null,
  commencement: null,
  providers: {},
  run: emptyRun(1, 1),
  earlierRuns: [],
  exclusions: noExclusions,
  contracts: [],
  abandonment: null,
  closedAt: null,
  record: nothingOnRecord,
  conflicts: noConflicts,
};

/** Facts as they were stored, with what this version has learnt to keep since then: nothing of it was known at the time. */
export function factsInFull(stored: Facts): Facts {
  const inFull = (run: Run): Run => ({ ...emptyRun(run.number, run.startedAtStep), ...run });
  const record = { ...nothingOnRecord, ...stored.record };
  const conflicts = { ...noConflicts, ...stored.conflicts };
  const runs = { run: inFull(stored.run), earlierRuns: stored.earlierRuns.map(inFull) };
  return { ...noFacts, ...stored, ...runs, record, conflicts };
}
