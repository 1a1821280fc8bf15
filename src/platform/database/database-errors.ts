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
  'ENETUNREACH',
]);

/** SQLSTATEs that say "not now" and nothing about the statement: connection, shutdown, resources, failover, lock waits. */
const NOT_NOW = /^(08...|57P0[1-5]|57014|53...|58...|25006|40001|40P01|55P03)$/;

const LOST =
  /connection terminated|not queryable|timeout exceeded when trying to connect|connection timeout|timeout expired|query read timeout|cannot use a pool after/i;

/** What an answer that never came is called by the driver. */
const SILENT = /query read timeout|timeout expired|timeout exceeded when trying to connect|connection timeout/i;

/** SQLSTATEs of a statement that waited too long, or lost to another: the connection is as good as before. */
const BUSY = new Set(['40001', '40P01', '55P03', '57014']);

/** SQLSTATEs of a database that takes no changes: read-only, or without room on its disk. */
const TAKES_NO_CHANGES = /^(25006|53100|58030)$/;

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

/** Whether a statement waited too long for a lock, or lost to another: it may be sent again. */
export function isBusy(error: unknown): boolean {
  return BUSY.has(shapeOf(error).code ?? '');
}

/** Whether the connection that the error came over is of no more use: gone, silent, or leading to a server that changes nothing. */
export function isLost(error: unknown): boolean {
  return isUnavailable(error) && !isBusy(error);
}

/** Whether no answer came in time. */
export function isSilence(error: unknown): boolean {
  const { code, message } = shapeOf(error);
  return code === 'ETIMEDOUT' || (code === undefined && SILENT.test(message ?? ''));
}

/** Whether a change was not taken because none is: a standby, a read-only database, a full disk. */
export function takesNoChanges(error: unknown): boolean {
  return TAKES_NO_CHANGES.test(shapeOf(error).code ?? '');
}

/** What to throw for an error of the driver: the same, unless it means that the database is not available. */
export function mapped(error: unknown): unknown {
  if (error instanceof OperationalError || !isUnavailable(error)) return error;
  const { code = '' } = shapeOf(error);
  const retryAfterSeconds = BUSY.has(code) ? 1 : takesNoChanges(error) ? 5 : 2;
  return new OperationalError(inWords(error, code), { cause: error, retryAfterSeconds });
}

function inWords(error: unknown, code: string): string {
  if (BUSY.has(code)) return 'The database is busy with the same records; nothing was changed.';
  if (code === '25006') return 'The database is read-only at the moment; nothing was changed.';
  if (takesNoChanges(error)) return 'The database has no room to keep changes at the moment; nothing was changed.';
  return isSilence(error) ? 'The database did not answer in time.' : 'The database cannot be reached.';
}
