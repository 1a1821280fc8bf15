import { ownerDataSource } from '../../../src/platform/database/data-source.js';
import { schema } from '../../../src/schema.js';
import { createTestDatabase } from '../../support/database.js';

describe('the migrations', () => {
  it('leave nothing for a generated one to do, and can be taken back one by one', async () => {
    const test = await createTestDatabase();
    const owner = await ownerDataSource(test.url, schema).initialize();
    const generated = await owner.driver.createSchemaBuilder().log();
    expect(generated.upQueries.map(({ query }) => query)).toEqual([]);
    for (const _ of schema.migrations) await owner.undoLastMigration();
    await owner.destroy();
    const left = await test.asOwner(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
    expect(left).toEqual([{ tablename: 'probity_migrations' }]);
    const functions = await test.asOwner(`SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace`);
    expect(functions).toEqual([]);
    await test.drop();
  });
});
