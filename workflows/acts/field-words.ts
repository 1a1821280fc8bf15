import { actOf, type CommandType } from './commands.js';
import type { Field, Fields, Kind } from './shape.js';

/** A field of a command in words: `content.approximateLifetimeValue` is `content: approximate lifetime value`. */
export function fieldInWords(path: string): string {
  return path.split('.').map(wordsOf).join(': ');
}

/**
 * What stands at a place in what a command carries, as the command itself calls it: `providers.0.address` is
 * `the providers: no. 1: its address`. What is declared nowhere, because an earlier law asked for it, is read from its name.
 */
export function nounAt(command: CommandType, path: string): string {
  const [first = '', ...rest] = path.split('.');
  const field = fieldOf(actOf(command).carries, first);
  return field ? [field.noun, ...within(field.kind, rest)].join(': ') : fieldInWords(path);
}

function within(kind: Kind, path: readonly string[]): readonly string[] {
  const [next, ...rest] = path;
  if (next === undefined) return [];
  if (kind.is === 'list') return [wordsOf(next), ...within(kind.of, rest)];
  const field = kind.is === 'object' ? fieldOf(kind.shape.carries, next) : undefined;
  if (field) return [field.noun, ...within(field.kind, rest)];
  if (kind.is === 'provider' && Object.hasOwn(partsOfProviders, next)) return [partsOfProviders[next]!];
  return path.map(wordsOf);
}

/** What a provider is named with, as it follows what the provider is named for. */
export const partsOfProviders: Readonly<Record<string, string>> = { name: 'its name', address: 'its address' };

/** A field by its name; undefined where none is declared. */
export const fieldOf = (fields: Fields, name: string): Field | undefined =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

function wordsOf(part: string): string {
  if (/^\d{1,4}$/.test(part)) return `no. ${Number(part) + 1}`;
  return part.replace(/([A-Z])/g, ' $1').toLowerCase();
}
