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
    // Those of an extension stay with it: somebody else may use it by now.
    const functions = await test.asOwner(`SELECT proname FROM pg_proc f WHERE pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = f.oid AND d.deptype = 'e')`);
    expect(functions).toEqual([]);
    await test.drop();
  });
});
