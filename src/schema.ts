import type { Schema } from './platform/database/data-source.js';

/**
 * What every module puts into the database, in one place: the entities it maps, and the migrations in the order in which they
 * run (by the timestamp that ends their name).
 */
export const schema: Schema = {
  entities: [],
  migrations: [],
};
