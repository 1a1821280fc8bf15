import type { CalendarDate } from '../calendar/index.js';
import type { ConsiderableChangeWorksheet } from './evaluation.commands.js';
import type { Decision, Process, ProviderRef } from './common.js';
import type { ProcessAnswers } from './process-answers.js';

/** The two estimates and the view of reg 3(3) and (4). Amounts in pounds. */
export interface MixedProcurement {
  readonly healthValue: number;
  readonly otherValue: number;
  readonly inseparable: boolean;
  readonly inseparableReason?: string;
}

export interface OpenProcurement {
  readonly title: string;
  /** The authority's own reference for the contract or framework agreement. */
  readonly reference: string;
  readonly description: string;
  readonly cpv: string;
  readonly cpvQualifierMet?: boolean;
  readonly cpvQualifierReason?: string;
  /** For the purposes of the health service in England (reg 3(1)). */
  readonly healthServicePurpose: boolean;
  readonly mixed?: MixedProcurement | null;
  /** To conclude a framework agreement, or to add providers to one (reg 6(8), 16, 17). */
  readonly framework?: boolean;
  /** The estimated lifetime value in pounds, and what it counts (VAT, extensions, indexation): the Regulations define neither. */
  readonly lifetimeValue?: number;
  readonly lifetimeValueBasis?: string;
  readonly serviceStartsOn?: CalendarDate;
  readonly serviceEndsOn?: CalendarDate;
  /** The abandoned procurement that this one follows, where the process is switched (reg 6(9)). */
  readonly follows?: string;
}

/** What may be left open at the opening, and so may be left open again. */
type LeftOpen = 'cpvQualifierMet' | 'lifetimeValue' | 'lifetimeValueBasis' | 'serviceStartsOn' | 'serviceEndsOn';

/** Corrects what was said at the opening, while no process has been chosen. Null takes back what need not have been said. */
export interface AmendProcurement
  extends
    Partial<Omit<OpenProcurement, 'follows' | LeftOpen>>,
    Readonly<{ [K in LeftOpen]?: OpenProcurement[K] | null }> {
  readonly reason: string;
}

export interface ChooseProcess extends Decision {
  readonly process: Process;
  /** The answers that reg 6 turns on; scope is taken from the opening. */
  readonly answers: ProcessAnswers;
  /** Why each answer is what it is, by the name of the answer. */
  readonly reasons?: Readonly<Record<string, string>>;
  /** Why this process, where more than one may be followed (reg 6(5), 6(6)). */
  readonly reason?: string;
  /** Who the existing provider is, or each of them; it is to them that A and C award. */
  readonly existingProviders?: readonly ProviderRef[];
  /** Direct award process C: how the considerable change threshold was considered. */
  readonly considerableChange?: ConsiderableChangeWorksheet;
}
