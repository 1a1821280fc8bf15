import {
  digest,
  line,
  listOf,
  shape,
  type Carried,
  type Field,
  type Fields,
  type PathOf,
  type Values,
} from './shape.js';
import { nowhereElse, type Elsewhere } from './elsewhere.js';
import type { RecordItem } from './record-items.js';
import type { Stage } from './stage.js';

/** Who gives an act, and what is known when it is given. */
export interface Asking<K> {
  /** Null where it is the system, or somebody without an account. */
  readonly person: string | null;
  readonly facts: K;
}

/** What the event of an act carries, with what the law made of it, and what is known after it. */
export interface Happening<D, K> {
  readonly data: D & { readonly derived?: Readonly<Record<string, unknown>> };
  readonly facts: K;
}

/** At which stage an act decides something; null where it decides nothing; a function where it depends on what it carries. */
export type Deciding<D> = Stage | null | ((data: D) => Stage | null);

/**
 * By the law of which day an act is judged: that on which what it belongs to commenced, that of the act, that on which the year began that
 * it is about (which it carries as `yearBeginsOn`), or an instant that follows from what is known; null for the day of the act.
 */
export type Governing<D, K> = 'commencement' | 'act' | 'year' | ((facts: K, data: D) => string | null);

/** What the record of regulation 24 keeps of an act, item by item: some of its fields, or all that it carries. */
export type OnRecord<F extends Fields> = { readonly [I in RecordItem]?: readonly PathOf<F>[] | 'all' };

/** What is said of an act in any stream. `H` is what its event is told by, where matters follow from that. */
interface OfAnyAct<E, F extends Fields, K, H> extends Partial<Elsewhere<Values<F>, K>> {
  /** The event that it leaves behind: its past tense, in the same words. */
  readonly event: E;
  /** What it is called where people choose what to do. */
  readonly label: string;
  /** What its documentation says, beside the label. */
  readonly says?: string;
  readonly governedBy: Governing<Values<F>, K>;
  readonly carries: F;
  /** One that is accepted as it stands, in the state in which it belongs. */
  readonly example: Values<F>;
  /** The matters that the decision to act is taken on; `*`, everything, if left out. */
  readonly rests?: (data: Values<F>, asking: Asking<K>) => readonly string[];
  /** The matters that its event moves; `whole`, if left out. */
  readonly moves?: (happening: Happening<H, K>) => readonly string[];
  /** Whether whoever acts must say which version they saw; they must, if left out. */
  readonly tag?: 'optional';
  /** Whether it can be struck from the record, as it leaves things where they are and nothing was decided by it; never, if left out. */
  readonly struck?: 'slip';
}

interface Parts<E, F extends Fields, D, K, N> extends OfAnyAct<E, F, K, Values<F>> {
  /**
   * The stage at which it decides something, or judges something that a decision rests on: whoever is recused may not give it then (reg
   * 21(2)(b)). Null for notices, letters, receipts and what others have done, which anybody may put on record.
   */
  readonly decidesAt: D;
  readonly onRecord: OnRecord<F>;
  /** Documents that it rests on may be named in every act but those that say none. */
  readonly documents?: N;
  /** Given by the passage of time, never by a person. */
  readonly system?: true;
  /** Keeps the record or says what conflicts there are: no step of the process that regulation 24(d) asks for. */
  readonly besideTheProcess?: true;
  /** What it says in words of somebody's conflict of interest is for the conflicts guardian, the auditors and them. */
  readonly inConfidence?: true;
}

/** A document that has been uploaded, by what it is called and the SHA-256 of its bytes. */
export const documentRef = shape(
  'DocumentRef',
  {
    name: line({ noun: 'the name of the document', question: 'What is the document called?' }),
    digest: digest({
      noun: 'the digest of the document',
      question: 'What is the digest of the document?',
      hint: 'Its SHA-256, which is shown when the document has been uploaded.',
    }),
  },
  'A document that has been uploaded, by its digest',
);

export type DocumentRef = Carried<typeof documentRef>;

const documents = listOf(documentRef)({
  optional: true,
  most: 50,
  noun: 'the documents that it rests on',
  question: 'Which documents does it rest on?',
  hint: 'Minutes, a signed contract, an e-mail. Upload them first.',
  says: 'The documents that it rests on, uploaded before',
});

/** What an act carries beside its own fields. */
type Besides<N> = N extends 'none' ? unknown : { readonly documents: typeof documents };

/** Everything that is said of an act, once. `K` is what is known where it is given: the facts of its kind of stream. */
export interface Act<
  T extends string = string,
  E extends string = string,
  F extends Fields = Fields,
  D = Deciding<Values<F>>,
  K = never,
> extends Elsewhere<Values<F>, K> {
  readonly type: T;
  readonly event: E;
  readonly label: string;
  readonly says?: string;
  readonly governedBy: Governing<Values<F>, K>;
  readonly decidesAt: D;
  readonly onRecord: OnRecord<F>;
  readonly carries: F;
  readonly example: Values<F>;
  readonly system: boolean;
  readonly besideTheProcess: boolean;
  readonly rests: '*' | ((data: Values<F>, asking: Asking<K>) => readonly string[]);
  readonly moves: (happening: Happening<Values<F>, K>) => readonly string[];
  readonly tag: 'required' | 'optional';
  readonly struck: 'slip' | 'never';
  readonly inConfidence: boolean;
}

/**
 * Declares an act. What is not said of it is the strictest: it rests on everything, moves the whole, asks for the version seen and is never
 * struck; by the law of which day it is judged, at which stage it decides and what the record keeps of it have to be said.
 */
export function act<
  const T extends string,
  const E extends string,
  F extends Fields,
  const D extends Deciding<Values<F>>,
  K = unknown,
  const N extends 'none' | undefined = undefined,
>(type: T, { documents: carried, ...parts }: Parts<E, F, D, K, N>): Act<T, E, F & Besides<N>, D, K> {
  const carries = carried === 'none' ? parts.carries : { ...parts.carries, documents };
  return { ...strictest, ...parts, type, carries } as unknown as Act<T, E, F & Besides<N>, D, K>;
}

const strictest = {
  ...nowhereElse,
  system: false,
  besideTheProcess: false,
  rests: '*',
  moves: () => ['whole'],
  tag: 'required',
  struck: 'never',
  inConfidence: false,
} as const;

/** What the event of an act says where it is not what the act carries: whose interest it is, by which name it is known from then on. */
export type Told = Readonly<Record<string, unknown>>;

/**
 * Declares an act of whatever has a stream of its own that is no procurement's, such as an authority. It is no step of a process: it
 * decides at no stage, and the record of regulation 24 keeps nothing of it. What is not said of it is as strict as for any act.
 */
export function ownAct<const T extends string, const E extends string, F extends Fields, K = unknown>(
  type: T,
  parts: OfAnyAct<E, F, K, Told>,
): Act<T, E, F, null, K> {
  return { ...strictest, decidesAt: null, onRecord: {}, ...parts, type };
}

/** The fields of an act that are sealed. */
export const sealedFields = ({ carries }: { readonly carries: Fields }): readonly string[] =>
  Object.entries(carries).flatMap(([name, { sealed }]: [string, Field]) => (sealed ? [name] : []));

/** What an act leaves behind, parted into what its event holds and what is sealed beside it. What is undefined is in neither. */
export function sealedApart(
  act: { readonly carries: Fields },
  said: object,
): { readonly data: Readonly<Record<string, unknown>>; readonly sealed: Readonly<Record<string, unknown>> } {
  const names = sealedFields(act);
  const given = Object.entries(said).filter(([, value]) => value !== undefined);
  return {
    data: Object.fromEntries(given.filter(([name]) => !names.includes(name))),
    sealed: Object.fromEntries(given.filter(([name]) => names.includes(name))),
  };
}
