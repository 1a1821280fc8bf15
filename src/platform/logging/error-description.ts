interface Described {
  readonly type: string;
  readonly message?: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly routine?: string;
  readonly stack?: string;
  readonly cause?: Described;
}

interface ErrorShape extends Error {
  readonly code?: unknown;
  readonly severity?: unknown;
  readonly constraint?: string;
  readonly table?: string;
  readonly routine?: string;
  readonly driverError?: unknown;
}

/**
 * What the log may say of an error. PostgreSQL quotes the values it was given in its messages (`Key (email)=(…) already exists`),
 * and TypeORM carries the parameters along, so of those only codes and names are kept, and of every stack only the places.
 */
export function describeError(thrown: unknown): Described {
  if (!(thrown instanceof Error)) return { type: typeof thrown };
  const error =
    (thrown as ErrorShape).driverError instanceof Error
      ? ((thrown as ErrorShape).driverError as ErrorShape)
      : (thrown as ErrorShape);
  const isFromDatabase = typeof error.severity === 'string' && typeof error.code === 'string';
  const places = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(!isFromDatabase && { message: error.message }),
    ...(typeof error.code === 'string' && { code: error.code }),
    ...(isFromDatabase && { constraint: error.constraint, table: error.table, routine: error.routine }),
    stack: places?.join('\n'),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}
