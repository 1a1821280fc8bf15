import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { OperationalError } from '../errors.js';
import { Turnstile } from '../turnstile.js';
import { applicationDataSource, MIGRATIONS_TABLE, type Schema } from './data-source.js';
import { isLost, isNotListening, mapped, takesNoChanges } from './database-errors.js';
import { COPY, mustBeAbleToDecide } from './finding.js';
import { requestLimits, watchLimits, type Limits } from './limits.js';
import { rows, Transaction, type Queryable, type Tx } from './transaction.js';
import { DatabaseWatch, destroy, isDestroyed } from './watch.js';

export type { Queryable, Tx } from './transaction.js';

export interface DatabaseOptions {
  readonly url: string;
  readonly schema: Schema;
  readonly poolSize?: number;
  /** Brings the server back when nothing listens any more: the embedded one, whose owner may have stopped. */
  readonly revive?: () => Promise<void>;
  /** How long anything may take; what serves requests, if left out. */
  readonly limits?: Limits;
  /** This instance's own clock, which the database's is compared with. */
  readonly now?: () => number;
}

/** How many may wait to write to one thing, and for how long; see {@link Database.inTurn}. */
const TURNS = { abreast: 3, longestWaitMs: 10_000, longestQueue: 500 };

/** A database does not become a copy, or stop being one, from one second to the next. */
const KNOWN_FOR_MS = 5_000;

/** The database as the application sees it: as the application role, through one pool of connections. */
@Injectable()
export class Database implements Queryable {
  private constructor(
    /** For mapping entities and for queries that are built. Migrations do not run on it: it may not change tables. */
    readonly dataSource: DataSource,
    private readonly pool: pg.Pool,
    private readonly options: DatabaseOptions,
    /** The migrations of this version, by name. */
    readonly migrations: readonly string[],
  ) {
    // A connection that is in use reports its loss on itself; unheard, that ends the process.
    pool.on('connect', (client) => {
      client.on('error', toldLater);
      this.clients.set(client, null);
    });
    pool.on('remove', (client) => this.clients.delete(client));
    for (const client of this.connections()) this.clients.set(client, null);
    const { url, revive, now, limits } = options;
    const quick = limits && { ...watchLimits, answerMs: Math.min(watchLimits.answerMs, limits.answerMs) };
    const recovered = (then: number): void => this.giveUp(then);
    this.watch = new DatabaseWatch({ url, revive, now, migrations, recovered, ...(quick && { limits: quick }) });
  }

  /** How the database is, seen on a connection of its own. */
  readonly watch: DatabaseWatch;
  /** Every connection of the pool, and since when it is in use; null while it is not. */
  private readonly clients = new Map<pg.PoolClient, number | null>();
  private readonly turns = new Turnstile(TURNS);

  /** Connects; the database must have been migrated, because the application role comes from there. */
  static async connect(options: DatabaseOptions): Promise<Database> {
    const { url, schema, poolSize = 16, limits = requestLimits } = options;
    const dataSource = applicationDataSource(url, schema, poolSize, limits);
    try {
      await dataSource.initialize();
    } catch (error) {
      throw mapped(error);
    }
    const { master } = dataSource.driver as unknown as { master: pg.Pool };
    const names = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
    return new Database(dataSource, master, options, names);
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

  /**
   * Does `work`, which writes to what `key` names, when it is its turn: only a few at a time write to one thing. So a row that
   * somebody holds keeps a few connections waiting, and not all of them.
   *
   * @throws OperationalError where its turn does not come within a few seconds; `work` was not begun then.
   */
  inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    return this.turns.pass(key, work);
  }

  /**
   * Throws {@link OperationalError}, saying why, where nothing may be decided on this database now: its clock differs from this
   * instance's, or it is not as this version knows it.
   */
  async mustBeAbleToDecide(): Promise<void> {
    const finding = await this.watch.recent();
    if (finding.away !== null) throw new OperationalError(finding.away);
    mustBeAbleToDecide(finding);
  }

  /** The migrations this version of Probity brings that the database has not seen, and those it has seen and this version lacks. */
  async strangeMigrations(): Promise<{ readonly missing: readonly string[]; readonly unknown: readonly string[] }> {
    const ran = await this.query<{ name: string }>(`SELECT name FROM ${MIGRATIONS_TABLE} ORDER BY id`);
    const seen = ran.map(({ name }) => name);
    return {
      missing: this.migrations.filter((name) => !seen.includes(name)),
      unknown: seen.filter((name) => !this.migrations.includes(name)),
    };
  }

  /** Closes every connection. What does not come to an end within a second is cut off. */
  async close(): Promise<void> {
    const patience = setTimeout(() => this.connections().forEach(destroy), GOODBYE_MS);
    try {
      await Promise.all([this.watch.close(), this.dataSource.isInitialized && this.dataSource.destroy()]);
    } finally {
      clearTimeout(patience);
    }
  }

  /** Gives up what was idle, and what has been waiting since before an outage ended; what asks next gets a new connection. */
  private giveUp(then: number): void {
    for (const client of this.connections()) {
      const inUseFrom = this.clients.get(client) ?? null;
      if (inUseFrom === null || inUseFrom <= then) destroy(client);
    }
  }

  /** What ended one connection has likely ended those beside it, of which nothing is heard until something is asked of them. */
  private giveUpIdle(): void {
    for (const [client, inUseFrom] of this.clients) if (inUseFrom === null) destroy(client);
  }

  /** Also those that are still being made, of which the pool does not tell. */
  private connections(): readonly pg.PoolClient[] {
    return [...(this.pool as unknown as { readonly _clients: readonly pg.PoolClient[] })._clients];
  }

  private async withClient<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    let client: pg.PoolClient | undefined;
    try {
      client = await this.checkOut();
      const result = await work(client);
      this.putBack(client, false);
      return result;
    } catch (error) {
      this.watch.met(error);
      if (client) this.putBack(client, isLost(error));
      throw await this.explained(error);
    }
  }

  /** A copy says that it is one, rather than that it is read-only. */
  private async explained(error: unknown): Promise<unknown> {
    if (!takesNoChanges(error) || (await this.watch.recent(KNOWN_FOR_MS)).readOnly !== 'copy') return mapped(error);
    return new OperationalError(COPY, { cause: error, retryAfterSeconds: 5, members: { reason: 'restored-copy' } });
  }

  private putBack(client: pg.PoolClient, lost: boolean): void {
    if (this.clients.has(client)) this.clients.set(client, null);
    if (lost) {
      // The pool would say goodbye first, and wait for an answer.
      destroy(client);
      this.giveUpIdle();
    }
    client.release(lost);
  }

  /** A connection; where nothing listens, the server is revived and asked once more. Nothing has been sent by then. */
  private async checkOut(): Promise<pg.PoolClient> {
    try {
      return await this.alive();
    } catch (error) {
      const { revive } = this.options;
      if (!revive || !isNotListening(error)) throw error;
      await revive();
      return this.alive();
    }
  }

  /** The pool is told of a connection that was given up only a moment later, and may hand it out until then. */
  private async alive(): Promise<pg.PoolClient> {
    for (;;) {
      const client = this.heard(await this.pool.connect());
      if (!isDestroyed(client)) {
        this.clients.set(client, this.watch.clock());
        return client;
      }
      client.release(true);
    }
  }

  /** The same for connections that the pool had before anybody listened to it. */
  private heard(client: pg.PoolClient): pg.PoolClient {
    if (!client.listeners('error').includes(toldLater)) client.on('error', toldLater);
    return client;
  }
}

/** How long closing waits for what is under way. */
const GOODBYE_MS = 1_000;

/** A connection that is lost between two statements says so when the next one is sent. */
const toldLater = (): void => undefined;
