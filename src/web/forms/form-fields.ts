import type { Field, Fields, Kind } from '../../../workflows/index.js';

/** The longest text that is asked for on one line; anything longer may need paragraphs. */
const LONGEST_LINE = 300;

/** How a field is asked for: one for each way in which people answer. */
export type Asked =
  | 'line'
  | 'paragraphs'
  | 'number'
  | 'money'
  | 'flag'
  | 'choice'
  | 'choices'
  | 'lines'
  | 'day'
  | 'moment'
  | 'provider'
  | 'providers'
  | 'group'
  | 'groups'
  | 'documents'
  | 'grounds-considered'
  | 'corrections'
  | 'performance'
  | 'numbered'
  | 'made';

/** Which way that is. `among` are the fields beside it: an identifier that is new is made of the name beside it or, without one, numbered. */
export function askedAs({ kind, of, optional }: Field, among: Fields): Asked {
  switch (kind.is) {
    case 'text':
      if (of !== undefined && of !== 'announced-contract') return 'choice';
      return kind.most <= LONGEST_LINE ? 'line' : 'paragraphs';
    case 'formatted':
      return of === undefined ? 'line' : 'choice';
    case 'identifier':
      if (of !== 'new') return of === undefined ? 'line' : 'choice';
      if ('name' in among) return 'made';
      return optional ? 'line' : 'numbered';
    case 'amount':
      return 'money';
    case 'whole':
    case 'figure':
      return 'number';
    case 'word':
      return 'choice';
    case 'instant':
      return 'moment';
    case 'object':
      return 'group';
    case 'list':
      return askedAsList(kind, of);
    case 'checked':
      return kind.name === 'corrections' ? 'corrections' : 'grounds-considered';
    default:
      return kind.is;
  }
}

/** Lists of what is chosen whole, and not put together of answers. */
const asOneQuestion: Readonly<Record<string, Asked>> = { DocumentRef: 'documents', PerformanceRef: 'performance' };

function askedAsList({ of: each }: Extract<Kind, { is: 'list' }>, of: Field['of']): Asked {
  if (each.is === 'object') return asOneQuestion[each.shape.name] ?? 'groups';
  if (each.is === 'provider') return 'providers';
  return each.is === 'word' || of !== undefined ? 'choices' : 'lines';
}

/** The fields of what a field holds, or of what each member of it is; none where it holds no other fields. */
export function fieldsWithin({ kind }: Pick<Field, 'kind'>): Fields {
  const each = kind.is === 'list' ? kind.of : kind;
  return each.is === 'object' ? each.shape.carries : {};
}

/** The name of the input, or the beginning of the names of the inputs, of a field: `data.criteria[0].name`. */
export const inputName = (within: string, name: string): string => (within === '' ? name : `${within}.${name}`);

/** What a part of a page is called by: names of inputs hold characters that an address does not. */
export const idOf = (name: string): string => name.replace(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '');

/** Whether leaving an instant out says that it is now. */
export const leftOutIsNow = ({ optional, says = '' }: Field): boolean =>
  optional && /; now, if left out|^Now, if left out/.test(says);

/** The first place in a list that is not taken. */
export const nextPlace = (places: readonly number[], shown: readonly unknown[]): number =>
  Math.max(-1, ...places, places.length === 0 ? shown.length - 1 : -1) + 1;

/** An entry about how a contract performed, as one value of an input: which procurement it stands in, and which it is there. */
export const performanceValue = ({ procurement, entry }: { procurement: string; entry: string }): string =>
  `${procurement}/${entry}`;
