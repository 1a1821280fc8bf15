import { ApiExtension } from '@nestjs/swagger';
import type { ProblemCode } from './problems.js';

/** Under which name an operation of the OpenAPI document says which problems of its own it answers with. */
export const PROBLEMS_EXTENSION = 'x-problems';

const said = new WeakSet<object>();

/**
 * Says which problems an operation answers with, beside those that follow from what it is (signed in or not, with a body or
 * not): the document's builder makes the responses of them. Said once of each handler; said again, only the first would count.
 */
export function Problems(...codes: readonly ProblemCode[]): MethodDecorator {
  return (target, key, descriptor) => {
    const handler = descriptor.value as object;
    if (said.has(handler)) throw new Error(`The problems of ${String(key)} are said twice; say them together`);
    said.add(handler);
    return ApiExtension(PROBLEMS_EXTENSION, codes)(target, key, descriptor) as typeof descriptor | undefined;
  };
}
