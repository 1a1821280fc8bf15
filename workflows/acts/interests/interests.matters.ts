import type { Asking, Told } from '../act.js';

/** What the event of an act of the register says, by which its matters are told. */
interface Happened {
  readonly data: Told;
}

/** What concerns one person rests on what is known of them, and moves it. */
export const ofPerson = {
  rests: ({ person }: { readonly person?: string }, asking: Asking<unknown>) => [`person:${person ?? asking.person}`],
  moves: ({ data }: Happened) => [`person:${String(data['person'])}`],
} as const;

/** What is said of an entry is said of the person whose it is. */
export const movesInterest = ({ data: { interest, person } }: Happened): readonly string[] => [
  `interest:${String(interest)}`,
  ...(typeof person === 'string' ? [`person:${person}`] : []),
];

/** What concerns one entry of the register. */
export const ofInterest = {
  rests: ({ interest }: { readonly interest: string }) => [`interest:${interest}`],
  moves: movesInterest,
} as const;

const ofTwo = ({ organisation, other }: { readonly organisation?: unknown; readonly other?: unknown }) => [
  `organisation:${String(organisation)}`,
  `organisation:${String(other)}`,
];

/** What is said of two organisations. */
export const ofOrganisations = {
  rests: (data: { readonly organisation: string; readonly other: string }) => ofTwo(data),
  moves: ({ data }: Happened) => ofTwo(data),
} as const;
