import type { CalendarDate, Instant } from '../calendar/index.js';
import type { Principles } from './principles.js';

export type { Process } from '../law/index.js';

/**
 * A provider, named by an identifier that is stable within the procurement. Name and address (registered office or
 * principal place of business, reg 24(a) and (c)) are needed the first time it is named and may be left out afterwards.
 */
export interface ProviderRef {
  readonly id: string;
  readonly name?: string;
  readonly address?: string;
}

/** An individual who takes a decision: reg 24(d) wants people, where a published notice may show a committee. */
export interface DecisionMaker {
  readonly name: string;
  readonly role: string;
  /** Their id, where they are known by one: a member's, or the one that the authority gave (NameParticipant). */
  readonly person?: string;
}

/** The five key criteria of reg 5, each with what was considered. */
export interface KeyCriteria<T = string> {
  readonly qualityAndInnovation: T;
  readonly value: T;
  readonly integrationCollaborationAndSustainability: T;
  readonly accessInequalitiesAndChoice: T;
  readonly socialValue: T;
}

export const keyCriteria = [
  'qualityAndInnovation',
  'value',
  'integrationCollaborationAndSustainability',
  'accessInequalitiesAndChoice',
  'socialValue',
] as const satisfies readonly (keyof KeyCriteria)[];

export type KeyCriterion = (typeof keyCriteria)[number];

/** Whether the basic selection criteria (reg 19, Sch 16) are met, and how that was assessed. */
export interface BasicSelection {
  readonly met: boolean;
  readonly assessment: string;
  /** Criterion by criterion, by the `id` that each was set with. */
  readonly results?: readonly SelectionResult[];
}

/** Whether one basic selection criterion is met, and what shows it. */
export interface SelectionResult {
  readonly criterion: string;
  readonly met: boolean;
  readonly evidence: string;
}

export interface Period {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}

/** Fields that most decisions share. Who decides defaults to the person who gives the command. */
export interface Decision {
  readonly decisionMakers?: readonly DecisionMaker[];
  /** The committee that decides, by its id in the scheme of delegation. */
  readonly committee?: string;
  /** The place that the decision is for, where the scheme of delegation tells places apart. */
  readonly place?: string;
  /** When the decision was taken; now, if left out. Never in the future. */
  readonly decidedAt?: Instant;
  /** How the procurement principles were applied in it (reg 4), if that is not recorded by itself (RecordPrinciples). */
  readonly principles?: Principles;
}
