import type { OpenAPIObject } from '@nestjs/swagger';
import { interestDtos } from '../conflicts/dto/command-dtos.js';
import { governanceDtos } from '../governance/dto/command-dtos.js';
import type { Dtos } from '../platform/http/typed-command.js';
import { governanceExamples } from './governance-examples.js';
import { interestExamples } from './interest-examples.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** Commands that are given to an authority at one address: their classes, and an example of each. */
interface Family {
  readonly path: string;
  readonly schema: string;
  readonly description: string;
  readonly dtos: Dtos;
  readonly examples: Readonly<Record<string, object>>;
}

export const families: readonly Family[] = [
  {
    path: '/api/v1/authorities/{authority}/governance/commands',
    schema: 'GovernanceCommand',
    description: 'Something that an authority settles of how it decides: a `type`, and the `data` that goes with it.',
    dtos: governanceDtos,
    examples: governanceExamples,
  },
  {
    path: '/api/v1/authorities/{authority}/interests/commands',
    schema: 'InterestCommand',
    description: 'Something that is entered in a register of interests: a `type`, and the `data` that goes with it.',
    dtos: interestDtos,
    examples: interestExamples,
  },
];

/** The classes that say what these commands carry. */
export const authorityModels: readonly (new () => unknown)[] = families.flatMap(({ dtos }) => Object.values(dtos));

/** One schema for each of these commands, and for each address their union by `type`. Needs the schemas of what they carry. */
export function authorityCommandSchemas(known: Schemas): Schemas {
  const entries = families.flatMap(({ schema, description, dtos }): (readonly [string, object])[] => {
    const reference = (type: string): string => `#/components/schemas/${type}Command`;
    const types = Object.keys(dtos);
    const each = types.map((type) => [`${type}Command`, schemaOf(type, known)] as const);
    const union = {
      description,
      oneOf: types.map((type) => ({ $ref: reference(type) })),
      discriminator: {
        propertyName: 'type',
        mapping: Object.fromEntries(types.map((type) => [type, reference(type)])),
      },
    };
    return [...each, [schema, union]];
  });
  return Object.fromEntries(entries);
}

function schemaOf(type: string, known: Schemas): object {
  const carried = known[type] as { readonly required?: readonly string[] } | undefined;
  const needsData = (carried?.required ?? []).length > 0;
  return {
    type: 'object',
    required: needsData ? ['type', 'data'] : ['type'],
    properties: { type: { type: 'string', const: type }, data: { $ref: `#/components/schemas/${type}` } },
  };
}

/** The examples of each address, by its path. */
export function authorityBodyExamples(): Readonly<Record<string, object>> {
  return Object.fromEntries(
    families.map(({ path, examples }) => {
      const each = Object.entries(examples).map(([type, data]) => [type, { summary: type, value: { type, data } }]);
      return [path, { examples: Object.fromEntries(each) as object }];
    }),
  );
}
