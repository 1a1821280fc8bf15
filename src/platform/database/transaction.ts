import type pg from 'pg';
import { Defect } from '../errors.js';

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

/** The rows of an answer. */
export async function rows<Row>(result: Promise<pg.QueryResult>): Promise<Row[]> {
  return (await result).rows as Row[];
}

/** A transaction on a connection that nobody else has. */
export class Transaction implements Tx {
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
