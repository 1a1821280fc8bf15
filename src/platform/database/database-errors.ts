import { OperationalError } from '../errors.js';

/** The parts of an error of PostgreSQL, or of the socket to it, that decisions are made on. */
interface DatabaseErrorShape {
  readonly code?: string;
  readonly constraint?: string;
  readonly message?: string;
  readonly name?: string;
  readonly driverError?: unknown;
  readonly cause?: unknown;
}

const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);

/** SQLSTATEs that say "not now" and nothing about the statement: connection, shutdown, resources, failover, lock waits. */
const NOT_NOW = /^(08...|57P0[1-5]|57014|53...|58...|25006|40001|40P01|55P03)$/;

const LOST =
  /connection terminated|not queryable|timeout exceeded when trying to connect|connection timeout|cannot use a pool after/i;

function shapeOf(error: unknown): DatabaseErrorShape {
  const shape = (error ?? {}) as DatabaseErrorShape;
  if (shape.driverError) return shapeOf(shape.driverError);
  return shape.code === undefined && shape.cause ? shapeOf(shape.cause) : shape;
}

/** Whether nothing listens where the database should be, so that no statement can have reached it. */
export function isNotListening(error: unknown): boolean {
  return ['ECONNREFUSED', 'ENOENT', '57P03'].includes(shapeOf(error).code ?? '');
}

/** Whether the database could not be reached, went away, or had to give up for reasons of its own. */
export function isUnavailable(error: unknown): boolean {
  const { code, message, name } = shapeOf(error);
  if (name === 'QueryRunnerAlreadyReleasedError') return true;
  if (code) return SOCKET_CODES.has(code) || NOT_NOW.test(code);
  return LOST.test(message ?? '');
}

/** Whether a unique constraint said no; with `constraint`, whether it was that one. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const shape = shapeOf(error);
  return shape.code === '23505' && (constraint === undefined || shape.constraint === constraint);
}

/** What to throw for an error of the driver: the same, unless it means that the database is not available. */
export function mapped(error: unknown): unknown {
  if (error instanceof OperationalError || !isUnavailable(error)) return error;
  const busy = ['40001', '40P01', '55P03', '57014'].includes(shapeOf(error).code ?? '');
  return new OperationalError(
    busy ? 'The database is busy with the same records; nothing was changed.' : 'The database cannot be reached.',
    { cause: error, retryAfterSeconds: busy ? 1 : 2 },
  );
}
