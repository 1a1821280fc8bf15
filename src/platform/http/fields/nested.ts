import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type as TypeOf } from 'class-transformer';
import { IsArray, ValidateBy, ValidateIf, ValidateNested, type ValidationArguments } from 'class-validator';
import { readAtOnce, readAtOnceBy, readListAtOnce } from './at-once.js';
import type { FieldOptions } from './field.js';

const LONGEST_LIST = 1000;

function given({ optional = false, nullable = false }: FieldOptions): PropertyDecorator[] {
  if (!optional && !nullable) return [];
  return [ValidateIf((_object, value) => !(optional && value === undefined) && !(nullable && value === null))];
}

function described(type: () => Type, options: FieldOptions, more: object): PropertyDecorator {
  const { optional = false, nullable = false, description } = options;
  return ApiProperty({
    // Written out: Swagger takes a function for one that gives the class only where its name is `type`.
    type: () => type(),
    ...more,
    required: !optional,
    ...(nullable && { nullable: true }),
    ...(description !== undefined && { description }),
  });
}

const missing = (args?: ValidationArguments): string | undefined =>
  args?.value === undefined ? 'is missing' : undefined;

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** One object of a DTO class. */
export function Nested(type: () => Type, options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    described(type, options, {}),
    TypeOf(type),
    // Not named `nestedValidation`: class-validator would take it for its own, which passes over what is missing.
    ValidateBy({
      name: 'object',
      validator: { validate: isObject, defaultMessage: (args) => missing(args) ?? 'must be an object' },
    }),
    ValidateNested(),
    ...given(options),
    readAtOnceBy((value) => readAtOnce(type() as new () => object, value), options),
  );
}

export interface ListOptions extends FieldOptions {
  readonly min?: number;
  readonly max?: number;
}

/** A list of objects of a DTO class. */
export function ListOf(type: () => Type, options: ListOptions = {}): PropertyDecorator {
  const { min = 0, max = LONGEST_LIST } = options;
  return applyDecorators(
    described(type, options, { isArray: true, minItems: min, maxItems: max }),
    TypeOf(type),
    IsArray({ message: (args) => missing(args) ?? 'must be a list' }),
    ValidateBy({
      name: 'listLength',
      validator: {
        validate: (value: unknown) => !Array.isArray(value) || (value.length >= min && value.length <= max),
        defaultMessage: () => `must have from ${min} to ${max} entries`,
      },
    }),
    ValidateBy({
      name: 'listOfObjects',
      validator: {
        validate: (value: unknown) => !Array.isArray(value) || value.every(isObject),
        defaultMessage: () => 'must have only objects as entries',
      },
    }),
    ValidateNested({ each: true }),
    ...given(options),
    readAtOnceBy((value) => readListAtOnce(type() as new () => object, value, { min, max }), options),
  );
}
