import { applyDecorators, HttpCode, HttpStatus, Post } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Problems } from './problem-responses.js';
import { SettledDto } from './settled.dto.js';

export interface AboutAuthorityCommands {
  readonly summary: string;
  readonly description: string;
  /** The name of the schema of the body, which is a union by `type`. */
  readonly schema: string;
}

/** A handler of `POST …/commands` of an authority: `{ type, data }`, with a key of its own. */
export function AuthorityCommands({ summary, description, schema }: AboutAuthorityCommands): MethodDecorator {
  return applyDecorators(
    Post('commands'),
    HttpCode(HttpStatus.OK),
    ApiOperation({ summary, description }),
    AuthorityParam(),
    KeyHeader(true),
    TagHeader('authority'),
    ApiBody({ schema: { $ref: `#/components/schemas/${schema}` }, required: true }),
    ApiOkResponse({ type: SettledDto, description: 'Done, and recorded' }),
    Problems(
      'not-a-member',
      'not-permitted',
      'not-found',
      'conflict',
      'idempotency-key-reused',
      'version-conflict',
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

const TagHeader = (whose: 'authority' | 'organisation'): MethodDecorator =>
  ApiHeader({
    name: 'If-Match',
    required: false,
    description: `The version of the history of the ${whose} that you saw, as the answers say it. If something that your act rests on has moved since, nothing is recorded`,
    schema: { type: 'string', pattern: '^"(0|[1-9]\\d{0,14})"$', example: '"12"' },
  });

/** Documents an act of an address of its own about an organisation: it may have a key, and name the version that was seen. */
export const MayHaveConditions = (): MethodDecorator =>
  applyDecorators(
    KeyHeader(false),
    TagHeader('organisation'),
    Problems('conflict', 'idempotency-key-reused', 'version-conflict', 'refused'),
  );

/** Documents the authority of an address. */
export const AuthorityParam = (): MethodDecorator =>
  ApiParam({ name: 'authority', description: 'The id of the authority', example: 'nhs-loomdale-icb' });
