import type { Instant } from '../calendar/index.js';

/** One value of one event, put right. `is` is what is right; null where the field should not have been there. */
export interface ValueCorrection {
  /** The event: its version in the history. */
  readonly event: number;
  /** The field as it stands in what was given: `publishedAt`, `providers.0.address`. */
  readonly path: string;
  readonly is: unknown;
}

/** An act that was put on record and never done, or done once and put on record twice. */
export interface StruckEvent {
  readonly event: number;
  readonly strike: true;
  /** An offer put on record twice: the identifier of the provider under which it stays. */
  readonly sameAs?: string;
}

/** The kinds of thing whose name, address or instant can be put right wherever it was given. */
export const correctedKinds = ['provider', 'person', 'offer'] as const;

export type CorrectedKind = (typeof correctedKinds)[number];

/** A value put right in every event that gave the wrong one. */
export interface SubjectCorrection {
  readonly of: CorrectedKind;
  /** The identifier of the provider or person; an offer goes by its provider. */
  readonly id: string;
  readonly path: string;
  readonly is: unknown;
}

export type Correction = ValueCorrection | StruckEvent | SubjectCorrection;

/** Somebody who was told that the record was wrong, and of what is right. */
export interface Told {
  readonly who: string;
  readonly how: string;
  readonly at: Instant;
}

/** Puts right what was recorded wrongly: a slip of record, and never an act of will. Nothing is edited or taken away. */
export interface CorrectRecord {
  readonly corrections: readonly Correction[];
  /** How it came to be wrong, and how it is known what is right. */
  readonly why: string;
  readonly told: readonly Told[];
  /** Why nobody needed to be told, where nobody was. */
  readonly noneTold?: string;
}

export interface CorrectionCommands {
  CorrectRecord: CorrectRecord;
}

export const correctionEvents = { CorrectRecord: 'RecordCorrected' } as const;
