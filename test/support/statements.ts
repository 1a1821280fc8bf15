import { Database } from '../../src/platform/database/database.js';
import type { Service } from './http/service.js';

/** How many statements a service sends to its database while something is done; each of them is sent all the same. */
export async function statementsOf(service: Service, work: () => Promise<unknown>): Promise<number> {
  const database = service.app.get(Database);
  const { query, prepared } = database;
  let count = 0;
  const counting = <F extends (...given: never[]) => unknown>(send: F): F =>
    ((...given: Parameters<F>) => {
      count += 1;
      return send.apply(database, given);
    }) as F;
  Object.assign(database, { query: counting(query), prepared: counting(prepared) });
  try {
    await work();
  } finally {
    delete (database as Partial<Database>).query;
    delete (database as Partial<Database>).prepared;
  }
  return count;
}
