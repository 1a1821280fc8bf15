/** How long anything that is asked of the database may take, in milliseconds. There is no asking without a limit. */
export interface Limits {
  /** To reach the server, or to be given a connection of the pool. */
  readonly connectMs: number;
  /** One statement, by the server's count. */
  readonly statementMs: number;
  /** Waiting for a lock that somebody else holds. */
  readonly lockMs: number;
  /** A transaction in which nothing is asked. */
  readonly idleInTransactionMs: number;
  /**
   * One statement, by our own count: more than the server's, and counted also where nothing comes back any more, as when a
   * network drops what is sent. The connection is then given up.
   */
  readonly answerMs: number;
}

/** For whoever waits at the other end of a request. */
export const requestLimits: Limits = {
  connectMs: 5_000,
  statementMs: 15_000,
  lockMs: 2_000,
  idleInTransactionMs: 15_000,
  answerMs: 18_000,
};

/** For commands that look at everything there is. */
export const reportLimits: Limits = {
  connectMs: 10_000,
  statementMs: 600_000,
  lockMs: 10_000,
  idleInTransactionMs: 600_000,
  answerMs: 610_000,
};

/**
 * For migrations. A lock is waited for only briefly, because whatever comes after waits behind it: the instances of the version
 * before go on working meanwhile.
 */
export const migrationLimits: Limits = {
  connectMs: 10_000,
  statementMs: 600_000,
  lockMs: 3_000,
  idleInTransactionMs: 600_000,
  answerMs: 610_000,
};

/** For the look at how the database is. */
export const watchLimits: Limits = {
  connectMs: 3_000,
  statementMs: 2_500,
  lockMs: 1_000,
  idleInTransactionMs: 5_000,
  answerMs: 3_000,
};

/** The limits that the server keeps, as settings of a session. */
export function sessionSettings(limits: Limits): Readonly<Record<string, number>> {
  return {
    statement_timeout: limits.statementMs,
    lock_timeout: limits.lockMs,
    idle_in_transaction_session_timeout: limits.idleInTransactionMs,
  };
}

/** A connection that nobody asked anything of is kept for this long: a new one has to plan each statement again. */
const IDLE_MS = 300_000;

/**
 * The limits that the client keeps, as pg takes them. With keep-alive a connection on which nothing is under way is found dead
 * within half a minute.
 */
export function clientSettings(limits: Limits): object {
  return {
    connectionTimeoutMillis: limits.connectMs,
    query_timeout: limits.answerMs,
    idleTimeoutMillis: IDLE_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
}
