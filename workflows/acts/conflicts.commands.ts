import type { CalendarDate, Instant } from '../calendar/index.js';
import type { InterestKind } from './governance.js';
import type { ProviderRef } from './common.js';
import type { DecisionByIndividuals, Stage } from './stage.js';

/** In what capacity somebody takes part in a procurement. */
export const capacities = [
  'decision-maker',
  'evaluator',
  'moderator',
  'reviewer',
  'adviser',
  'support',
  'board-member',
] as const;

export type Capacity = (typeof capacities)[number];

/** The posts that reg 21(3)(b) lists. */
export const positions = ['employee', 'director', 'partner', 'office-holder'] as const;

export type Position = (typeof positions)[number];

/** A post in a provider. */
export interface Post {
  readonly provider: ProviderRef;
  readonly position: Position;
}

/** Names somebody who takes part. Given again for the same person, it says anew what it mentions. */
export interface NameParticipant {
  /** The id of a member of the authority or, for somebody without an account, a short id that the authority gives. */
  readonly person: string;
  readonly name?: string;
  /** The job title. */
  readonly role?: string;
  readonly capacity: Capacity;
  /** The stages they take part in; every one, if left out. */
  readonly stages?: readonly Stage[];
  /** The organisation that they speak for. */
  readonly organisation?: string;
  /** The chair, the chief executive or an ordinary member of an integrated care board (reg 21(5)). */
  readonly boardMember?: boolean;
  readonly posts?: readonly Post[];
}

/** A declared conflict, actual or potential; by the person, or recorded for them. */
export interface DeclareConflict {
  /** Whose it is; whoever gives the command, if left out. */
  readonly person?: string;
  /** The stages it is declared for; those that the person is named in, if left out. */
  readonly stages?: readonly Stage[];
  readonly kind: InterestKind;
  /** The providers concerned. */
  readonly providers?: readonly ProviderRef[];
  /** Since when the person has been aware of it. */
  readonly awareSince?: CalendarDate;
  readonly description: string;
  /** The interest on the authority's register that it answers. */
  readonly interest?: string;
  readonly boardMember?: boolean;
  /** The post that it is, in the providers concerned. */
  readonly position?: Position;
  readonly declaredAt?: Instant;
}

/** A nil declaration. */
export interface DeclareNoConflict {
  readonly person?: string;
  readonly stages?: readonly Stage[];
  /** Why each interest on the register that matches a provider of this procurement is no conflict in it. */
  readonly answers?: readonly { readonly interest: string; readonly reason: string }[];
  readonly declaredAt?: Instant;
}

/** A conflict of somebody's, raised by anyone, even after a decision. */
export interface RaiseConflict {
  readonly person: string;
  readonly kind?: InterestKind;
  readonly providers?: readonly ProviderRef[];
  readonly stages?: readonly Stage[];
  readonly description: string;
  readonly raisedAt?: Instant;
}

export const conflictOutcomes = ['no-conflict', 'restricted', 'recused'] as const;

export type ConflictOutcome = (typeof conflictOutcomes)[number];

/** What is done about a declared or raised conflict, decided by somebody else than the person whose it is. */
export interface ManageConflict {
  readonly conflict: string;
  readonly outcome: ConflictOutcome;
  /**
   * Whether the interest might be perceived to compromise the person's impartiality and independence (reg 21(2)(a)). It is
   * taken to, unless this says no or the outcome is that there is no conflict.
   */
  readonly mightBePerceived?: boolean;
  /** The stages that a restriction closes; those that the conflict was declared for, if left out. */
  readonly stages?: readonly Stage[];
  readonly reason: string;
  readonly decidedAt?: Instant;
}

/** Whoever gives it recuses themselves, from that moment and for the whole procurement. */
export interface Recuse {
  readonly reason?: string;
  /** The conflict that it is about, where it has been declared or raised. */
  readonly conflict?: string;
}

/** A recommendation for a decision that is to come, by whoever gives the command. */
export interface PrepareRecommendation {
  readonly decision: DecisionByIndividuals;
  readonly summary: string;
  readonly preparedAt?: Instant;
}

export interface ConflictCommands {
  NameParticipant: NameParticipant;
  DeclareConflict: DeclareConflict;
  DeclareNoConflict: DeclareNoConflict;
  RaiseConflict: RaiseConflict;
  ManageConflict: ManageConflict;
  Recuse: Recuse;
  PrepareRecommendation: PrepareRecommendation;
}

export const conflictEvents = {
  NameParticipant: 'ParticipantNamed',
  DeclareConflict: 'ConflictDeclared',
  DeclareNoConflict: 'NoConflictDeclared',
  RaiseConflict: 'ConflictRaised',
  ManageConflict: 'ConflictManaged',
  Recuse: 'PersonRecused',
  PrepareRecommendation: 'RecommendationPrepared',
} as const;
