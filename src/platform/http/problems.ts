/** A kind of problem: what callers can rely on when they see it. */
export interface ProblemType {
  readonly title: string;
  readonly status: number;
  /** What it means and what the caller can do, for people. */
  readonly doc: string;
}

/**
 * Every problem type there is (RFC 9457), by its code. The codes are public and stable: add, never rename. The `type` of a
 * problem document is `/problems/<code>`, and the service answers there with what stands here.
 */
export const problemTypes = {
  'invalid-input': {
    title: 'The request is not well formed',
    status: 400,
    doc: 'Something in the request is missing, unknown, of the wrong type or out of range. `errors` names each field and what is wrong with it. Nothing was written.',
  },
  'not-signed-in': {
    title: 'You are not signed in',
    status: 401,
    doc: 'The request has no bearer token. Send one in the header `Authorization: Bearer <token>`.',
  },
  'token-expired': {
    title: 'Your token has expired',
    status: 401,
    doc: 'The bearer token was good until its expiry. Get a new one from its issuer and send the request again.',
  },
  'token-not-valid': {
    title: 'Your token is not accepted',
    status: 401,
    doc: 'The bearer token is not well formed, unsigned, wrongly signed, not valid yet, from an issuer that is not trusted, or for another audience. `detail` says which.',
  },
  'not-a-member': {
    title: 'You are not a member of any organisation here',
    status: 403,
    doc: 'Your token is good, but nobody has given you a role in an organisation. An administrator of yours can; `detail` says what to tell them.',
  },
  'not-permitted': {
    title: 'You may not do this',
    status: 403,
    doc: 'You are known, but your role in this organisation does not include this. `detail` says which role would.',
  },
  'not-found': {
    title: 'There is nothing here',
    status: 404,
    doc: 'There is no such thing, or it belongs to an organisation that is not yours and is not published.',
  },
  'method-not-allowed': {
    title: 'This address does not take this method',
    status: 405,
    doc: 'The address exists, the method does not apply to it. The `Allow` header lists those that do.',
  },
  'request-timeout': {
    title: 'The request took too long to arrive',
    status: 408,
    doc: 'The request did not arrive whole within the time that any line needs. Nothing was done. Send it again.',
  },
  conflict: {
    title: 'This conflicts with something that was done before',
    status: 409,
    doc: 'The request is well formed and allowed, but what it would create or change is already otherwise. Where somebody else was faster, `since` lists what was done meanwhile, as far as you may see it. Look again, then decide.',
  },
  'idempotency-key-reused': {
    title: 'This idempotency key was used for another request',
    status: 409,
    doc: 'An `Idempotency-Key` stands for one request. Use a new key for a new request; use the same key only to repeat the same one.',
  },
  'version-conflict': {
    title: 'What this is about has moved on since you saw it',
    status: 412,
    doc: 'Something that this act rests on has moved since the version in `If-Match`. Nothing was written. `since` lists what was done meanwhile, as far as you may see it. Read it again and decide on what it says now.',
  },
  'payload-too-large': {
    title: 'The request body is too large',
    status: 413,
    doc: 'The body is larger than this service reads. `detail` says how much it reads.',
  },
  'address-too-long': {
    title: 'The address is too long',
    status: 414,
    doc: 'A part of the address is longer than any that exists here.',
  },
  'unsupported-media-type': {
    title: 'The request body is of a kind that is not taken here',
    status: 415,
    doc: 'Send the body as UTF-8 JSON, with the header `Content-Type: application/json`. Where a document is taken, `detail` says which kinds.',
  },
  refused: {
    title: 'The Regulations, or the state of the procurement, do not allow this',
    status: 422,
    doc: 'The request is well formed and you may make it, but the law says no now. `reasons` gives every reason: the provision, what was found, and what would unblock it. Nothing was written to the history.',
  },
  'too-many-requests': {
    title: 'Too many requests',
    status: 429,
    doc: 'Wait for as long as the `Retry-After` header says, then go on more slowly.',
  },
  'precondition-required': {
    title: 'Say which version you saw',
    status: 428,
    doc: 'This act is decided on what you have seen, so the request must name it: send the ETag of the procurement, or of whatever else it is done to, in `If-Match`.',
  },
  'headers-too-large': {
    title: 'The request headers are too large',
    status: 431,
    doc: 'The headers of the request are larger than this service reads.',
  },
  defect: {
    title: 'Something went wrong that should not have',
    status: 500,
    doc: 'A defect in this service. It has been logged under the request id; quote that when you report it. Nothing was written unless the command shows in the history.',
  },
  unavailable: {
    title: 'The service is not available at the moment',
    status: 503,
    doc: 'A part that this service relies on cannot be reached. Send the same request again, with the same `Idempotency-Key`, after the time in the `Retry-After` header.',
  },
} as const satisfies Readonly<Record<string, ProblemType>>;

export type ProblemCode = keyof typeof problemTypes;

/** A problem document, as sent with `application/problem+json`. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The request's id, as in its `X-Request-Id` header and in the log. */
  readonly requestId?: string;
  readonly [member: string]: unknown;
}

export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

/** The problem document for a code; `detail` says what is particular to this occurrence. */
export function problemDocument(
  code: ProblemCode,
  detail: string,
  members: Readonly<Record<string, unknown>> = {},
): ProblemDocument {
  const { title, status } = problemTypes[code];
  return { type: `/problems/${code}`, title, status, detail, ...members };
}

const codes = Object.keys(problemTypes) as ProblemCode[];

/** The code that stands for a bare HTTP status, where nothing more is known. */
export function codeOfStatus(status: number): ProblemCode {
  if (status === 409) return 'conflict';
  return codes.find((code) => problemTypes[code].status === status) ?? (status < 500 ? 'invalid-input' : 'defect');
}

/** A whole answer with a problem document, for a connection on which no answer can be made otherwise. */
export function bareProblem(code: ProblemCode, detail: string): string {
  const document = problemDocument(code, detail);
  const body = JSON.stringify(document);
  const head = [`HTTP/1.1 ${document.status} ${document.title}`, `Content-Type: ${PROBLEM_MEDIA_TYPE}`];
  return `${[...head, `Content-Length: ${Buffer.byteLength(body)}`, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`;
}
