import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEMS_EXTENSION } from '../platform/http/problem-responses.js';
import { problemTypes, type ProblemCode } from '../platform/http/problems.js';

type Paths = OpenAPIObject['paths'];
type Operation = NonNullable<Paths[string]['get']>;
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const reference = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

const codes = Object.keys(problemTypes) as ProblemCode[];

const text = (description: string): object => ({ type: 'string', description });

/** The shapes of problem documents, with every type there is. */
export const problemSchemas = {
  ProblemType: {
    type: 'string',
    description: 'A stable code, as an address at which it is explained.',
    oneOf: codes.map((code) => ({
      const: `/problems/${code}`,
      title: problemTypes[code].title,
      description: `${problemTypes[code].status}. ${problemTypes[code].doc}`,
    })),
  },
  Problem: {
    type: 'object',
    description: 'Why a request was not done (RFC 9457).',
    required: ['type', 'title', 'status', 'detail', 'requestId'],
    properties: {
      type: reference('ProblemType'),
      title: text('What kind of problem it is'),
      status: { type: 'integer', description: 'The HTTP status' },
      detail: text('What it is in this case'),
      requestId: text('The id of the request, as in the header `X-Request-Id` and in the log'),
    },
  },
  FieldError: {
    type: 'object',
    required: ['field', 'message'],
    properties: {
      field: text('`data.publishedAt`, `query.limit`, `header.If-Match`'),
      message: text('What is wrong with it'),
    },
  },
  InvalidInputProblem: {
    allOf: [
      reference('Problem'),
      { type: 'object', properties: { errors: { type: 'array', items: reference('FieldError') } } },
    ],
  },
  RefusedProblem: {
    allOf: [
      reference('Problem'),
      {
        type: 'object',
        required: ['reasons'],
        properties: {
          reasons: { type: 'array', minItems: 1, items: reference('Reason') },
          warnings: { type: 'array', items: reference('Warning') },
          received: {
            type: 'object',
            description: 'Where it was received before it was refused: it is kept, and the authority sees it',
            required: ['reference', 'receivedAt'],
            properties: {
              reference: text('By which it is found again'),
              receivedAt: { type: 'string', format: 'date-time' },
              code: text('Without an account: the secret with which to look again, at /api/v1/receipts/{code}'),
            },
          },
        },
      },
    ],
  },
  ConflictProblem: {
    allOf: [
      reference('Problem'),
      {
        type: 'object',
        properties: {
          expected: { type: 'integer', description: 'The version that the request named' },
          version: { type: 'integer', description: 'The version that the procurement stands at' },
          since: {
            type: 'array',
            description:
              'What was done after the version that the request named, as far as you may see it, oldest first',
            items: {
              type: 'object',
              required: ['place', 'label', 'role'],
              properties: {
                place: { type: 'integer', description: 'The version that it led to' },
                label: text('What was done'),
                role: text(
                  'In which role: one of the authority’s, `provider`, `public`, or `system` for what time brings about',
                ),
              },
            },
          },
        },
      },
    ],
  },
} as unknown as Schemas;

const shapes: Readonly<Record<number, string>> = {
  400: 'InvalidInputProblem',
  409: 'ConflictProblem',
  412: 'ConflictProblem',
  422: 'RefusedProblem',
};

/** Gives every operation the responses for the problems that it answers with: those that it names, and those it cannot help. */
export function addProblems(document: OpenAPIObject): void {
  for (const item of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(item) as [string, Operation][]) {
      for (const [status, own] of byStatus(problemsOf(method, operation))) {
        operation.responses[status] = response(status, own);
      }
      delete (operation as unknown as Record<string, unknown>)[PROBLEMS_EXTENSION];
    }
  }
}

function problemsOf(method: string, operation: Operation): ReadonlySet<ProblemCode> {
  const named = (operation as unknown as Record<string, ProblemCode[] | undefined>)[PROBLEMS_EXTENSION] ?? [];
  const parameters = (operation.parameters ?? []) as { readonly in: string }[];
  const isSignedIn = (operation.security ?? []).length > 0;
  const hasBody = operation.requestBody !== undefined;
  return new Set<ProblemCode>([
    ...named,
    ...(isSignedIn
      ? (['not-signed-in', 'token-expired', 'token-not-valid', 'not-a-member', 'not-permitted'] as const)
      : []),
    ...(isSignedIn && method !== 'get' ? (['conflict'] as const) : []),
    ...(parameters.some((parameter) => parameter.in === 'path') ? (['not-found', 'address-too-long'] as const) : []),
    ...(parameters.length > 0 || hasBody ? (['invalid-input'] as const) : []),
    ...(hasBody ? (['payload-too-large', 'unsupported-media-type'] as const) : []),
    ...(['headers-too-large', 'defect', 'unavailable'] as const),
  ]);
}

function byStatus(problems: ReadonlySet<ProblemCode>): ReadonlyMap<number, ProblemCode[]> {
  const found = new Map<number, ProblemCode[]>();
  for (const code of codes.filter((each) => problems.has(each))) {
    const { status } = problemTypes[code];
    found.set(status, [...(found.get(status) ?? []), code]);
  }
  return found;
}

function response(status: number, own: readonly ProblemCode[]): Operation['responses'][string] {
  return {
    description: own.map((code) => problemTypes[code].title).join('; '),
    ...(status === 401 ? { headers: { 'WWW-Authenticate': { schema: { type: 'string' } } } } : {}),
    ...(status === 503 ? { headers: { 'Retry-After': { description: 'Seconds', schema: { type: 'string' } } } } : {}),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [reference(shapes[status] ?? 'Problem')],
          type: 'object',
          properties: { type: { type: 'string', enum: own.map((code) => `/problems/${code}`) } },
        },
      },
    },
  };
}

/** Every problem type as a table in Markdown, for the description of the document. */
export function problemTable(): string {
  const rows = codes.map(
    (code) => `| \`/problems/${code}\` | ${problemTypes[code].status} | ${problemTypes[code].title} |`,
  );
  return ['| `type` | status | meaning |', '|---|---|---|', ...rows].join('\n');
}
