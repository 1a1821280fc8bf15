import { ApiExtension } from '@nestjs/swagger';
import type { ProblemCode } from './problems.js';

/** Under which name an operation of the OpenAPI document says which problems of its own it answers with. */
export const PROBLEMS_EXTENSION = 'x-problems';

/**
 * Says which problems an operation answers with, beside those that follow from what it is (signed in or not, with a body or
 * not): the document's builder makes the responses of them.
 */
export function Problems(...codes: readonly ProblemCode[]): MethodDecorator {
  return ApiExtension(PROBLEMS_EXTENSION, codes) as MethodDecorator;
}
