import type { Field, Fields } from '../../../workflows/index.js';
import type { FieldError } from '../../platform/errors.js';
import { askedAs, fieldsWithin, idOf, inputName, type Asked } from './form-fields.js';
import type { Unread } from './read-form.js';

/** Something that has to be put right before a form can be taken: what to say, and at which input. */
export interface FormError {
  /** The field, as its inputs are named: `data.criteria[0].id`. */
  readonly field: string;
  /** The name of the input to be looked at first. */
  readonly input: string;
  /** What to do about it, in at most fifteen words. */
  readonly text: string;
}

/** Where the summary of errors leads: the part of the page with the input. */
export const hrefOf = ({ input }: FormError): string => `#${idOf(input)}`;

/** Words by which a question begins that is asked in a sentence: `when the notice was published`. */
const asks = /^(?:when|why|how|what|who|which|whether|where|since|in what|to whom|on which|if)\b/;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The most words that somebody takes in at a field. */
const MOST_WORDS = 15;

/** What to do, and of what; where that is long, the field beside it says of what. */
function doFor(what: string, noun: string): string {
  const whole = `${what} for ${noun}`;
  return whole.split(' ').length <= MOST_WORDS ? whole : `${what} here`;
}

/** `Enter the day the notice was published`, `Select which grounds were considered`. */
function missing(asked: Asked, noun: string): string {
  switch (asked) {
    case 'choice':
    case 'choices':
    case 'flag':
    case 'provider':
    case 'providers':
    case 'grounds-considered':
    case 'performance':
      return `Select ${noun}`;
    case 'groups':
    case 'lines':
      return `Add ${noun}`;
    default:
      return `Enter ${noun}`;
  }
}

/** What is to be said of something that could not be read. */
function unreadText({ what }: Unread, noun: string): string {
  switch (what) {
    case 'no-day':
      return `Enter ${noun}`;
    case 'time':
      return doFor('Enter the time, like 10:02am', noun);
    case 'day':
      return asks.test(noun) ? doFor('Enter a real date', noun) : `${capital(noun)} must be a real date`;
    case 'skipped':
      return 'The clocks went forward over this time. Enter another';
    case 'twice':
      return 'This time came twice, as the clocks went back. Choose which';
  }
}

/** What the reader of commands says of a field, said to whoever filled in a form. */
function said(field: Field, among: Fields, message: string): string {
  const { noun } = field;
  const asked = askedAs(field, among);
  if (/is missing|must not be blank|must be text/.test(message)) return missing(asked, noun);
  const most = /no longer than (\d+) characters/.exec(message)?.[1];
  if (most !== undefined) return doFor(`Use at most ${Number(most).toLocaleString('en-GB')} characters`, noun);
  const entries = /must have from (\d+) to (\d+) entries/.exec(message);
  if (entries) return message.includes('from 1 to') ? missing(asked, noun) : doFor(`Give at most ${entries[2]}`, noun);
  const range = /whole number from (\S+) to (\S+)/.exec(message);
  if (range) return doFor(`Enter a whole number from ${range[1]} to ${range[2]}`, noun);
  const formed = /^must be (.*)$/.exec(message)?.[1];
  switch (asked) {
    case 'money':
      return amountText(message, noun);
    case 'number':
      return numberText(formed, noun);
    case 'day':
      return unreadText({ field: '', what: 'day', input: '' }, noun);
    case 'moment':
      return doFor('Enter a real date and time', noun);
    case 'line':
      return formed !== undefined && field.kind.is === 'formatted' ? formText(formed, noun) : `Change ${noun}`;
    default:
      return missing(asked, noun);
  }
}

function amountText(message: string, noun: string): string {
  if (message.includes('negative')) return doFor('Enter nought or more pounds', noun);
  if (message.includes('decimals')) return doFor('Use at most two decimals', noun);
  return doFor('Enter an amount in pounds, like 4,300,000', noun);
}

function numberText(formed: string | undefined, noun: string): string {
  return formed !== undefined && formed.split(' ').length <= 6 && formed.startsWith('from')
    ? doFor(`Enter a number ${formed}`, noun)
    : doFor('Enter a number that fits', noun);
}

const formText = (form: string, noun: string): string =>
  form.split(' ').length + noun.split(' ').length <= 11 ? `${capital(noun)} must be ${form}` : `Check ${noun}`;

/** Which input somebody is led to. */
function firstInput(field: Field, among: Fields, path: string): string {
  switch (askedAs(field, among)) {
    case 'day':
      return `${path}.day`;
    case 'moment':
      return `${path}.when`;
    default:
      return path;
  }
}

/** The field that a path of the reader of commands names: `criteria[0].id`; the deepest that is known of it. */
function fieldAt(
  carries: Fields,
  path: string,
): { readonly field: Field; readonly among: Fields; readonly at: string } | null {
  let among = carries;
  let at = '';
  let found: { field: Field; among: Fields; at: string } | null = null;
  for (const part of path.split('.')) {
    const [name = '', place] = part.split('[');
    const field = Object.hasOwn(among, name) ? among[name] : undefined;
    if (!field) break;
    at = inputName(at, part);
    found = { field, among, at: place === undefined || field.kind.is === 'list' ? at : name };
    among = fieldsWithin(field);
  }
  return found;
}

/**
 * Everything that has to be put right, in the order of the form: how something was typed first, of all else what the reader of commands says.
 *
 * @param errors what the reader of commands found, by its own paths: `criteria[0].id`.
 */
export function formErrors(
  carries: Fields,
  errors: readonly FieldError[],
  unread: readonly Unread[],
  within = 'data',
): readonly FormError[] {
  const found: FormError[] = unread.flatMap((one) => {
    const known = fieldAt(carries, one.field.slice(within.length + 1));
    return known ? [{ field: one.field, input: one.input, text: unreadText(one, known.field.noun) }] : [];
  });
  for (const { field: path, message } of errors) {
    const known = fieldAt(carries, path);
    if (!known) continue;
    const field = inputName(within, known.at);
    if (found.some((one) => one.field === field)) continue;
    const text = said(known.field, known.among, message);
    found.push({ field, input: firstInput(known.field, known.among, field), text });
  }
  return found;
}
