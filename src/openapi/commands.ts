import type { OpenAPIObject } from '@nestjs/swagger';
import { acts, commandTypes, labelOf, type CommandType } from '../../workflows/index.js';
import { commandClasses } from '../commands/command-classes.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** The commands that people give in a procurement: all but its opening, which has an address of its own, and what time does. */
export const givenCommands = commandTypes.filter((type) => type !== 'OpenProcurement' && !acts[type].system);

/** The classes that say what the commands carry. */
export const commandModels: readonly (new () => unknown)[] = givenCommands.map((type) => commandClasses[type]);

const nameOf = (type: CommandType): string => `${type}Command`;

/** One schema for each command, and their union by `type`. Needs the schemas of what they carry. */
export function commandSchemas(known: Schemas): Schemas {
  const each = givenCommands.map((type): [string, object] => [nameOf(type), schemaOf(type, known)]);
  const union = {
    description: 'A command: a `type`, and the `data` that goes with it.',
    oneOf: givenCommands.map((type) => ({ $ref: `#/components/schemas/${nameOf(type)}` })),
    discriminator: {
      propertyName: 'type',
      mapping: Object.fromEntries(givenCommands.map((type) => [type, `#/components/schemas/${nameOf(type)}`])),
    },
  };
  return Object.fromEntries([...each, ['Command', union]]);
}

function schemaOf(type: CommandType, known: Schemas): object {
  const carried = known[type] as { readonly required?: readonly string[] } | undefined;
  const needsData = (carried?.required ?? []).length > 0;
  return {
    type: 'object',
    description: `${labelOf(type)}.`,
    required: needsData ? ['type', 'data'] : ['type'],
    properties: { type: { type: 'string', const: type }, data: { $ref: `#/components/schemas/${type}` } },
  };
}

/** An example body for each command, by its type. */
export function commandBodyExamples(): Readonly<Record<string, { readonly summary: string; readonly value: object }>> {
  return Object.fromEntries(
    givenCommands.map((type) => [type, { summary: labelOf(type), value: { type, data: acts[type].example } }]),
  );
}
