import { fieldInWords, fieldOf, partsOfProviders } from '../acts/field-words.js';
import { isCommand, labelOf } from '../acts/labels.js';
import type { Field, Fields, Kind, Naming } from '../acts/shape.js';
import { dateInWords, isCalendarDate, isInstant, momentInWords } from '../calendar/index.js';
import { entryOf, type Facts } from '../facts/facts.js';
import type { DecisionsOnRecord } from './decisions-on-record.js';
import { processTitles, type Process } from '../law/index.js';

/** What it takes to say an event in words: the facts, and the names of people by their ids as far as they may be read. */
export interface Reading {
  readonly facts: Facts;
  readonly people: ReadonlyMap<string, string>;
  /** Every decision of the history, with what came to light about it. */
  readonly decided: DecisionsOnRecord;
}

/** One thing that an event says, under what it is called. */
export interface Detail {
  readonly label: string;
  readonly text: string;
}

/** What stands where a sealed value was erased. */
export const ERASED = '[erased]';

/** The same details without what their labels stand within, between the first and the last part, where each still has a label of its own. */
export function withShortLabels(details: readonly Detail[]): readonly Detail[] {
  const short = details.map(({ label, text }) => ({ label: withoutBetween(label), text }));
  return new Set(short.map(({ label }) => label)).size === short.length ? short : details;
}

/** Of a label its first part and its last, and the places in lists. */
const withoutBetween = (label: string): string =>
  label
    .split(': ')
    .filter((part, index, parts) => index === 0 || index === parts.length - 1 || /, no\. \d{1,4}$/.test(part))
    .join(': ');

/** What is known of a value that was asked for: of what kind it is and what it names. Nothing, where no act declares it any more. */
type Asked = Pick<Field, 'kind' | 'of'> | undefined;

/**
 * A value in words, under a label: what holds others is said part by part, each by the noun under which it was asked for.
 *
 * @param asked how the value is declared; undefined for what only an earlier law asked for, which is read from its names.
 */
export function detailsAt(asked: Asked, label: string, value: unknown, reading: Reading): readonly Detail[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'boolean') return [{ label, text: value ? 'yes' : 'no' }];
  if (typeof value !== 'object') return [{ label, text: wordOf(value, asked, reading) }];
  if (Array.isArray(value)) return inList(asked, label, value, reading);
  const { id } = value as { readonly id?: unknown };
  const provider = typeof id === 'string' ? entryOf(reading.facts.providers, id) : undefined;
  if (provider) return [{ label, text: provider.name || provider.id }];
  const carries = carriedBy(asked?.kind);
  return Object.entries(value).flatMap(([name, each]) => {
    const part = carries && fieldOf(carries, name);
    const called = part?.noun ?? (asked?.kind.is === 'provider' ? partsOfProviders[name] : undefined);
    return detailsAt(part, `${label}: ${called ?? fieldInWords(name)}`, each, reading);
  });
}

function inList(asked: Asked, label: string, values: readonly unknown[], reading: Reading): readonly Detail[] {
  if (values.length === 0) return [];
  const each = asked && (asked.kind.is === 'list' ? { ...asked, kind: asked.kind.of } : asked);
  if (values.every((value) => typeof value !== 'object')) {
    return [{ label, text: values.map((value) => wordOf(value, each, reading)).join(', ') }];
  }
  return values.flatMap((value, index) =>
    detailsAt(each, values.length > 1 ? `${label}, no. ${index + 1}` : label, value, reading),
  );
}

const carriedBy = (kind: Kind | undefined): Fields | undefined =>
  kind?.is === 'object' ? kind.shape.carries : undefined;

/** What is named by these is a provider, or may be one. */
const areProviders: ReadonlySet<Naming> = new Set(['provider', 'offer', 'recipient', 'subcontractor', 'organisation']);

/**
 * A value that is no object, in words: a person or a provider by name, a day or an instant as people in London say it, and a name from
 * the code, such as that of a criterion or a process, as words.
 */
function wordOf(value: unknown, asked: Asked, { people, facts }: Reading): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return '';
  const isProvider = asked?.kind.is === 'provider' || (asked?.of !== undefined && areProviders.has(asked.of));
  const name = people.get(value) ?? (isProvider ? entryOf(facts.providers, value)?.name : undefined);
  if (name) return name;
  if (isInstant(value)) return momentInWords(value);
  if (isCalendarDate(value)) return dateInWords(value);
  if (isCommand(value)) return labelOf(value);
  if (Object.hasOwn(processTitles, value)) return processTitles[value as Process].title;
  if (/^[a-z]{1,40}(-[a-z]{1,40}){1,12}$/.test(value)) return value.replace(/-/g, ' ');
  return /^[a-z]+[A-Z]\w*$/.test(value) ? fieldInWords(value) : value;
}
