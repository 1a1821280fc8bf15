import type { Queryable } from '../platform/database/database.js';

/** The rows of a query, a page at a time, with the next page on its way while one is looked at. Needs an open transaction. */
export class PagedCursor<Row> {
  private page: readonly Row[] = [];
  private at = 0;
  private coming: Promise<Row[]> | null;

  private constructor(
    private readonly tx: Queryable,
    private readonly name: string,
    private readonly pageSize: number,
  ) {
    this.coming = this.fetch();
  }

  static async open<Row>(tx: Queryable, name: string, sql: string, pageSize: number): Promise<PagedCursor<Row>> {
    await tx.query(`DECLARE ${name} NO SCROLL CURSOR FOR ${sql}`);
    return new PagedCursor<Row>(tx, name, pageSize);
  }

  /** The row the cursor stands at; undefined at the end. Call `ready` first after each `advance`. */
  get row(): Row | undefined {
    return this.page[this.at];
  }

  advance(): void {
    this.at += 1;
  }

  /** Settles once `row` is what it should be. Answers at once while the page lasts. */
  ready(): Promise<void> | undefined {
    return this.at < this.page.length || this.coming === null ? undefined : this.turn();
  }

  /** Gives the name free again, where the same rows are read another time in one transaction. */
  async close(): Promise<void> {
    await this.coming;
    await this.tx.query(`CLOSE ${this.name}`);
  }

  private async turn(): Promise<void> {
    this.page = (await this.coming) ?? [];
    this.at = 0;
    this.coming = this.page.length < this.pageSize ? null : this.fetch();
  }

  private fetch(): Promise<Row[]> {
    const page = this.tx.query<Row>(`FETCH ${this.pageSize} FROM ${this.name}`);
    page.catch(() => undefined);
    return page;
  }
}
