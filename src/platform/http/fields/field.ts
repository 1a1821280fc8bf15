import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy, ValidateIf } from 'class-validator';
import { asJson, readAtOnceBy, UNREAD } from './at-once.js';

/** What can be said of any field. */
export interface FieldOptions {
  /** May be left out. It still may not be null, unless `nullable`. */
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly description?: string;
  readonly example?: unknown;
}

/** What a field accepts, as a check and as its description in the OpenAPI document, so that the two cannot disagree. */
export interface FieldRule {
  readonly name: string;
  /** What is wrong with a value, worded to follow the field's name; nothing when it is fine. */
  readonly wrong: (value: unknown) => string | undefined;
  readonly schema: ApiPropertyOptions;
}

/** A property decorator from one rule. */
export function field(rule: FieldRule, options: FieldOptions = {}): PropertyDecorator {
  const { optional = false, nullable = false, description, example } = options;
  const about = { ...(description !== undefined && { description }), ...(example !== undefined && { example }) };
  return applyDecorators(
    ApiProperty({
      ...rule.schema,
      ...about,
      required: !optional,
      ...(nullable && { nullable: true }),
    } as ApiPropertyOptions),
    ValidateBy({
      name: rule.name,
      validator: {
        validate: (value: unknown) => rule.wrong(value) === undefined,
        defaultMessage: (args) => sayMissing(args?.value) ?? rule.wrong(args?.value) ?? 'is not valid',
      },
    }),
    ...(optional || nullable ? [whenGiven(optional, nullable)] : []),
    readAtOnceBy((value) => (rule.wrong(value) === undefined ? asJson(value) : UNREAD), { optional, nullable }),
  );
}

export interface ListFieldOptions extends FieldOptions {
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** A property decorator for a list whose entries each follow one rule. */
export function listField(rule: FieldRule, options: ListFieldOptions = {}): PropertyDecorator {
  const { minItems = 0, maxItems = 1000 } = options;
  const wrong = (value: unknown): string | undefined => {
    if (!Array.isArray(value)) return 'must be a list';
    if (value.length < minItems || value.length > maxItems) return `must have from ${minItems} to ${maxItems} entries`;
    const messages = value.map((entry) => rule.wrong(entry));
    const first = messages.findIndex((message) => message !== undefined);
    return first < 0 ? undefined : `entry ${first} ${messages[first]}`;
  };
  const schema = { ...rule.schema, isArray: true, minItems, maxItems } as ApiPropertyOptions;
  return field({ name: `${rule.name}List`, wrong, schema }, options);
}

function sayMissing(value: unknown): string | undefined {
  return value === undefined ? 'is missing' : undefined;
}

function whenGiven(optional: boolean, nullable: boolean): PropertyDecorator {
  return ValidateIf((_object, value) => !(optional && value === undefined) && !(nullable && value === null));
}
