import { HttpException } from '@nestjs/common';
import { mapped } from '../database/database-errors.js';
import {
  Conflict,
  Denial,
  Failure,
  InvalidInput,
  OperationalError,
  PayloadTooLarge,
  Refusal,
  TooManyRequests,
  UnsupportedContent,
} from '../errors.js';
import { ONLY_JSON } from './json-body.js';
import { codeOfStatus, problemDocument, type ProblemDocument } from './problems.js';

/** What to answer for something thrown: the document, the headers that go with it, and whether it is ours to repair. */
export interface Answer {
  readonly document: ProblemDocument;
  readonly headers: Readonly<Record<string, string>>;
  readonly isDefect: boolean;
}

/** Turns anything thrown into an answer. What is not a known failure is a defect, and nothing of it is shown. */
export function answerTo(thrown: unknown): Answer {
  const error = mapped(thrown);
  if (error instanceof Failure) return answerToFailure(error);
  if (error instanceof HttpException && error.getStatus() < 500) return answerToFramework(error);
  if (error instanceof HttpException && error.getStatus() === 503) {
    return answerToFailure(new OperationalError('The service is starting or stopping.'));
  }
  return { document: problemDocument('defect', 'The defect has been logged.'), headers: {}, isDefect: true };
}

function answerToFailure(failure: Failure): Answer {
  const answer = (document: ProblemDocument, headers: Record<string, string> = {}): Answer => ({
    document,
    headers,
    isDefect: false,
  });
  if (failure instanceof InvalidInput) {
    return answer(problemDocument('invalid-input', failure.message, { errors: failure.errors }));
  }
  if (failure instanceof Denial) {
    const signIn: Record<string, string> = {
      'not-signed-in': 'Bearer',
      'token-expired': 'Bearer error="invalid_token"',
      'token-not-valid': 'Bearer error="invalid_token"',
    };
    const header = signIn[failure.problem];
    return answer(problemDocument(failure.problem, failure.message), header ? { 'www-authenticate': header } : {});
  }
  if (failure instanceof Conflict) {
    return answer(problemDocument(failure.problem, failure.message, failure.members));
  }
  if (failure instanceof Refusal) {
    const { reasons, warnings, received } = failure;
    const further = { ...(warnings.length > 0 && { warnings }), ...(received && { received }) };
    return answer(problemDocument('refused', failure.message, { reasons, ...further }));
  }
  if (failure instanceof OperationalError) {
    return answer(problemDocument('unavailable', failure.message, failure.members), {
      'retry-after': String(failure.retryAfterSeconds),
    });
  }
  if (failure instanceof PayloadTooLarge || failure instanceof UnsupportedContent) {
    return answer(problemDocument(failure.problem, failure.message));
  }
  if (failure instanceof TooManyRequests) {
    return answer(problemDocument(failure.problem, failure.message), {
      'retry-after': String(failure.retryAfterSeconds),
    });
  }
  return { document: problemDocument('defect', 'The defect has been logged.'), headers: {}, isDefect: true };
}

/** What Fastify or Nest refused before any of our code ran, in our words. */
function answerToFramework(error: HttpException): Answer {
  const { code } = (error.cause ?? {}) as { code?: string };
  const document = ((): ProblemDocument => {
    switch (code) {
      case 'FST_ERR_CTP_EMPTY_JSON_BODY':
        return problemDocument('invalid-input', 'The body is empty.', {
          errors: [{ field: 'body', message: 'is empty' }],
        });
      case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
        return problemDocument('invalid-input', 'The body is not as long as its Content-Length says.', {
          errors: [{ field: 'header.Content-Length', message: 'does not match the length of the body' }],
        });
      case 'FST_ERR_CTP_BODY_TOO_LARGE':
        return problemDocument('payload-too-large', 'The body is larger than this service reads.');
      case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
        return problemDocument('unsupported-media-type', ONLY_JSON);
      default: {
        const known = codeOfStatus(error.getStatus());
        const details: Partial<Record<string, string>> = {
          'not-found': 'There is nothing at this address.',
          'invalid-input': 'The request could not be read.',
        };
        return problemDocument(known, details[known] ?? 'The request could not be answered as it was sent.');
      }
    }
  })();
  return { document, headers: {}, isDefect: false };
}
