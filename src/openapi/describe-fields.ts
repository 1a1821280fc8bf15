import { factsSchemas } from './facts-schemas.js';
import { anywhere } from './vocabulary/anywhere.js';
import { anywhereElse, inSchemas } from './vocabulary/anywhere-else.js';
import { ofFacts } from './vocabulary/of-facts.js';

interface Node {
  description?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly [member: string]: unknown;
}

const words: Readonly<Record<string, string>> = { ...anywhere, ...anywhereElse };
const isOfFacts = (schema: string): boolean => Object.hasOwn(factsSchemas, schema);

/**
 * Describes every field that its class has not described, in the words of the vocabulary: what is called the same means the same. What
 * is an instant says that it is UTC, and what is a day that it is one in London.
 */
export function describeFields(schemas: Readonly<Record<string, unknown>>, paths: object): void {
  for (const [name, schema] of Object.entries(schemas)) describeIn(schema, name);
  describeIn(paths, 'paths');
}

function describeIn(node: unknown, schema: string): void {
  if (typeof node !== 'object' || node === null) return;
  const { properties } = node as Node;
  if (properties && typeof properties === 'object') {
    for (const [name, field] of Object.entries(properties)) {
      const text = field.description ?? describe(schema, name);
      if (text !== undefined) field.description = text + clockOf(field.format, text);
    }
  }
  for (const part of Object.values(node)) describeIn(part, schema);
}

function describe(schema: string, name: string): string | undefined {
  const isProblem = name === 'type' && (schema.endsWith('Problem') || schema === 'paths');
  if (isProblem) return 'Which type of problem it is; what it means is at this address';
  if (name === 'type' && schema.endsWith('Command')) return 'The command';
  return inSchemas[`${schema}.${name}`] ?? (isOfFacts(schema) ? ofFacts[name] : undefined) ?? words[name];
}

/** By which clock an instant is told, and where a day is one; nothing where the text says so. */
function clockOf(format: string | undefined, text: string): string {
  if (format === 'date-time' && !text.includes('UTC')) return ' (RFC 3339; in answers always UTC)';
  return format === 'date' && !text.includes('London') ? ' (a day in London)' : '';
}
