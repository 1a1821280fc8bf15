import type { OpenAPIObject } from '@nestjs/swagger';
import { correcting, governanceActs, interestActs, isCommand, type Fields } from '../../workflows/index.js';
import { classesOf } from '../platform/http/fields/class-of.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** An act as far as its documentation follows from it. */
interface Documented {
  readonly type: string;
  readonly carries: Fields;
  readonly example: object;
}

/** Commands that are given to an authority at one address. */
interface Family {
  readonly path: string;
  readonly schema: string;
  readonly description: string;
  readonly acts: Readonly<Record<string, Documented>>;
  /** Other examples than those of the acts, where an act is not of authorities alone. */
  readonly examples?: Readonly<Record<string, object>>;
}

export const families: readonly Family[] = [
  {
    path: '/api/v1/authorities/{authority}/governance/commands',
    schema: 'GovernanceCommand',
    description: 'Something that an authority settles of how it decides: a `type`, and the `data` that goes with it.',
    acts: governanceActs,
  },
  {
    path: '/api/v1/authorities/{authority}/interests/commands',
    schema: 'InterestCommand',
    description: 'Something that is entered in a register of interests: a `type`, and the `data` that goes with it.',
    acts: interestActs,
  },
  {
    path: '/api/v1/authorities/{authority}/corrections/commands',
    schema: 'AuthorityCorrectionCommand',
    description:
      'What was recorded wrongly of what an authority has settled of itself: a `type`, and the `data` that goes with it.',
    acts: correcting,
    examples: {
      CorrectRecord: {
        corrections: [{ event: 12, path: 'endedOn', is: '2026-03-31' }],
        why: 'The letter of 2 April says 31 March; 13 March was typed.',
        told: [{ who: 'The Audit Committee', how: 'e-mail', at: '2026-04-02T09:30' }],
      },
    },
  },
];

/** The classes that say what these commands carry. */
export const authorityModels: readonly (new () => unknown)[] = families.flatMap(({ acts }) =>
  Object.values(classesOf(acts)),
);

/** One schema for each of these commands, and for each address their union by `type`. Needs the schemas of what they carry. */
export function authorityCommandSchemas(known: Schemas): Schemas {
  const entries = families.flatMap(({ schema, description, acts }): (readonly [string, object])[] => {
    const reference = (type: string): string => `#/components/schemas/${type}Command`;
    const types = Object.keys(acts);
    // An act that procurements have too is described with theirs.
    const each = types
      .filter((type) => !isCommand(type))
      .map((type) => [`${type}Command`, schemaOf(type, known)] as const);
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
    families.map(({ path, acts, examples }) => {
      const each = Object.values(acts).map(({ type, example }) => [
        type,
        { summary: type, value: { type, data: examples?.[type] ?? example } },
      ]);
      return [path, { examples: Object.fromEntries(each) as object }];
    }),
  );
}
