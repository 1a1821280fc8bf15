/**
 * What is carried by an act, as data: the kind of each field, its limits, and what a person is asked for it. Types, the check of what
 * is sent, its documentation, the reading of scenarios and forms follow from it, so that nothing of it is said twice.
 */

/** How a value is told from what is none. */
export type Kind =
  | { readonly is: 'text'; readonly most: number; readonly blank: boolean }
  | { readonly is: 'identifier' }
  | { readonly is: 'formatted'; readonly pattern: RegExp; readonly form: string }
  | { readonly is: 'instant' }
  | { readonly is: 'day' }
  | { readonly is: 'flag' }
  | { readonly is: 'amount' }
  | { readonly is: 'whole'; readonly least: number; readonly most: number }
  | { readonly is: 'figure'; readonly least: number; readonly most: number; readonly decimals: number }
  | { readonly is: 'word'; readonly words: readonly string[] }
  | { readonly is: 'provider' }
  | { readonly is: 'object'; readonly shape: Shape }
  | { readonly is: 'list'; readonly of: Kind; readonly least: number; readonly most: number }
  | { readonly is: 'checked'; readonly name: string; readonly wrong: Wrong; readonly schema: object };

/** What is wrong with a value, worded to follow the field's name; nothing when it is fine. */
export type Wrong = (value: unknown) => string | undefined;

/** What somebody who is named in a field does in the act. */
export type Part = 'deciding' | 'evaluating' | 'reviewing' | 'approving';

/**
 * What an identifier or a reference names: something that is known already, and is chosen from what there is; somebody who may be known
 * or not (`anybody`); or what is named here for the first time (`new`), whose identifier nobody has to think of.
 */
export type Naming =
  | 'abandoned-procurement'
  | 'announced-contract'
  | 'anybody'
  | 'authority'
  | 'award-criterion'
  | 'committee'
  | 'conflict'
  | 'contract'
  | 'document'
  | 'entry-of-performance'
  | 'evaluator'
  | 'exclusion'
  | 'further-decision'
  | 'ground-found'
  | 'information-item'
  | 'interest'
  | 'new'
  | 'notice-to-a-minister'
  | 'offer'
  | 'organisation'
  | 'panel-request'
  | 'person'
  | 'place'
  | 'proceedings'
  | 'procurement-with-performance'
  | 'provider'
  | 'recipient'
  | 'representation'
  | 'scored-criterion'
  | 'selection-criterion'
  | 'stage-of-assessment'
  | 'subcontractor';

/** What is said of any field. */
export interface About {
  /** What it is, as it stands in a sentence: `the day the notice was published`. */
  readonly noun: string;
  /** What a person is asked for it. */
  readonly question: string;
  /** What helps to answer. */
  readonly hint?: string;
  /** What its documentation says; left to the vocabulary, which describes it by its name, where left out. */
  readonly says?: string;
  readonly example?: unknown;
  /** May be left out. It still may not be null, unless `nullable`. */
  readonly optional?: true;
  readonly nullable?: true;
  /** May be left out, but the law refuses the act without it, always or nearly: whoever gives it is told that it is needed. */
  readonly wanted?: true;
  /** Personal or commercially confidential: kept beside the event, never in it. Of fields of an act itself only. */
  readonly sealed?: true;
  /**
   * Holds slips of record, which can be put right: the value as it stands, or what of it, as patterns in which `*` is a member of a list,
   * `**` everything below, and nothing the value itself.
   */
  readonly corrects?: true | readonly string[];
  /** Names people who take part in what is decided, and what they do in it. */
  readonly names?: Part;
  /** What it names, where it names something: a person is offered what there is. */
  readonly of?: Naming;
}

/** A value of it stands nowhere: only the compiler asks of what type one is. */
declare const value: unique symbol;

export interface Field<V = unknown, O extends boolean = boolean> extends Omit<About, 'optional'> {
  readonly kind: Kind;
  readonly optional: O;
  readonly [value]?: V;
}

export type Fields = Readonly<Record<string, Field>>;

/** Fields that go together under one name: what an act carries in one of its own. */
export interface Shape<F extends Fields = Fields> {
  readonly name: string;
  readonly carries: F;
  /** What its documentation says. */
  readonly says?: string;
}

type ValueOf<D extends Field> = D extends Field<infer V> ? V : never;
type IsOptional<D extends Field> = D extends Field<unknown, true> ? true : false;

/** The values of some fields, as they are once they have been checked. */
export type Values<F extends Fields> = Flat<
  { readonly [K in keyof F as IsOptional<F[K]> extends true ? never : K]: ValueOf<F[K]> } & {
    readonly [K in keyof F as IsOptional<F[K]> extends true ? K : never]?: ValueOf<F[K]>;
  }
>;
type Flat<T> = { readonly [K in keyof T]: T[K] };

/** What an act or a shape carries. */
export type Carried<S extends { readonly carries: Fields }> = Values<S['carries']>;

type Below<V, K extends string> = V extends readonly unknown[]
  ? never
  : V extends object
    ? `${K}.${keyof V & string}`
    : never;

/** The names of fields, and of what objects hold: `content.reasons`. */
export type PathOf<F extends Fields> = { [K in keyof F & string]: K | Below<NonNullable<ValueOf<F[K]>>, K> }[keyof F &
  string];

/** What may be said of a field or not: `true`, or nothing. */
type Said = true | undefined;

/** What is said of a field that is being declared, with what its type follows from. */
interface Given<O extends Said, N extends Said> extends About {
  readonly optional?: O;
  readonly nullable?: N;
}

type Made<V, O extends Said, N extends Said> = Field<N extends true ? V | null : V, O extends true ? true : false>;

function made<V, O extends Said, N extends Said>(kind: Kind, about: Given<O, N>): Made<V, O, N> {
  return { ...about, kind, optional: about.optional === true } as unknown as Made<V, O, N>;
}

/** Names fields that go together. */
export const shape = <F extends Fields>(name: string, carries: F, says?: string): Shape<F> => ({
  name,
  carries,
  ...(says === undefined ? {} : { says }),
});

type Declared<V> = <O extends Said = undefined, N extends Said = undefined>(about: Given<O, N>) => Made<V, O, N>;

const declared =
  <V>(kind: Kind): Declared<V> =>
  (about) =>
    made(kind, about);

/** The longest that each kind of text may be, in characters; whatever door it comes by. */
const longest = { letter: 100_000, account: 10_000, address: 1000, line: 300, reference: 100 } as const;

interface OfText<O extends Said, N extends Said> extends Given<O, N> {
  /** May be blank, because a rule says so where it may not, with the provision. */
  readonly blank?: true;
}

const textKind = (most: number, blank: boolean): Kind => ({ is: 'text', most, blank });

/** Text of at most so many characters, where it is none of the kinds below. */
export const text =
  (most: number) =>
  <O extends Said = undefined, N extends Said = undefined>({
    blank = undefined,
    ...about
  }: OfText<O, N>): Made<string, O, N> =>
    made(textKind(most, blank === true), about as Given<O, N>);

/** A letter: representations, an explanation, an answer. */
export const letter = text(longest.letter);

/** Reasons, descriptions, assessments: anything that may need paragraphs. */
export const account = text(longest.account);

/** One line: a title, a name, a way of sending. */
export const line = text(longest.line);

/** A reference as somebody has given it: to a contract, to a notice. */
export const reference = text(longest.reference);

/** An address, on one line or several; it may be blank. */
export const address = declared<string>(textKind(longest.address, true));

interface OfList<O extends Said, N extends Said> extends Given<O, N> {
  readonly least?: number;
  readonly most?: number;
}

type List<V> = <O extends Said = undefined, N extends Said = undefined>(
  options: OfList<O, N>,
) => Made<readonly V[], O, N>;

const several =
  <V>(of: Kind, usual: number): List<V> =>
  ({ least = 0, most = usual, ...about }) =>
    made({ is: 'list', of, least, most }, about as About) as never;

/** Lines of which each says one thing, such as the name of an authority. */
export const lines = several<string>(textKind(longest.line, false), 500);

/** Texts of at most so many characters each, where they are none of the kinds here. */
export const textsOf = (most: number): List<string> => several(textKind(most, false), 500);

/** References of which none stands for all. */
export const references = several<string>(textKind(longest.reference, false), 100);

/** An identifier that the authority chooses, or that Probity gave. */
export const identifier = declared<string>({ is: 'identifier' });

export const identifiers = several<string>({ is: 'identifier' }, 1000);

/** A moment: RFC 3339, or a London time where no offset is given; carried as a UTC ISO string with milliseconds. */
export const instant = declared<string>({ is: 'instant' });

/** A London calendar date, `YYYY-MM-DD`. */
export const day = declared<string>({ is: 'day' });

/** True or false. */
export const flag = declared<boolean>({ is: 'flag' });

/** An amount of money in pounds, with at most two decimals. */
export const amount = declared<number>({ is: 'amount' });

/** A whole number, both ends included. */
export const wholeNumber = (least: number, most: number): Declared<number> => declared({ is: 'whole', least, most });

/** A number that is not money, such as a weight or a score, both ends included. */
export const figure = (least: number, most: number, decimals: number): Declared<number> =>
  declared({ is: 'figure', least, most, decimals });

/** One of a fixed list of words. */
export const oneOf = <const W extends readonly string[]>(words: W): Declared<W[number]> =>
  declared({ is: 'word', words });

/** One of words that are known only once the law is laid down: nobody asks for them before. */
export const oneOfThose = (words: () => readonly string[]): Declared<string> =>
  declared({
    is: 'word',
    get words() {
      return words();
    },
  });

/** Some of a fixed list of words. */
export const someOf = <const W extends readonly string[]>(words: W): List<W[number]> =>
  several({ is: 'word', words }, 1000);

/** Text of one exact form, such as a code. `form` says which, after `must be`. */
export const formatted = (pattern: RegExp, form: string): Declared<string> =>
  declared({ is: 'formatted', pattern, form });

/** A SHA-256 in 64 lower-case hexadecimal digits. */
export const digest = formatted(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 lower-case hexadecimal digits');

/** An object of some shape. */
export const one = <F extends Fields>(of: Shape<F>): Declared<Values<F>> => declared({ is: 'object', shape: of });

/** A list of such objects. */
export const listOf = <F extends Fields>(of: Shape<F>): List<Values<F>> => several({ is: 'object', shape: of }, 1000);

/**
 * A provider, named by an identifier that is stable within the procurement. Name and address (registered office or principal place of
 * business, reg 24(a) and (c)) are needed the first time it is named and may be left out afterwards.
 */
export interface ProviderRef {
  readonly id: string;
  readonly name?: string;
  readonly address?: string;
}

/** A provider: its identifier, or an object with its identifier, name and address; carried as the object. */
export const provider = declared<ProviderRef>({ is: 'provider' });

export const providers = several<ProviderRef>({ is: 'provider' }, 500);

/** What no other kind says: with its own check, and its own schema in JSON Schema. */
export const checked = <V>(rule: {
  readonly name: string;
  readonly wrong: Wrong;
  readonly schema: object;
}): Declared<V> => declared({ is: 'checked', ...rule });
