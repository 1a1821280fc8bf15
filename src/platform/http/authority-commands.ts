import { applyDecorators, HttpCode, HttpStatus, Post } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Problems } from './problem-responses.js';
import type { ProblemCode } from './problems.js';
import { SettledDto } from './settled.dto.js';

export interface AboutAuthorityCommands {
  readonly summary: string;
  readonly description: string;
  /** The name of the schema of the body, which is a union by `type`. */
  readonly schema: string;
  /** What can be done there, with whether the version that was seen must be said. */
  readonly acts: Readonly<Record<string, { readonly tag: 'required' | 'optional' }>>;
}

/** A handler of `POST …/commands` of an authority: `{ type, data }`, with a key of its own. */
export function AuthorityCommands({ summary, description, schema, acts }: AboutAuthorityCommands): MethodDecorator {
  const free = Object.entries(acts).flatMap(([type, { tag }]) => (tag === 'optional' ? [type] : []));
  return applyDecorators(
    Post('commands'),
    HttpCode(HttpStatus.OK),
    ApiOperation({ summary, description }),
    AuthorityParam(),
    KeyHeader(true),
    TagHeader('authority', free),
    ApiBody({ schema: { $ref: `#/components/schemas/${schema}` }, required: true }),
    ApiOkResponse({ type: SettledDto, description: 'Done, and recorded' }),
    Problems(
      'not-a-member',
      'not-permitted',
      'not-found',
      'conflict',
      'idempotency-key-reused',
      'version-conflict',
      'precondition-required',
      'refused',
    ),
  );
}

const KeyHeader = (required: boolean): MethodDecorator =>
  ApiHeader({
    name: 'Idempotency-Key',
    required,
    description:
      'One for each request: 8 to 200 visible ASCII characters. The same request with the same key gets the same answer again',
    schema: { type: 'string', minLength: 8, maxLength: 200, example: '6f1c2a1e-8a52-4a7e-9d3e-2f1f0a9f7b11' },
  });

/** `free` are the acts that need not say it; null where there is one act, and it need not. */
const TagHeader = (whose: 'authority' | 'organisation', free: readonly string[] | null): MethodDecorator =>
  ApiHeader({
    name: 'If-Match',
    required: free?.length === 0,
    description: [
      `The version of the history of the ${whose} that you saw, as the answers say it`,
      'If something that your act rests on has moved since, nothing is recorded',
      ...(free && free.length > 0 ? [`It must be sent with every act but ${free.join(' and ')}`] : []),
    ].join('. '),
    schema: { type: 'string', pattern: '^"(0|[1-9]\\d{0,14})"$', example: '"12"' },
  });

/**
 * Documents an act of an address of its own about an organisation: it may have a key, and says which version was seen if its declaration
 * asks for it. `others` are the problems that it answers with besides.
 */
export const HasConditions = (
  { tag }: { readonly tag: 'required' | 'optional' },
  ...others: readonly ProblemCode[]
): MethodDecorator =>
  applyDecorators(
    KeyHeader(false),
    TagHeader('organisation', tag === 'required' ? [] : null),
    Problems(
      ...([...others, 'conflict', 'idempotency-key-reused', 'version-conflict', 'refused'] as const),
      ...(tag === 'required' ? (['precondition-required'] as const) : []),
    ),
  );

/** Documents the authority of an address. */
export const AuthorityParam = (): MethodDecorator =>
  ApiParam({ name: 'authority', description: 'The id of the authority', example: 'nhs-loomdale-icb' });
