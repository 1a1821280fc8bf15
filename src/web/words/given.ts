import {
  acts,
  dateInWords,
  isInstant,
  type CommandType,
  type Field,
  type Fields,
  type Kind,
} from '../../../workflows/index.js';
import { capital, listOf, pounds } from '../../platform/words/amounts.js';
import { namedBy, plainly, type Called } from './called.js';
import { choiceInWords } from './choice-words.js';
import { dayAndTime } from './moments.js';

/** One thing that was given with an act, under the noun by which it was asked for. */
export interface Given {
  /** Where it stands in the act: `content.reasons`, `providers.0.address`. Never shown. */
  readonly path: string;
  readonly label: string;
  readonly text: string;
  /** Whether it is of a kind that has paragraphs. */
  readonly long: boolean;
}

/** From this many characters on, what may be said is a text of its own. */
const LONG = 1000;

/** What an act asks for. */
export const fieldsOf = (command: CommandType): Fields => acts[command].carries;

/**
 * What was given with an act in words, in the order in which it is asked for; what was left out is left out.
 *
 * @param data the values by the names of their fields; sealed ones among them as far as they may be read.
 */
export function givenIn(
  command: CommandType,
  data: Readonly<Record<string, unknown>>,
  called: Called,
): readonly Given[] {
  return fieldsGiven(fieldsOf(command), data, called, '', '');
}

/** What one field of an act says in words. */
export const givenFor = (name: string, field: Field, value: unknown, called: Called): readonly Given[] =>
  ofField(field, value, called, name, capital(field.noun));

function fieldsGiven(
  fields: Fields,
  data: Readonly<Record<string, unknown>>,
  called: Called,
  path: string,
  label: string,
): readonly Given[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const under = label === '' ? capital(field.noun) : `${outermost(label)}: ${field.noun}`;
    return ofField(field, data[name], called, path === '' ? name : `${path}.${name}`, under);
  });
}

/** What something stands within, without what lies between: only the places in lists are kept. */
function outermost(label: string): string {
  const parts = label.split(': ');
  return parts.length > 1 && !/, no\. \d+$/.test(label) ? parts.slice(0, -1).join(': ') : label;
}

function ofField(field: Field, value: unknown, called: Called, path: string, label: string): readonly Given[] {
  if (value === undefined) return [];
  return ofKind(field.kind, field.of, value, called, path, label);
}

function ofKind(
  kind: Kind,
  of: Field['of'],
  value: unknown,
  called: Called,
  path: string,
  label: string,
): readonly Given[] {
  const one = (text: string, long = false): readonly Given[] => (text === '' ? [] : [{ path, label, text, long }]);
  if (value === null) return one('None');
  switch (kind.is) {
    case 'object': {
      const record = value as Readonly<Record<string, unknown>>;
      const line = onOneLine(kind.shape.carries, record, called);
      return line === null ? fieldsGiven(kind.shape.carries, record, called, path, label) : one(line);
    }
    case 'list': {
      const members = value as readonly unknown[];
      if (members.length === 0) return one('None');
      const { of: each } = kind;
      if (each.is !== 'object') return one(listOf(members.map((member) => wordOf(each, of, member, called))));
      const lines = members.map((member) =>
        onOneLine(each.shape.carries, member as Readonly<Record<string, unknown>>, called),
      );
      if (lines.every((line) => line !== null)) return one(lines.join('; '));
      return members.flatMap((member, index) => {
        const under = members.length === 1 ? label : `${label}, no. ${index + 1}`;
        return ofKind(each, of, member, called, `${path}.${index}`, under);
      });
    }
    case 'text':
      return one(of === undefined ? textOf(value) : namedBy(called, of, textOf(value)), kind.most >= LONG);
    default:
      return one(wordOf(kind, of, value, called));
  }
}

/** What is short enough for a line of its own: somebody by name and post, a document by its name. */
function onOneLine(fields: Fields, record: Readonly<Record<string, unknown>>, called: Called): string | null {
  if (typeof record['name'] !== 'string') return null;
  const beside = Object.entries(fields).filter(([name]) => !['name', 'person', 'digest', 'id'].includes(name));
  const given = beside.filter(([name]) => record[name] !== undefined && record[name] !== null);
  const short = given.every(
    ([, { kind }]) => kind.is !== 'object' && kind.is !== 'list' && !(kind.is === 'text' && kind.most >= LONG),
  );
  if (!short) return null;
  const rest = given.map(([name, { kind, of, noun }]) => {
    const word = wordOf(kind, of, record[name], called);
    return kind.is === 'text' ? word : `${noun}: ${word}`;
  });
  return [record['name'], ...rest].filter((part) => part !== '').join(', ');
}

/** One value that holds no others, in words. */
function wordOf(kind: Kind, of: Field['of'], value: unknown, called: Called): string {
  switch (kind.is) {
    case 'flag':
      return value === true ? 'Yes' : 'No';
    case 'amount':
      return typeof value === 'number' ? pounds(value) : String(value);
    case 'instant':
      return dayAndTime(String(value));
    case 'day':
      return dateInWords(String(value));
    case 'word':
      return choiceInWords(String(value));
    case 'provider':
      return providerInWords(value, called);
    case 'identifier':
      return of === undefined ? plainly(String(value)) : namedBy(called, of, String(value));
    case 'checked':
      return Array.isArray(value)
        ? listOf(value.map((each) => choiceInWords(String(each))))
        : choiceInWords(String(value));
    default:
      if (typeof value === 'string')
        return isInstant(value) ? dayAndTime(value) : of === undefined ? value : namedBy(called, of, value);
      return typeof value === 'number' ? value.toLocaleString('en-GB', { maximumFractionDigits: 6 }) : textOf(value);
  }
}

/** A value that is a text; what is none has no words. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function providerInWords(value: unknown, called: Called): string {
  if (typeof value === 'string') return called.provider(value);
  const { id = '', name, address } = (value ?? {}) as { id?: string; name?: string; address?: string };
  return [name ?? called.provider(id), ...(address ? [address.split('\n').join(', ')] : [])].join(', ');
}

/** What an act is about, where it is about one of several things: a representation, a provider, a person. Empty where it is about all. */
export function aboutOf(command: CommandType, data: Readonly<Record<string, unknown>>, called: Called): string {
  const { reference } = (data['derived'] ?? {}) as { reference?: unknown };
  if (typeof reference === 'string' && /^[A-Z]+-?\d+$|^REP-/.test(reference)) return reference;
  for (const [name, field] of Object.entries(fieldsOf(command))) {
    const value = data[name];
    if (value === undefined || value === null) continue;
    if (field.kind.is === 'provider') return called.provider((value as { id?: string }).id ?? textOf(value));
    if (typeof value === 'string' && field.of !== undefined && !notAbout.has(field.of))
      return namedBy(called, field.of, value);
  }
  return '';
}

const notAbout: ReadonlySet<string> = new Set(['committee', 'place', 'new', 'abandoned-procurement']);
