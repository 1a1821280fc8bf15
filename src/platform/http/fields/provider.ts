import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiSchema, getSchemaPath } from '@nestjs/swagger';
import { plainToInstance, Transform, Type } from 'class-transformer';
import { ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import type { ProviderRef } from '../../../../workflows/index.js';
import { isReadAtOnce, readAtOnce, readAtOnceBy, readListAtOnce } from './at-once.js';
import type { FieldOptions } from './field.js';
import { Identifier } from './identifier.js';
import { PlainText } from './plain-text.js';

export type { ProviderRef };

const MOST_PROVIDERS = 500;

@ApiSchema({
  description: 'A provider. Its identifier alone will do once it has been named in full.',
})
export class ProviderRefDto implements ProviderRef {
  @Identifier({ description: 'Stable within the procurement; the authority chooses it', example: 'owl' })
  id!: string;

  @PlainText(300, { min: 0, optional: true, description: 'Needed the first time the provider is named' })
  name?: string;

  @PlainText(1000, {
    min: 0,
    optional: true,
    description: 'Registered office or principal place of business (reg 24(a), (c)); needed the first time',
  })
  address?: string;
}

isReadAtOnce(ProviderRefDto);

const schema = {
  oneOf: [
    { type: 'string', description: 'Its identifier', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' },
    { $ref: getSchemaPath('ProviderRefDto') },
  ],
};

const isReference = (value: unknown): boolean => value instanceof ProviderRefDto;

/** `"owl"` is short for `{ "id": "owl" }`. Anything else that is no object is left for the check. */
function readReference(value: unknown): unknown {
  return typeof value === 'string' ? plainToInstance(ProviderRefDto, { id: value }) : value;
}

/** The same as plain data. */
const asReference = (value: unknown): unknown => (typeof value === 'string' ? { id: value } : value);

const isGiven = (_object: object, value: unknown): boolean => value !== undefined;

/** A provider: its identifier, or an object with its identifier, name and address. */
export function Provider({ optional = false, description }: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: Object, ...schema, required: !optional, ...(description !== undefined && { description }) }),
    Type(() => ProviderRefDto),
    Transform(({ value }) => readReference(value)),
    ValidateBy({
      name: 'provider',
      validator: {
        validate: isReference,
        defaultMessage: (args) =>
          args?.value === undefined ? 'is missing' : 'must be an identifier, or an object with an `id`',
      },
    }),
    ValidateNested(),
    ...(optional ? [ValidateIf(isGiven)] : []),
    readAtOnceBy((value) => readAtOnce(ProviderRefDto, asReference(value)), { optional }),
  );
}

/** Several providers. */
export function Providers({ optional = false, description }: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'array', items: schema, maxItems: MOST_PROVIDERS, required: !optional, description }),
    Type(() => ProviderRefDto),
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(readReference) : value)),
    ValidateBy({
      name: 'providers',
      validator: {
        validate: (value) => Array.isArray(value) && value.length <= MOST_PROVIDERS && value.every(isReference),
        defaultMessage: (args) =>
          args?.value === undefined
            ? 'is missing'
            : `must be a list of at most ${MOST_PROVIDERS} providers, each an identifier or an object with an \`id\``,
      },
    }),
    ValidateNested({ each: true }),
    ...(optional ? [ValidateIf(isGiven)] : []),
    readAtOnceBy(
      (value) =>
        readListAtOnce(ProviderRefDto, Array.isArray(value) ? value.map(asReference) : value, {
          min: 0,
          max: MOST_PROVIDERS,
        }),
      { optional },
    ),
  );
}
