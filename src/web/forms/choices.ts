import type { Naming } from '../../../workflows/index.js';

/** Something that can be chosen: what is sent for it, and what it is called. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
  /** The provider whose it is, where it is one's. */
  readonly ownedBy?: string;
}

/** What there is to choose from where a form is written, by what a field names. */
export interface Choices {
  of(naming: Naming): readonly Choice[];
  /** The providers that have an identifier already. */
  readonly providers: readonly Choice[];
  /** The documents that were uploaded in this procurement. */
  readonly documents: readonly Choice[];
  /** What of the record can be put right; left out where nothing is. */
  readonly corrections?: readonly Choice[];
}

/** Nothing is known: everything is described anew. */
export const noChoices: Choices = { of: () => [], providers: [], documents: [] };
