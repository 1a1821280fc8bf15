import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { Defect } from '../errors.js';
import { applicationDataSource, MIGRATIONS_TABLE, type Schema } from './data-source.js';
import { isNotListening, isUnavailable, mapped } from './database-errors.js';

/** What can be asked, in a transaction or outside one. Every answer is the rows; values arrive as `value-types.ts` says. */
export interface Queryable {
  /** Runs one statement. */
  query<Row = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Runs a statement that each connection parses and plans once, under this name. One name, one text, always. */
  prepared<Row = Record<string, unknown>>(name: string, sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** An open transaction. It is passed explicitly to whatever has to be part of it. */
export interface Tx extends Queryable {
  /**
   * The last statement of the transaction, sent together with the COMMIT: one round trip for both. When it fails the
   * transaction is rolled back. Nothing can be asked of this transaction afterwards.
   */
  commitWith<Row = Record<string, unknown>>(name: string, sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

export interface DatabaseOptions {
  readonly url: string;
  readonly schema: Schema;
  readonly poolSize?: number;
  /** Brings the server back when nothing listens any more: the embedded one, whose owner may have stopped. */
  readonly revive?: () => Promise<void>;
}

/** The database as the application sees it: as the application role, through one pool of connections. */
@Injectable()
export class Database implements Queryable {
  private constructor(
    /** For mapping entities and for queries that are built. Migrations do not run on it: it may not change tables. */
    readonly dataSource: DataSource,
    private readonly pool: pg.Pool,
    private readonly migrationNames: readonly string[],
    private readonly revive?: () => Promise<void>,
  ) {
    // A connection that is in use reports its loss on itself; unheard, that ends the process.
    pool.on('connect', (client) => client.on('error', toldLater));
  }

  /** Connects; the database must have been migrated, because the application role comes from there. */
  static async connect({ url, schema, poolSize = 16, revive }: DatabaseOptions): Promise<Database> {
    const dataSource = applicationDataSource(url, schema, poolSize);
    try {
      await dataSource.initialize();
    } catch (error) {
      throw mapped(error);
    }
    const { master } = dataSource.driver as unknown as { master: pg.Pool };
    const names = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
    return new Database(dataSource, master, names, revive);
  }

  query<Row = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.withClient((client) => rows<Row>(client.query(sql, [...parameters])));
  }

  prepared<Row = Record<string, unknown>>(
    name: string,
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row[]> {
    return this.withClient((client) => rows<Row>(client.query({ name, text: sql, values: [...parameters] })));
  }

  /**
   * Runs `work` in one transaction (READ COMMITTED): committed when it returns, rolled back when it throws. The BEGIN
   * travels with the first statement, so it costs no round trip. Never retried: a decision on stale facts is another decision.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.withClient(async (client) => {
      const tx = new Transaction(client);
      try {
        const result = await work(tx);
        await tx.finish();
        return result;
      } catch (error) {
        await tx.abandon();
        throw error;
      }
    });
  }

  /** Settles when the database answers; throws {@link OperationalError} when it does not. */
  async check(): Promise<void> {
    await this.query('SELECT 1');
  }

  /** The migrations this version of Probity brings that the database has not seen. */
  async pendingMigrations(): Promise<readonly string[]> {
    const ran = await this.query<{ name: string }>(`SELECT name FROM ${MIGRATIONS_TABLE}`);
    const known = new Set(ran.map((row) => row.name));
    return this.migrationNames.filter((name) => !known.has(name));
  }

  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  private async withClient<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    let client: pg.PoolClient | undefined;
    try {
      client = await this.checkOut();
      const result = await work(client);
      client.release();
      return result;
    } catch (error) {
      const lost = isUnavailable(error);
      client?.release(lost);
      throw mapped(error);
    }
  }

  /** A connection; where nothing listens, the server is revived and asked once more. Nothing has been sent by then. */
  private async checkOut(): Promise<pg.PoolClient> {
    try {
      return this.heard(await this.pool.connect());
    } catch (error) {
      if (!this.revive || !isNotListening(error)) throw error;
      await this.revive();
      return this.heard(await this.pool.connect());
    }
  }

  /** The same for connections that the pool had before anybody listened to it. */
  private heard(client: pg.PoolClient): pg.PoolClient {
    if (!client.listeners('error').includes(toldLater)) client.on('error', toldLater);
    return client;
  }
}

/** A connection that is lost between two statements says so when the next one is sent. */
const toldLater = (): void => undefined;

async function rows<Row>(result: Promise<pg.QueryResult>): Promise<Row[]> {
  return (await result).rows as Row[];
}

class Transaction implements Tx {
  private state: 'open' | 'done' = 'open';
  private readonly begun: Promise<unknown>;

  constructor(private readonly client: pg.PoolClient) {
    this.begun = client.query('BEGIN');
    this.begun.catch(() => undefined);
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    this.mustBeOpen();
    return rows<Row>(this.client.query(sql, [...parameters]));
  }

  async prepared<Row>(name: string, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    this.mustBeOpen();
    return rows<Row>(this.client.query({ name, text: sql, values: [...parameters] }));
  }

  async commitWith<Row>(name: string, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    this.mustBeOpen();
    this.state = 'done';
    const last = this.client.query({ name, text: sql, values: [...parameters] });
    const commit = this.client.query('COMMIT');
    const [result, committed] = await Promise.allSettled([last, commit]);
    if (result.status === 'rejected') throw result.reason;
    if (committed.status === 'rejected') throw committed.reason;
    if (committed.value.command !== 'COMMIT') throw new Defect('a statement of the transaction failed and was ignored');
    return result.value.rows as Row[];
  }

  async finish(): Promise<void> {
    if (this.state === 'done') return;
    this.state = 'done';
    await this.begun;
    const { command } = await this.client.query('COMMIT');
    // PostgreSQL answers a COMMIT of a failed transaction with ROLLBACK, and no error.
    if (command !== 'COMMIT') throw new Defect('a statement of the transaction failed and was ignored');
  }

  async abandon(): Promise<void> {
    this.state = 'done';
    await this.client.query('ROLLBACK').catch(() => undefined);
  }

  private mustBeOpen(): void {
    if (this.state === 'done') throw new Defect('the transaction is over');
  }
}
