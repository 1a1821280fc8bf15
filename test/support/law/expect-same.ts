import { isDeepStrictEqual } from 'node:util';

/**
 * Expects two values to be the same, where it is asked ten thousand times: they are compared first, and only what differs is
 * put before Jest, which takes long to compare and says well what differs.
 */
export function expectSame(found: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(found, expected)) expect(found).toEqual(expected);
}
