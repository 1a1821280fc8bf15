import type { CommandData, CommandType } from '../acts/commands.js';
import { keyCriteria, type KeyCriteria } from '../acts/key-criteria.words.js';
import type { BasicSelection } from '../acts/selection/selection.fields.js';
import type { Process } from '../law/index.js';
import type { Principles } from '../acts/decision.js';
import type { KeyDecision } from '../acts/record/record.words.js';
import type { CriteriaOnRecord, OnRecord, RecordFacts } from '../facts/record.facts.js';

/** The commands that take a key decision, and which decision it is. */
export const keyDecisionOf: Readonly<Partial<Record<CommandType, KeyDecision>>> = {
  ChooseProcess: 'process-selection',
  RecordFindings: 'selection',
  ChooseMostSuitableProvider: 'selection',
  SelectProviders: 'selection',
  MakeFurtherDecision: 'further-decision',
  EnterIntoContract: 'award',
  ConcludeFramework: 'award',
  Abandon: 'abandonment',
  ReturnToStep: 'going-back',
};

/** What an event says, and when, as far as the record is kept from it. */
export interface Noted extends OnRecord {
  readonly data: unknown;
  readonly run: number;
  /** The names of the values that were sealed with it. */
  readonly sealedNames: readonly string[];
}

/** The record with what an event of a process adds to it by itself: a decision, an assessment, principles that came with either. */
export function note(record: RecordFacts, command: CommandType, noted: Noted): RecordFacts {
  const { version, at, recordedAt, run, sealedNames } = noted;
  const when: OnRecord = { version, at, recordedAt };
  const decision = keyDecisionOf[command];
  const considered = consideredIn(command, noted.data).map((one) => ({ ...when, run, ...one }));
  if (!decision && considered.length === 0) return record;
  const { principles } = noted.data as { readonly principles?: Principles };
  return {
    ...record,
    considered: [...record.considered, ...considered],
    ...(decision && {
      decisions: [
        ...record.decisions,
        {
          ...when,
          decision,
          command,
          run,
          named: sealedNames.includes('decisionMakers'),
          reasoned: hasReasons(noted.data),
        },
      ],
    }),
    ...(decision && applied(principles) && { principles: [...record.principles, { ...when, decision }] }),
  };
}

/** Whether something is said of each of the principles of reg 4(1). */
function applied(principles: Principles | undefined): boolean {
  if (!principles) return false;
  const { needs, quality, efficiency, fairness } = principles;
  return [needs, quality, efficiency, fairness].every((text) => text.trim() !== '');
}

/** Whether a decision carries its reasons: for it as a whole, or for each answer that it turns on. */
function hasReasons(data: unknown): boolean {
  const { reasons, reason } = data as { readonly reasons?: unknown; readonly reason?: unknown };
  const said = (text: unknown): boolean => typeof text === 'string' && text.trim() !== '';
  return said(reasons) || said(reason) || (typeof reasons === 'object' && Object.values(reasons ?? {}).some(said));
}

type Considered = Omit<CriteriaOnRecord, keyof OnRecord | 'run'>;

/** What each assessment says of the key criteria and of the basic selection criteria. */
function consideredIn(command: CommandType, data: unknown): readonly Considered[] {
  if (command === 'RecordFindings') {
    const { provider, past, future, basicSelectionCriteria } = data as CommandData['RecordFindings'];
    return [
      assessment('past', provider.id, past.keyCriteria, null),
      assessment('future', provider.id, future.keyCriteria, basicSelectionCriteria),
    ];
  }
  if (command === 'AssessProvider') {
    const { provider, keyCriteria: considered, basicSelectionCriteria } = data as CommandData['AssessProvider'];
    return [assessment('candidate', provider.id, considered, basicSelectionCriteria)];
  }
  if (command === 'SetAwardCriteria') {
    const { keyCriteria: considered, basicSelectionCriteria } = data as CommandData['SetAwardCriteria'];
    const determined = { met: true, assessment: textOf(basicSelectionCriteria) };
    return [assessment('award-criteria', null, considered, determined)];
  }
  if (command === 'RecordEvaluation') {
    const { provider, basicSelectionCriteria } = data as CommandData['RecordEvaluation'];
    return [assessment('offer', provider.id, null, basicSelectionCriteria)];
  }
  return [];
}

/** Text as it was written, or what was made of it: something was determined, where it is more than a text. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : value ? JSON.stringify(value) : '';
}

function assessment(
  of: Considered['of'],
  provider: string | null,
  considered: KeyCriteria | null,
  basic: BasicSelection | null,
): Considered {
  return {
    of,
    provider,
    unaddressed: considered === null ? [] : keyCriteria.filter((criterion) => !considered[criterion]?.trim()),
    basicSelection: basic === null ? null : Boolean(basic.assessment?.trim()),
  };
}

/** The decisions of which the record must say how regulation 4 was applied: under A and B the award is the selection. */
export function needsPrinciples(decision: KeyDecision, process: Process | null): boolean {
  if (decision === 'award') return process === 'direct-award-a' || process === 'direct-award-b';
  return decision === 'process-selection' || decision === 'selection' || decision === 'further-decision';
}
