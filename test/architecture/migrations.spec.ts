import { schema } from '../../src/schema.js';
import { ownerDataSource } from '../../src/platform/database/data-source.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** The tables that the mapping describes are the tables that the migrations make: a migration generated now would be empty. */
describe('the migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('leave nothing for another to do', async () => {
    const owner = await ownerDataSource(database.url, schema).initialize();
    try {
      const { upQueries, downQueries } = await owner.driver.createSchemaBuilder().log();
      expect([...upQueries, ...downQueries].map(({ query }) => query)).toEqual([]);
    } finally {
      await owner.destroy();
    }
  });

  it('have all run, in the order of their timestamps', async () => {
    const ran = await database.asOwner<{ name: string }>('SELECT name FROM probity_migrations ORDER BY id');
    const named = schema.migrations.map((migration) => (migration as { name: string }).name);
    expect(ran.map(({ name }) => name)).toEqual(named);
    const stamps = named.map((name) => Number(/\d{13}$/.exec(name)?.[0]));
    expect(stamps).toEqual([...new Set(stamps)].sort((a, b) => a - b));
  });
});
