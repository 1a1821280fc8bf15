import { wrongWithIdentifier } from '../identifier-form.js';
import { checked } from '../shape.js';
import { correctedKinds, type CorrectedKind } from './corrections.words.js';

/** One value of one event, put right. `is` is what is right; null where the field should not have been there. */
export interface ValueCorrection {
  /** The event: its version in the history. */
  readonly event: number;
  /** The field as it stands in what was given: `publishedAt`, `providers.0.address`. */
  readonly path: string;
  readonly is: unknown;
}

/** An act that was put on record and never done, or done once and put on record twice. */
export interface StruckEvent {
  readonly event: number;
  readonly strike: true;
  /** An offer put on record twice: the identifier of the provider under which it stays. */
  readonly sameAs?: string;
}

/** A value put right in every event that gave the wrong one. */
export interface SubjectCorrection {
  readonly of: CorrectedKind;
  /** The identifier of the provider or person; an offer goes by its provider. */
  readonly id: string;
  readonly path: string;
  readonly is: unknown;
}

export type Correction = ValueCorrection | StruckEvent | SubjectCorrection;

const MOST = 50;
const LONGEST_PATH = 200;

/** `publishedAt`, `providers.0.address`: names and places in lists, between dots. */
const PATH = /^[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*$/;

const path = {
  type: 'string',
  maxLength: LONGEST_PATH,
  pattern: PATH.source,
  description: 'The field as it stands in what was given; places in lists are counted from 0: `providers.0.address`',
  example: 'publishedAt',
} as const;

const event = { type: 'integer', minimum: 1, description: 'The event: its version in the history' } as const;

const is = {
  description: 'What is right, as it would be given in the command itself; null where nothing should have been given',
  nullable: true,
} as const;

const schema = {
  type: 'array',
  minItems: 1,
  maxItems: MOST,
  items: {
    oneOf: [
      {
        type: 'object',
        description: 'One value of one event',
        properties: { event, path, is },
        required: ['event', 'path', 'is'],
        additionalProperties: false,
      },
      {
        type: 'object',
        description: 'An act that was put on record by mistake, or twice',
        properties: {
          event,
          strike: { type: 'boolean', enum: [true] },
          sameAs: {
            type: 'string',
            description: 'For an offer put on record twice: the identifier of the provider under which it stays',
          },
        },
        required: ['event', 'strike'],
        additionalProperties: false,
      },
      {
        type: 'object',
        description: 'A name, address, role or instant, in every event that gave the wrong one',
        properties: {
          of: { type: 'string', enum: [...correctedKinds] },
          id: {
            type: 'string',
            description: 'The identifier of the provider or person; an offer goes by its provider',
          },
          path,
          is,
        },
        required: ['of', 'id', 'path', 'is'],
        additionalProperties: false,
      },
    ],
  },
};

function wrongWithCorrections(value: unknown): string | undefined {
  if (!Array.isArray(value)) return 'must be a list';
  if (value.length < 1 || value.length > MOST) return `must have from 1 to ${MOST} entries`;
  const wrong = value.map(wrongWith);
  const first = wrong.findIndex((message) => message !== undefined);
  return first < 0 ? undefined : `entry ${first} ${wrong[first]}`;
}

function wrongWith(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'must be an object';
  const one = value as Readonly<Record<string, unknown>>;
  if ('strike' in one) {
    if (one['strike'] !== true) return 'has `strike`, which must be true or left out';
    return (
      strangers(one, ['event', 'strike', 'sameAs']) ??
      wrongWithEvent(one['event']) ??
      (one['sameAs'] === undefined ? undefined : about('sameAs', wrongWithIdentifier(one['sameAs'])))
    );
  }
  if (!('is' in one)) return 'needs `is`, what is right; null where nothing should have been given';
  const wrongPath = wrongWithPath(one['path']);
  if ('of' in one) {
    if (!(correctedKinds as readonly unknown[]).includes(one['of']))
      return `has \`of\`, which must be one of ${correctedKinds.join(', ')}`;
    return strangers(one, ['of', 'id', 'path', 'is']) ?? about('id', wrongWithIdentifier(one['id'])) ?? wrongPath;
  }
  return strangers(one, ['event', 'path', 'is']) ?? wrongWithEvent(one['event']) ?? wrongPath;
}

function strangers(one: object, known: readonly string[]): string | undefined {
  const strange = Object.keys(one).find((name) => !known.includes(name));
  return strange === undefined
    ? undefined
    : `has \`${strange.slice(0, 40)}\`, which does not go with the rest of it: beside that it takes ${known.join(', ')}`;
}

const about = (name: string, wrong: string | undefined): string | undefined =>
  wrong === undefined ? undefined : `has \`${name}\`, which ${wrong}`;

function wrongWithEvent(value: unknown): string | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 1
    ? undefined
    : 'needs `event`, the number of an event in the history, from 1 on';
}

function wrongWithPath(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= LONGEST_PATH && PATH.test(value)
    ? undefined
    : 'needs `path`, the name of a field, such as `publishedAt` or `providers.0.address`';
}

/** What is put right, each in one of three forms, which no other kind of field tells apart. */
export const corrections = checked<readonly Correction[]>({ name: 'corrections', wrong: wrongWithCorrections, schema })(
  {
    noun: 'what was wrong, and what is right',
    question: 'What was recorded wrongly, and what is right?',
  },
);
