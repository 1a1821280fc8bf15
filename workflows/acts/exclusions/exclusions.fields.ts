import { identifier, line, provider, references, shape, type Carried, type ProviderRef } from '../shape.js';

/** What the examples tell of. */
export const exampleProvider = { id: 'owl', name: 'Owl Health Limited', address: '1 Barn Lane, Carlisle CA1 1AA' };
export const exampleSubcontractor = 'stoat';

/** Which provider is meant. */
export const theProvider = provider({ noun: 'the provider', question: 'Which provider is it about?' });

/** The provider, or, where one is named, a sub-contractor that it intends to use (reg 20A). */
export interface Subject {
  readonly provider: ProviderRef;
  /** The identifier of the intended sub-contractor; the provider itself, if left out. */
  readonly subcontractor?: string;
}

const aboutSubcontractor = {
  optional: true,
  noun: 'the sub-contractor',
  question: 'Which intended sub-contractor of the provider is it about?',
  hint: 'Leave it empty if it is about the provider itself.',
} as const;

/** Whom an act is about. */
export const subject = {
  provider: theProvider,
  subcontractor: identifier({
    of: 'subcontractor',
    ...aboutSubcontractor,
    says: 'An intended sub-contractor of the provider; the provider itself, if left out',
  }),
};

/** Because of whom a provider is, or would be, excluded. */
export const becauseOf = {
  provider: theProvider,
  subcontractor: identifier({
    of: 'subcontractor',
    ...aboutSubcontractor,
    says: 'Because of this intended sub-contractor; of the provider itself, if left out',
  }),
};

/** Which intended sub-contractor is meant, where it is never the provider itself. */
export const theSubcontractor = identifier({
  of: 'subcontractor',
  noun: 'the sub-contractor',
  question: 'Which intended sub-contractor of the provider is it about?',
});

/** The grounds that an intention, or a decision, rests on. */
export const restingOn = references({
  of: 'ground-found',
  optional: true,
  noun: 'the grounds that it rests on',
  question: 'Which grounds does it rest on?',
  hint: 'Leave it empty if it rests on all that were found.',
  says: 'The grounds that it rests on; all that were found, if left out',
});

/** Which exclusion or replacement is meant: `X1`. */
export const theExclusion = identifier({
  of: 'exclusion',
  example: 'X1',
  noun: 'the exclusion or replacement',
  question: 'Which exclusion or replacement is it about?',
  says: 'The exclusion or replacement',
});

export const namedSubcontractor = shape(
  'NamedSubcontractor',
  {
    id: identifier({
      of: 'new',
      example: 'stoat',
      noun: 'a short name for the sub-contractor',
      question: 'What short name do you give the sub-contractor?',
      hint: 'For example, acme. Use the same one whenever you mean this sub-contractor.',
    }),
    name: line({ noun: 'the name of the sub-contractor', question: 'What is the sub-contractor called?' }),
    performs: line({
      optional: true,
      noun: 'what it would perform',
      question: 'What part of the contract would it perform?',
      says: 'What part of the contract it would perform',
    }),
  },
  'A sub-contractor that a provider intends to use.',
);

export type NamedSubcontractor = Carried<typeof namedSubcontractor>;
