import type { Type } from '@nestjs/common';
import { ApiSchema } from '@nestjs/swagger';
import type { Carried, Field, Fields, Kind, Values } from '../../../../workflows/index.js';
import { Amount } from './amount.js';
import { isReadAtOnce } from './at-once.js';
import { IsCalendarDate } from './calendar-date.js';
import { Flag, OneOf, SomeOf, WholeNumber } from './choices.js';
import { field as checkedField, type FieldOptions } from './field.js';
import { Figure } from './figure.js';
import { Formatted } from './formatted.js';
import { Identifier, Identifiers } from './identifier.js';
import { IsInstantField } from './instant.js';
import { ListOf, Nested } from './nested.js';
import { PlainText, PlainTexts } from './plain-text.js';
import { Provider, Providers } from './provider.js';

/** Something that carries fields: an act, or the shape of one of its fields. */
interface Carrying<F extends Fields = Fields> {
  readonly carries: F;
  readonly says?: string;
}

const made = new WeakMap<object, new () => object>();

/**
 * The class that checks and documents what an act, or one of its fields, carries: class-validator's rules and OpenAPI's properties, made
 * from the one declaration. The same declaration gives the same class.
 */
export function classOf<F extends Fields>(
  of: Carrying<F> & ({ readonly type: string } | { readonly name: string }),
): new () => Values<F> {
  const known = made.get(of) ?? makeClass('type' in of ? of.type : of.name, of);
  made.set(of, known);
  return known as new () => Values<F>;
}

/** The classes of several acts, by their types. */
export function classesOf<A extends Readonly<Record<string, Carrying & { readonly type: string }>>>(
  acts: A,
): { readonly [T in keyof A]: new () => Carried<A[T]> } {
  const each = Object.entries<Carrying & { readonly type: string }>(acts);
  return Object.fromEntries(each.map(([type, act]) => [type, classOf(act)])) as never;
}

function makeClass(name: string, { carries, says }: Carrying): new () => object {
  const names = Object.keys(carries);
  const className = `${name}Dto`;
  const one = {
    [className]: class {
      // As the fields of a class are: there from the start, and in the order in which they are declared.
      constructor() {
        for (const each of names) Object.assign(this, { [each]: undefined });
      }
    },
  }[className]!;
  for (const [each, field] of Object.entries(carries)) {
    // What the compiler notes of a field of a class that is written out, and Swagger needs where a schema names no type.
    Reflect.defineMetadata('design:type', Object, one.prototype, each);
    decoratorOf(field)(one.prototype, each);
  }
  isReadAtOnce(one);
  if (says !== undefined) ApiSchema({ description: says })(one);
  return one;
}

/** What a door of its own says otherwise of a field that an act carries. */
export interface Otherwise {
  readonly description?: string;
  readonly example?: unknown;
  readonly optional?: boolean;
  /** Some of the words that the act takes, where the door takes no others. */
  readonly among?: readonly string[];
  /** Never blank, where the act leaves that to a rule. */
  readonly filled?: true;
  /** The class of what is in it, where it has a name of its own there. */
  readonly as?: () => Type;
}

/** A field that some act carries, taken by another door: of the same kind and with the same limits, in the words of that door. */
export function FieldOf(
  field: Field,
  { as, filled, among, description, example, optional }: Otherwise = {},
): PropertyDecorator {
  const { kind } = field;
  const options = { optional: optional ?? field.optional, ...(description !== undefined && { description }) };
  if (as && kind.is === 'list') return ListOf(as, { ...options, min: kind.least, max: kind.most });
  if (as) return Nested(as, options);
  const { says: _, example: __, ...bare } = field;
  const stricter = filled && kind.is === 'text' ? { ...kind, blank: false } : among ? withWords(kind, among) : kind;
  return decoratorOf({
    ...bare,
    kind: stricter,
    optional: options.optional,
    ...(description && { says: description }),
    ...(example !== undefined && { example }),
  });
}

/** A choice, or a list of choices, among fewer words. */
function withWords(kind: Kind, words: readonly string[]): Kind {
  if (kind.is === 'word') return { ...kind, words };
  if (kind.is === 'list') return { ...kind, of: withWords(kind.of, words), most: Math.min(kind.most, words.length) };
  throw new Error(`There are no words to choose among in a field that is ${kind.is}`);
}

/** What a field of one kind is checked and documented by. */
function decoratorOf({ kind, optional, nullable, says, example }: Field): PropertyDecorator {
  const options: FieldOptions = {
    optional,
    nullable: nullable === true,
    ...(says !== undefined && { description: says }),
    ...(example !== undefined && { example }),
  };
  switch (kind.is) {
    case 'text':
      return PlainText(kind.most, { ...options, min: kind.blank ? 0 : 1 });
    case 'identifier':
      return Identifier(options);
    case 'formatted':
      return Formatted(kind.pattern, kind.form, options);
    case 'instant':
      return IsInstantField(options);
    case 'day':
      return IsCalendarDate(options);
    case 'flag':
      return Flag(options);
    case 'amount':
      return Amount(options);
    case 'whole':
      return WholeNumber(kind.least, kind.most, options);
    case 'figure':
      return Figure(kind.least, kind.most, kind.decimals, options);
    case 'word':
      return OneOf(kind.words, options);
    case 'provider':
      return Provider(options);
    case 'object':
      return Nested(() => classOf(kind.shape), options);
    case 'list':
      return listDecorator(kind, options);
    case 'checked':
      return checkedField({ name: kind.name, wrong: kind.wrong, schema: kind.schema }, options);
  }
}

function listDecorator({ of, least, most }: Extract<Kind, { is: 'list' }>, options: FieldOptions): PropertyDecorator {
  const limits = { ...options, minItems: least, maxItems: most };
  switch (of.is) {
    case 'text':
      return PlainTexts(of.most, limits);
    case 'identifier':
      return Identifiers(limits);
    case 'word':
      return SomeOf(of.words, limits);
    case 'provider':
      return Providers(options);
    case 'object':
      return ListOf(() => classOf(of.shape), { ...options, min: least, max: most });
    default:
      throw new Error(`No field holds a list of what is ${of.is}`);
  }
}
