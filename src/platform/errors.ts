import type { Reason, Warning } from '../../workflows/index.js';

/**
 * The failures that Probity raises on purpose, sorted by who has to act. Each carries the code of its problem type; what a
 * problem type means, and its HTTP status, stands once in `http/problems.ts`.
 *
 * - The caller must send something else: {@link InvalidInput}, {@link PayloadTooLarge}, {@link UnsupportedContent}.
 * - The caller must go on more slowly: {@link TooManyRequests}.
 * - The caller may not: {@link Denial}.
 * - The caller must look again, because something moved: {@link Conflict}.
 * - The law or the state says no: {@link Refusal}.
 * - Operations must act, the caller may try again: {@link OperationalError}.
 * - We must act, an invariant broke: {@link Defect}. Anything else that is thrown is treated as one.
 */
export abstract class Failure extends Error {
  abstract readonly problem: string;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** One thing wrong with one field: `data.publishedAt`, `header.If-Match`, `query.limit`. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** Not a well-formed request: 400, per field. */
export class InvalidInput extends Failure {
  readonly problem = 'invalid-input';

  constructor(
    readonly errors: readonly FieldError[],
    detail = 'The request is not well formed; see `errors`.',
  ) {
    super(detail);
  }

  static field(field: string, message: string): InvalidInput {
    return new InvalidInput([{ field, message }]);
  }
}

/** More than is read at once: 413. */
export class PayloadTooLarge extends Failure {
  readonly problem = 'payload-too-large';
}

/** A body, or a document, of a kind that is not taken: 415. */
export class UnsupportedContent extends Failure {
  readonly problem = 'unsupported-media-type';
}

/** More often than anyone needs to: 429. */
export class TooManyRequests extends Failure {
  readonly problem = 'too-many-requests';

  constructor(
    detail: string,
    readonly retryAfterSeconds: number,
  ) {
    super(detail);
  }
}

export type DenialProblem =
  'not-signed-in' | 'token-expired' | 'token-not-valid' | 'not-a-member' | 'not-permitted' | 'not-found';

/** This person may not: 401, 403, or 404 where even the existence of the thing is not theirs to know. */
export class Denial extends Failure {
  constructor(
    readonly problem: DenialProblem,
    detail: string,
  ) {
    super(detail);
  }
}

export type ConflictProblem = 'version-conflict' | 'precondition-required' | 'conflict' | 'idempotency-key-reused';

/** Something moved since the caller looked, or they did not say what they saw, or a key was used for something else: 412, 428, 409. Never retried on their behalf. */
export class Conflict extends Failure {
  constructor(
    readonly problem: ConflictProblem,
    detail: string,
    /** Members added to the problem document, such as the current version. */
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
  }
}

/** The law, or the state of the procurement, says no: 422, with every reason and its provision. */
export class Refusal extends Failure {
  readonly problem = 'refused';

  constructor(
    readonly reasons: readonly Reason[],
    detail = 'The Regulations, or the state of the procurement, do not allow this; see `reasons`.',
    readonly warnings: readonly Warning[] = [],
    /** Where it was received before it was refused, and is kept: how it is found again. */
    readonly received?: { readonly reference: string; readonly receivedAt: string; readonly code?: string },
  ) {
    super(detail);
  }
}

/** A part we rely on cannot be reached: 503. Nothing is known to be wrong with what was asked. */
export class OperationalError extends Failure {
  readonly problem = 'unavailable';

  constructor(
    detail: string,
    options?: ErrorOptions & { readonly retryAfterSeconds?: number; readonly members?: OperationalError['members'] },
  ) {
    super(detail, options);
    this.retryAfterSeconds = options?.retryAfterSeconds ?? 2;
    this.members = options?.members ?? {};
  }

  readonly retryAfterSeconds: number;
  /** Members added to the problem document, such as what stands in the way. */
  readonly members: Readonly<Record<string, unknown>>;
}

/** An invariant broke: 500. Its message is for the log; the caller sees only the request id. */
export class Defect extends Failure {
  readonly problem = 'defect';
}

/** Something about how Probity was set up is wrong. Raised at start, before anything is served; names the setting. */
export class SetupError extends Error {
  constructor(
    readonly setting: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${setting}: ${message}`, options);
    this.name = 'SetupError';
  }
}
