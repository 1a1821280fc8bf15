import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Conflict, InvalidInput } from '../errors.js';

const KEY = /^[\x21-\x7e]{8,200}$/;
const STRONG_TAG = /^"(0|[1-9]\d{0,14})"$/;

/** The key of an `Idempotency-Key` header: 8 to 200 visible ASCII characters. Refuses one that is missing or not so. */
export function parseIdempotencyKey(header: string | readonly string[] | undefined): string {
  const at = 'header.Idempotency-Key';
  if (header === undefined || header === '') throw InvalidInput.field(at, 'is missing');
  if (typeof header !== 'string' || !KEY.test(header)) {
    throw InvalidInput.field(at, 'must be 8 to 200 visible ASCII characters, given once');
  }
  return header;
}

/**
 * The version of an `If-Match` header, as in `"12"`: the one the person saw; null where none was sent. `*` and weak tags are
 * refused, because a decision must say which version it was made on.
 */
export function parseIfMatch(header: string | undefined): number | null {
  const at = 'header.If-Match';
  if (header === undefined || header === '') return null;
  const version = STRONG_TAG.exec(header)?.[1];
  if (version !== undefined) return Number(version);
  if (header.trim() === '*') throw InvalidInput.field(at, 'must name a version; * stands for any');
  if (header.includes('W/')) throw InvalidInput.field(at, 'must be a strong tag, such as "12", not a weak one');
  throw InvalidInput.field(at, 'must be one version in quotation marks, such as "12"');
}

/**
 * Refuses an act that is decided on what somebody has seen, where they do not say which version that was.
 *
 * @param of what is seen, in words: `procurement`.
 * @throws Conflict `precondition-required` (428).
 */
export function requireVersion(
  { tag }: { readonly tag: 'required' | 'optional' },
  version: number | null,
  of: 'procurement' | 'history of the authority' | 'history of the organisation',
): void {
  if (version !== null || tag === 'optional') return;
  throw new Conflict(
    'precondition-required',
    `Say in the header If-Match which version of the ${of} you saw: its ETag, such as "12". Every answer about it gives one.`,
  );
}

/** The `ETag` of a version; what {@link parseIfMatch} reads. */
export const entityTag = (version: number): string => `"${version}"`;

/** How an operation's document says that its answer carries the version of the procurement that it was read from. */
export const versionHeader = {
  ETag: {
    description: 'The version of the procurement, to those of its authority: what to send in `If-Match`',
    schema: { type: 'string', example: '"12"' },
  },
} as const;

/** The same of the history of an authority. */
export const authorityVersionHeader = {
  ETag: {
    description: 'The version of the history of the authority: what to send in `If-Match`',
    schema: { type: 'string', example: '"12"' },
  },
} as const;

/** The same of the history of an organisation, whatever it is. */
export const organisationVersionHeader = {
  ETag: {
    description: 'The version of the history of the organisation: what to send in `If-Match`',
    schema: { type: 'string', example: '"12"' },
  },
} as const;

const request = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/** Injects the `Idempotency-Key` of the request, checked. */
export const IdempotencyKey = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  parseIdempotencyKey(request(context).headers['idempotency-key']),
);

/** Injects the version of the request's `If-Match`, checked; null where there is none. */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  parseIfMatch(request(context).headers['if-match']),
);

/** What a request may say beside what it asks for: its key, and the version that whoever asks saw; null where it says nothing. */
export interface Conditions {
  readonly idempotencyKey: string | null;
  readonly ifMatch: number | null;
}

/** Injects both, checked, where neither has to be sent. */
export const ConditionsSent = createParamDecorator((_data: unknown, context: ExecutionContext): Conditions => {
  const { headers } = request(context);
  const key = headers['idempotency-key'];
  return {
    idempotencyKey: key === undefined ? null : parseIdempotencyKey(key),
    ifMatch: parseIfMatch(headers['if-match']),
  };
});
